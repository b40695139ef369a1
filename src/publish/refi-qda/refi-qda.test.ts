import { DOMParser, type Element } from '@xmldom/xmldom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findQdaSchemaErrors, openQdaProject } from '../../../tests/fixtures/open-qda-project.ts';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatGrade } from '../../record/grades/grade.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { DataFile } from '../tables/data-file.ts';
import { documentInOpenDataTables } from '../tables/document-json.ts';
import { writeQdaFiles } from './qda-files.ts';
import { writeQdaProject } from './qda-project.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

const corpus = fixtureCorpus();
const urlOf = (path: string) => `https://example.org${path}`;
const documentsOf = (of: Corpus) => of.reports.map((report) => documentInOpenDataTables(of, report, urlOf));
const filesOf = (of: Corpus, mostBytes = 1e9) => writeQdaFiles(of, (report) => documentInOpenDataTables(of, report, urlOf), mostBytes);
const files = filesOf(corpus);

const corpusFile = files.corpus as DataFile;
const project = openQdaProject(corpusFile);
const themeNames = new Map(corpus.themes.map(({ id, name }) => [id, name]));

describe('the REFI-QDA project of every document', () => {
  it('has the structure of the schema', async () => {
    expect(await findQdaSchemaErrors(project.xml, 'project')).toEqual([]);
  });

  it.each([
    ['a position that is no number', /startPosition="\d+"/, 'startPosition="first"'],
    ['a GUID of another form', / guid="[^"]+"/, ' guid="p5"'],
    ['a coding of a code that is not there', /<CodeRef targetGUID="[^"]+"/, '<CodeRef targetGUID="00000000-0000-4000-8000-000000000000"'],
    ['an unknown element', '<Sources>', '<Sources><Paper/>'],
    ['two parts with the same GUID', /<Variable guid="[^"]+" name="Title"/, `<Variable guid="${'$&'}`],
  ])('would not pass with %s', async (_, found, put) => {
    const [first = ''] = /<Variable guid="([^"]+)"/.exec(project.xml)?.slice(1) ?? [];
    const broken = project.xml.replace(found, String(put).includes('$&') ? `<Variable guid="${first}" name="Title"` : put);
    expect(broken).not.toBe(project.xml);
    expect(await findQdaSchemaErrors(broken, 'project')).not.toEqual([]);
  });

  it('has a text for each document and nothing else but project.qde, in UTF-8 without a byte order mark and without CR', () => {
    expect(Object.keys(project.held)).toHaveLength(corpus.reports.length + 1);
    for (const source of project.all('TextSource')) {
      const text = project.textOf(source);
      expect(text.startsWith('\uFEFF')).toBe(false);
      expect(text).not.toContain('\r');
    }
  });

  it('selects every paragraph: its characters are exactly its words, and its codes its topics', () => {
    const selected = project.all('PlainTextSelection').map((selection) => [project.wordsOf(selection), project.codesOf(selection)]);
    const expected = corpus.reports.flatMap((report) =>
      paragraphsOf(report).map((paragraph) => [textOfReportParagraph(paragraph), paragraph.themes.map((theme) => themeNames.get(theme))]),
    );
    expect(selected).toEqual(expected);
  });

  it('has each grade on its document, and as a case with the paragraphs under that judgement', () => {
    const cases = project.all('Case').map((each) => project.all('TextValue', each).map(({ textContent }) => textContent));
    const expected = corpus.reports.flatMap(({ judgements }) =>
      Object.entries(judgements).map(([judgement, grade]) => [
        corpus.judgements.find(({ id }) => id === judgement)?.name,
        formatGrade(grade),
      ]),
    );
    expect(cases).toEqual(expected);
    expect(cases.length).toBeGreaterThan(0);
    const selections = new Map(project.all('PlainTextSelection').map((each) => [project.attribute(each, 'guid'), each]));
    const referred = project.all('SelectionRef').map((each) => selections.get(project.attribute(each, 'targetGUID')));
    const under = corpus.reports.flatMap(({ judgements, sections }) =>
      sections.filter(({ judgement }) => judgement !== null && judgement in judgements).flatMap(({ paragraphs }) => paragraphs),
    );
    expect(referred.map((each) => each && project.wordsOf(each)).sort()).toEqual(under.map(textOfReportParagraph).sort());
    for (const source of project.all('TextSource')) {
      const report = corpus.reports.find(({ id }) =>
        project.all('TextValue', source).some(({ textContent }) => textContent === urlOf(`/reports/${id}/`)),
      );
      const values = project.all('TextValue', source).map(({ textContent }) => textContent);
      for (const grade of Object.values(report?.judgements ?? {})) expect(values).toContain(formatGrade(grade));
    }
  });

  it('is no larger than a host takes, or is left out', () => {
    expect(filesOf(corpus, corpusFile.bytes.length).corpus).toBeDefined();
    expect(filesOf(corpus, corpusFile.bytes.length - 1).corpus).toBeUndefined();
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles'])('has the same bytes on another day, in the time zone of %s', (zone) => {
    vi.stubEnv('TZ', zone);
    vi.setSystemTime('2031-05-06T07:08:09Z');
    expect(filesOf(corpus).corpus?.sha256).toBe(corpusFile.sha256);
  });
});

describe('positions in a REFI-QDA project', () => {
  const odd = [
    'Zoë said “it’s 𝟓 of 10” 👩‍👧, then 🙂🙂.',
    'e\u0301 is two code points, and so is 👍🏽.',
    'It needs:\nhomes 🏠;\nhelp.',
    'Plain words after all of that & <b>these</b> “]]>”.',
  ];
  const made = madeReport(
    'anywhere/2020-01-ilacs',
    Object.fromEntries(odd.map((text, index) => [`p${index + 1}`, { themes: 'neglect', text }])),
  );
  const opened = openQdaProject(filesOf(corpusOfReports([{ ...made, authority: corpus.reports[0]?.authority ?? '' }])).corpus as DataFile);

  it('count code points, so that characters beyond the basic plane move nothing after them', () => {
    expect(opened.all('PlainTextSelection').map(opened.wordsOf)).toEqual(odd);
    const [first] = opened.all('PlainTextSelection');
    const length = Number(opened.attribute(first, 'endPosition')) - Number(opened.attribute(first, 'startPosition'));
    expect(length).toBe(Array.from(odd[0] ?? '').length);
    expect(length).toBeLessThan(odd[0]?.length ?? 0);
  });

  it('are after the headings, which no code is on', () => {
    const [source] = opened.all('TextSource');
    expect(source && opened.textOf(source)).toBe(`Main findings\n\n${odd.join('\n\n')}\n\n`);
  });

  it('stay right where words have a CR, which is taken out', () => {
    const [document] = documentsOf(corpus);
    if (!document) throw new Error('The fixture has no document.');
    const paragraph = (name: string, text: string) => ({ id: `${document.id}/${name}`, name, text, themes: ['neglect'] });
    const sections = [
      { part: null, heading: null, judgement: null, paragraphs: [paragraph('p1', 'One\r\ntwo'), paragraph('p2', 'three')] },
    ];
    const [qde, text] = writeQdaProject({
      name: 'CR',
      site: 'Site',
      edition: '2026-11-22',
      topics: corpus.themes,
      documents: [{ ...document, sections }],
    });
    expect(text?.text).toBe('One\ntwo\n\nthree\n\n');
    expect(qde?.text).toContain('startPosition="9" endPosition="14"');
  });
});

describe('the REFI-QDA project of one document', () => {
  it('has the same text, selections and GUIDs as the project of all, so that programs know them again', async () => {
    expect(files.documents).toHaveLength(corpus.reports.length);
    for (const [index, file] of files.documents.entries()) {
      const opened = openQdaProject(file);
      expect(await findQdaSchemaErrors(opened.xml, 'project')).toEqual([]);
      const [source] = opened.all('TextSource');
      const same = project.all('TextSource')[index];
      expect(source?.toString()).toBe(same?.toString());
      expect(source && opened.textOf(source)).toBe(same && project.textOf(same));
    }
  });
});

describe('the REFI-QDA project of a reading list', () => {
  const documents = documentsOf(corpus).slice(0, 2);
  const paragraphs = documents.flatMap(({ sections }) => sections.flatMap((section) => section.paragraphs));
  const [one, other] = [paragraphs[0], paragraphs.at(-1)];
  const hostile = 'Mine: <b>&"\u0007\uD800 ]]>\nand a line';
  const chosen = new Map([
    [one?.id ?? '', ''],
    [other?.id ?? '', hostile],
  ]);
  const [qde] = writeQdaProject({ name: 'List & "more"', site: 'Site', edition: '2026-11-22', topics: corpus.themes, documents, chosen });
  const root = new DOMParser().parseFromString(qde?.text ?? '', 'application/xml');
  const selections = [...root.getElementsByTagName('PlainTextSelection')];

  it('is valid, with whole texts in which the chosen paragraphs alone are selected', async () => {
    expect(await findQdaSchemaErrors(qde?.text ?? '', 'project')).toEqual([]);
    expect(selections.map((each) => each.getAttribute('guid'))).toHaveLength(2);
    expect(root.getElementsByTagName('TextSource')).toHaveLength(2);
  });

  it('has the reader’s notes as text, whatever they hold', () => {
    const notes = selections.map((each) => [...each.getElementsByTagName('Description')].map(({ textContent }) => textContent));
    expect(notes).toEqual([[], [hostile.replace(/[\u0007\uD800]/g, '\uFFFD')]]);
  });
});

describe('the REFI-QDA codebook', () => {
  const xml = new TextDecoder().decode(files.codebook.bytes);

  it('has the structure of the schema', async () => {
    expect(await findQdaSchemaErrors(xml, 'codebook')).toEqual([]);
    expect(await findQdaSchemaErrors(xml.replace(' isCodable="true"', ''), 'codebook')).not.toEqual([]);
  });

  it('has every topic with its description under its group, and no other code that one can use', () => {
    const root = new DOMParser().parseFromString(xml, 'application/xml');
    const codes = [...root.getElementsByTagName('Code')].filter((code) => code.getAttribute('isCodable') === 'true');
    const held = codes.map((code) => [
      code.getAttribute('name'),
      code.getElementsByTagName('Description')[0]?.textContent,
      (code.parentNode as Element).getAttribute('name'),
    ]);
    expect(held.sort()).toEqual(corpus.themes.map(({ name, about, group }) => [name, about, group]).sort());
  });
});
