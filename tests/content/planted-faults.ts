import { readFileSync } from 'node:fs';

/** A fault put into a file of the invented record in place of what stands there, and how the check tells it on that line. */
export interface Fault {
  what: string;
  file: string;
  from: string;
  to: string;
  says: RegExp;
  /** Its line, where that is not the one on which `to` begins. */
  line?: number;
  /** Other lines that the same fault makes unreadable, or where it is told as a change of what was published. */
  also?: readonly number[];
}

/** A file that is at fault as a whole: another text or bytes, a link, or null where it is taken away. */
interface FaultyFile {
  what: string;
  file: string;
  content: string | Buffer | { link: string } | null;
  line: number;
  says: RegExp;
}

const summary = readFileSync('tests/fixtures/record/reports/exampleshire/2020-12-self-evaluation.mdx', 'utf8').replace(
  /anchor="p([5-7])"/g,
  (_, number) => `anchor="p${Number(number) - 1}"`,
);

/** A summary like the invented one, of another year, with a change in it. Its text begins on line 19. */
function copy(what: string, year: number, from: string, to: string | Buffer, line: number, says: RegExp): FaultyFile {
  const text = summary.replace('2020-12', `${year}-12`);
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`There is no "${from}".`);
  const content = Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from(to), Buffer.from(text.slice(at + from.length))]);
  return { what, file: `reports/exampleshire/${year}-12-self-evaluation.mdx`, content, line, says };
}

export const faultyFiles: readonly FaultyFile[] = [
  { what: 'a file that is missing', file: 'claimants.yml', content: null, line: 1, says: /missing.*content\/README/ },
  {
    what: 'a report that is not MDX by its name',
    file: 'reports/weirbridge/2011-01-ilacs.md',
    content: '# A',
    line: 1,
    says: /nothing reads.*named reports\/<authority>/,
  },
  {
    what: 'a report in a folder too deep',
    file: 'reports/weirbridge/old/2011-02-ilacs.mdx',
    content: summary,
    line: 1,
    says: /nothing reads.*named reports\/<authority>/,
  },
  { what: 'a misspelt file', file: 'glosary.yml', content: '[]\n', line: 1, says: /nothing reads.*mean "glossary.yml"/ },
  { what: 'a picture', file: 'photo.png', content: 'x', line: 1, says: /nothing reads.*move it out/ },
  { what: 'a loop of links', file: 'reports/loop', content: { link: '..' }, line: 1, says: /a link.*Put the file itself/ },
  { what: 'an empty file', file: 'place-names.yml', content: '', line: 1, says: /this is empty.*README/ },
  { what: 'an empty list', file: 'then-and-now.yml', content: '# nothing\n', line: 1, says: /this is empty.*Write \[\]/ },
  {
    what: 'a list in the place of fields',
    file: 'questions/terms.yml',
    content: '- a\n',
    line: 1,
    says: /another form than fields.*Write each field/,
  },
  {
    what: 'a bomb of aliases',
    file: 'new-authorities.yml',
    content: `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'.replace(
      /./g,
      (name) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${String.fromCharCode(name.charCodeAt(0) - 1)}`)
          .join(', ')}]\n`,
    )}`,
    line: 1,
    says: /anchor.*alias.*Write the value itself/,
  },
  {
    what: 'YAML nested too deeply',
    file: 'figures/weirbridge/2023-05-ilacs.yml',
    content: '['.repeat(50_000),
    line: 1,
    says: /nested too deeply.*\S/,
  },
  {
    what: 'CSV with an open quotation mark',
    file: 'ofsted-publications.csv',
    content: 'ofsted_urn,published,title,became,url\n90001,,"A,known,https://example.org\n',
    line: 2,
    says: /not CSV.*Quote a value/,
  },
  {
    what: 'figures of no report',
    file: 'figures/weirbridge/2022-01-ilacs.yml',
    content: '[]\n',
    line: 1,
    says: /no report.*mean "weirbridge/,
  },
  copy(
    'a character that is not UTF-8',
    2001,
    'contacts in',
    Buffer.from([0x63, 0x92, 0x20]),
    19,
    /column 26.*saved as UTF-8.*U\+FFFD.*delete it/,
  ),
  copy('a NUL', 2002, 'contacts in', 'con\0tacts in', 19, /control character \(U\+0000\).*delete it/),
  copy('a zero-width space', 2003, 'contacts in', 'con\u200Btacts in', 19, /without width \(U\+200B\).*delete it/),
  copy('a right-to-left override', 2004, 'contacts in', 'con\u202Etacts in', 19, /turns the direction.*\(U\+202E\).*delete it/),
  copy(
    'a paragraph of 10 MB',
    2005,
    'contacts in',
    `contacts ${'and '.repeat(2_500_000)}`,
    19,
    /10,00\d,\d+ characters.*at most: take out/,
  ),
  copy(
    'a paragraph of 30,000 characters',
    2006,
    'contacts in',
    `contacts ${'and '.repeat(7_500)}`,
    18,
    /this paragraph has 30,0\d\d characters.*at most/,
  ),
  copy('a paragraph that is not closed', 2007, '</Paragraph>', '', 26, /not MDX.*<Paragraph>.*\(18:1-18:44\).*Close/),
  copy('no front matter', 2008, '---\n', '', 1, /front matter is missing.*begins with a line ---/),
  copy('bold words', 2009, '4,200', '**4,200**', 19, /Bold.*cannot stand.*Put a/),
  copy(
    'code',
    2010,
    '<Section part="Demand"',
    'import x from \'y\';\n\n<Section part="Demand"',
    16,
    /import and export.*stands in <Introduction>/,
  ),
  copy('an expression', 2011, '4,200', '{4200}', 19, /expression.*cannot stand.*plain text/),
  copy('an unknown attribute', 2012, 'themes="front-door"', 'theme="front-door"', 18, /no attribute "theme".*mean "themes"/),
  copy(
    'an empty paragraph',
    2013,
    'The trust reports 4,200 contacts in the year to March 2020.',
    '',
    18,
    /paragraph is empty.*take it out/,
  ),
  copy('a section without a heading', 2014, ' heading="The front door"', '', 16, /no heading.*Write heading/),
  copy(
    'a page where the number of pages is not known',
    2015,
    'themes="front-door"',
    'themes="front-door" page="2"',
    18,
    /page 2 cannot be checked.*Write pages:/,
  ),
  copy('words of another that are not openly licensed', 2016, 'wording: summary', 'wording: verbatim', 5, /openly licensed|licence/),
  copy('another month than in the name', 2017, 'dated: "2017-12"', 'dated: "2017-11"', 7, /2017-12.*2017-11/),
  copy('an unknown kind', 2018, 'kind: self-evaluation', 'kind: self-evaluatoin', 4, /mean "self-evaluation"/),
  copy('an anchor left out', 2000, 'anchor="p6"', 'anchor="p16"', 50, /p6 to p15 are missing.*run on/),
  copy(
    'the number of a page in words',
    2021,
    'themes="front-door"',
    'themes="front-door" page="one"',
    18,
    /"one" is not a whole number.*as printed/,
  ),
  copy('nobody who checked it', 2019, 'checked: "2026-09-30"\n', '', 2, /"checked" is missing.*It is when/),
];

const report = 'reports/weirbridge/2023-05-ilacs.mdx';
const older = 'reports/weirbridge/2019-01-ilacs.mdx';
const letter = 'reports/northfield/2022-05-monitoring-visit.mdx';

export const faultsInFiles: readonly Fault[] = [
  { what: 'an unknown field', file: 'site.yml', from: 'tagline:', to: 'taglin: x\ntagline:', says: /no field "taglin".*mean "tagline"/ },
  {
    what: 'a word that is none of those allowed',
    file: 'inspections.yml',
    from: 'length: standard',
    to: 'length: standrd',
    says: /"standrd" is not known.*mean "standard"/,
  },
  {
    what: 'a field that is missing',
    file: 'inspections.yml',
    from: '  url: https://example.org/ofsted/exampleshire-2013-02\n',
    to: '',
    line: 2,
    says: /"url" is missing.*It is/,
  },
  {
    what: 'a day that does not exist',
    file: 'inspections.yml',
    from: 'published: "2013-08-23"',
    to: 'published: "2013-02-30"',
    says: /"2013-02-30" is not right.*Written yyyy/,
  },
  {
    what: 'a date without quotes',
    file: 'events.yml',
    from: 'on: "2021-04-01"',
    to: 'on: 2021-04-01',
    says: /2021-04-01 has no quotes.*Write "2021-04-01"/,
  },
  {
    what: 'a tab',
    file: 'glossary.yml',
    from: '  stands_for: personal adviser',
    to: '\tstands_for: personal adviser',
    also: [10, 11],
    says: /a tab.*Write spaces/,
  },
  {
    what: 'a curly quotation mark',
    file: 'theme-readings/2-blind.yml',
    from: 'how: From',
    to: 'how: “From',
    says: /curly quote.*straight/,
  },
  {
    what: 'a field given twice',
    file: 'figures/exampleshire/2019-07-news.yml',
    from: '  unit: count',
    to: '  unit: count\n  unit: weeks',
    line: 6,
    says: /not YAML.*unique.*\S/,
  },
  {
    what: 'a council that succeeds itself in a circle',
    file: 'authorities.yml',
    from: 'successors: [northfield, southfield]',
    to: 'successors: [northfield, southfield, exampleshire]',
    says: /"exampleshire" succeeds itself.*take out/,
  },
  {
    what: 'a successor that is not there',
    file: 'authorities.yml',
    from: '  role: featured\n  ofsted_page: https://example.org/ofsted/northfield',
    to: '  role: featured\n  successors: [southfeld]\n  ofsted_page: https://example.org/ofsted/northfield',
    line: 25,
    says: /"southfeld" is not an authority.*mean "southfield"/,
  },
  {
    what: 'a judgement on a line that is not there',
    file: 'frameworks.yml',
    from: '{ id: overall, line: overall,',
    to: '{ id: overall, line: overal,',
    says: /"overal" that is not there.*mean "overall"/,
  },
  {
    what: 'an unknown authority in a visit',
    file: 'events.yml',
    from: 'authority: exampleshire, kind: monitoring-visit',
    to: 'authority: exampleshir, kind: monitoring-visit',
    line: 2,
    says: /"exampleshir" is not known.*mean "exampleshire"/,
  },
  {
    what: 'a value that has a comma in CSV',
    file: 'hex-map.csv',
    from: 'Hilltop and Vale,H&V',
    to: 'Hilltop, and Vale,H&V',
    line: 3,
    says: /6 values, and there are 5 columns.*Quote/,
  },
  {
    what: 'a grade that is none in CSV',
    file: 'england-judgements.csv',
    from: ',adequate,adequate,',
    to: ',adequat,adequate,',
    line: 2,
    says: /"adequat" is not known.*mean "adequate"/,
  },
  {
    what: 'a column of another name',
    file: 'authority-places.csv',
    from: 'latitude',
    to: 'lattitude',
    says: /"latitude" is missing.*first row/,
  },
  {
    what: 'an unknown theme of a figure',
    file: 'figures/exampleshire/2020-12-self-evaluation.yml',
    from: 'theme: front-door',
    to: 'theme: front-dor',
    says: /"front-dor" is not known.*mean "front-door"/,
  },
  {
    what: 'a figure that its paragraph does not state',
    file: 'figures/exampleshire/2020-12-self-evaluation.yml',
    from: '  value: 12\n',
    to: '  value: 13\n',
    says: /does not state 13.*words of its paragraph/,
  },
  {
    what: 'a measure in two units',
    file: 'figures/exampleshire/2020-12-self-evaluation.yml',
    from: 'value: 7\n  unit: "%"',
    to: 'value: 7\n  unit: count',
    line: 1,
    says: /unit "%".*one unit/,
  },
  {
    what: 'a follow-up of a paragraph that is not there',
    file: 'follow-ups.yml',
    from: 'asked: exampleshire/2016-02-sif/i1',
    to: 'asked: exampleshire/2016-02-sif/i9',
    says: /i9" is not there.*mean/,
  },
  {
    what: 'a reading of a paragraph that is not there',
    file: 'theme-readings/1-encoding.yml',
    from: '    s1: front-door',
    to: '    s7: front-door',
    says: /no paragraph "s7".*by their anchors/,
  },
  {
    what: 'a correction of what was never published',
    file: 'corrections.yml',
    from: 'corrected: weirbridge/2019-01-ilacs/p5',
    to: 'corrected: weirbridge/2019-01-ilacs/p55',
    says: /p55" was never published.*mean/,
  },
  {
    what: 'a comparison that hides a paragraph',
    file: 'fidelity.yml',
    from: 'differing: [p8]',
    to: 'differing: []',
    line: 2,
    says: /p8.*Run npm run fidelity/,
  },
  {
    what: 'a question that names a council',
    file: 'questions/reports/weirbridge/2023-05-ilacs.yml',
    from: 'help my family',
    to: 'in Weirbridge help my family',
    line: 4,
    says: /names Weirbridge.*leave the name out/,
  },
  // Reports that can be read.
  {
    what: 'the hash of another PDF',
    file: older,
    from: 'sha256: a1',
    to: 'sha256: c1',
    says: /not the one that these words were compared with.*Put sha256/,
  },
  {
    what: 'a lead inspector where there is none',
    file: letter,
    from: 'subject: the front door',
    to: 'subject: the front door\nlead_inspector: Ada Brook',
    line: 6,
    says: /lead_inspector/,
  },
  {
    what: 'a day checked before the publication',
    file: older,
    from: 'checked: "2026-',
    to: 'checked: "2016-',
    says: /checked 2016.*before/,
  },
  {
    what: 'a page after the last',
    file: report,
    from: 'number="10" page="5"',
    to: 'number="10" page="6"',
    says: /page 6 is not in.*5 pages.*Write the page/,
  },
  {
    what: 'a page before the one before',
    file: report,
    from: 'number="7" page="4"',
    to: 'number="7" page="1"',
    says: /page 1 comes after page 4.*order/,
  },
  {
    what: 'an unknown theme',
    file: report,
    from: 'page="4" themes="homes"',
    to: 'page="4" themes="home"',
    says: /"home" is not known.*mean "homes"/,
  },
  {
    what: 'four themes',
    file: report,
    from: 'themes="care-leavers homes"',
    to: 'themes="care-leavers homes plans neglect"',
    says: /4 themes.*Keep the three/,
  },
  {
    what: 'a theme named twice',
    file: report,
    from: 'themes="front-door early-help"',
    to: 'themes="front-door front-door"',
    says: /named twice.*once/,
  },
  {
    what: 'a footnote that is not there',
    file: report,
    from: 'themes="front-door workforce" notes="n1"',
    to: 'themes="front-door workforce" notes="n2"',
    also: [1],
    says: /note "n2" is not there.*<Notes>/,
  },
  {
    what: 'a heading that gives another grade',
    file: report,
    from: 'children in care: good',
    to: 'children in care: outstanding',
    also: [1],
    says: /says "outstanding", the front matter "good".*Read/,
  },
  {
    what: 'words that differ from those published',
    file: letter,
    from: 'Every child has a social worker.',
    to: 'Each child has a social worker.',
    line: 42,
    says: /not those published on.*Put them back/,
  },
  {
    what: 'days in the wrong order',
    file: letter,
    from: 'from: "2022-05-17", to: "2022-05-18"',
    to: 'from: "2022-05-17", to: "2022-05-16"',
    also: [1],
    says: /reversed.*first day comes first/,
  },
];
