import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { provenanceEditionOfParagraph, goneParagraphs } from '../../questions/provenance/publication.ts';
import { runContentCheck, runContentCheckOfLedger } from '../check/check.ts';
import { findUnledgeredReports, writeLedger } from './ledger.ts';
import { formatProblems } from '../problems/problem.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import type { ContentFile } from '../sources/source.ts';

const report = 'content/reports/exampleshire/2020-01-ilacs.mdx';
const summary = 'content/reports/exampleshire/2022-09-self-evaluation.mdx';
const notes = 'content/corrections.yml';
const list = 'content/editions.yml';

/** The record with the ledger that the command would write, and so on from edition to edition. */
function publish(files: ContentFile[]): ContentFile[] {
  const { corpus, problems } = loadCorpusFromFiles(files);
  if (!corpus) throw new Error(formatProblems(problems));
  const { files: ledger, editions } = writeLedger(corpus);
  const written = [
    ...ledger.map(({ report: id, text }) => ({ path: `content/ledger/${id}.yml`, text })),
    ...(editions ? [{ path: list, text: editions }] : []),
  ];
  return [...files.filter(({ path: file }) => !written.some((each) => each.path === file)), ...written];
}

/** The files after a text in one of them was changed; a file that is not there yet is added. */
function change(files: ContentFile[], file: string, from: string | RegExp, to: string): ContentFile[] {
  const found = files.find((each) => each.path === file);
  if (!found) return [...files, { path: file, text: to }];
  if (found.text.search(from) === -1) throw new Error(`${file} does not hold ${String(from)}.`);
  return files.map((each) => (each === found ? { ...each, text: each.text.replace(from, () => to) } : each));
}

const note = (files: ContentFile[], text: string) => [...files.filter((each) => each.path !== notes), { path: notes, text }];
const problemsOf = (files: ContentFile[]) => loadCorpusFromFiles(files).problems.map(({ file, line, says }) => `${file}:${line} ${says}`);
const corpusOf = (files: ContentFile[]) => {
  const { corpus, problems } = loadCorpusFromFiles(files);
  if (!corpus) throw new Error(formatProblems(problems));
  return corpus;
};
const load = (files: ContentFile[]) => () => loadCorpusFromFiles(files);

/** What a check prints, and its exit code. */
function told(run: (print: (words: string) => void) => number): [number, string] {
  const said: string[] = [];
  const code = run((words) => said.push(words));
  return [code, said.join('\n')];
}

const published = publish(smallRecord);
const secondParagraph = /<Paragraph number="2"[\s\S]*?<\/Paragraph>\n/;
const lastParagraph = /<Paragraph number="3"[\s\S]*?<\/Paragraph>\n/;

describe('the ledger', () => {
  it('has one line for each other part and each paragraph, in order, with its edition and the SHA-256 of its words', () => {
    const file = published.find((each) => each.path === 'content/ledger/exampleshire/2020-01-ilacs.yml');
    expect(file?.text.split('\n').slice(2)).toEqual([
      // printf 'title: Inspection of Exampleshire\ninspected: 2020-01-20: 2020-01-31\npublished: 2020-03-02\n<each judgement: its grade>' | sha256sum
      'facts: 2026-11-22 a013c6a9a6f02e63bd32b74df52a27beea608f1a0f759caf27047171ed843bce',
      'headings: 2026-11-22 c3dfe5b175f5daafeba1ac760db065cdd34afc887b7f482ca6365b79b15204a2',
      's1: 2026-11-22 396f30d74c8b8069270c3598eaa0ab1a0e301024cacedcff4e319f405bc84ac7',
      'i1: 2026-11-22 9859403f5e036ad35fe4ebed3d607c5b303c3e930ca7d22335d3698ffb81f356',
      'p1: 2026-11-22 870dcf402681c6664545fe2824baa8198f1f245a27c2518a016651885280c021',
      // printf 'Plans are clear. Inspectors looked at:\nplans for 12 children\nreviews.' | sha256sum
      'p2: 2026-11-22 e59eaa84167ab3156b30767d2c2f4c4711f682385ebe3b367ac162559446b991',
      'p3: 2026-11-22 5c8ed624c7d722d4ac1b433b695fd53be442cdb3fe647b050216c8cc625505e1',
      '',
    ]);
  });

  it('is sound as the command writes it, and holds everything', () => {
    expect(problemsOf(published)).toEqual([]);
    expect(findUnledgeredReports(corpusOf(published))).toEqual([]);
    expect(writeLedger(corpusOf(published))).toEqual({ files: [], editions: undefined });
    expect(told((print) => runContentCheckOfLedger(load(published), print))).toEqual([0, '']);
  });

  it('knows which edition a paragraph first stood in', () => {
    const later = change(published, 'content/site.yml', '2026-11-22', '2027-02-01');
    expect(provenanceEditionOfParagraph(corpusOf(later), 'exampleshire/2020-01-ilacs/p2')).toBe('2026-11-22');
  });

  it('lets themes, pages and places change', () => {
    const retagged = change(published, report, 'number="2" page="2" themes="plans"', 'number="2" page="3" themes="neglect"');
    expect(problemsOf(retagged)).toEqual([]);
    expect(findUnledgeredReports(corpusOf(retagged))).toEqual([]);
  });

  it('that a record does not keep yet is no fault, and the check says how to begin one', () => {
    expect(told((print) => runContentCheckOfLedger(load(smallRecord), print))).toEqual([
      0,
      'This record keeps no ledger yet. npm run ledger begins one: from then on its addresses and quoted words are held.',
    ]);
  });

  it('that is behind a new paragraph fails the check, which says what to run', () => {
    const more = change(
      published,
      summary,
      '</Section>',
      '<Paragraph anchor="p2" themes="plans">\nThe council reports more.\n</Paragraph>\n\n</Section>',
    );
    expect(problemsOf(more)).toEqual([]);
    expect(told((print) => runContentCheckOfLedger(load(more), print))).toEqual([
      1,
      [
        'The ledger of what was published is behind:',
        `  ${summary}: 1 paragraph`,
        'Run npm run ledger and commit content/ledger with the report. From then on these addresses and quoted words are held.',
      ].join('\n'),
    ]);
    expect(findUnledgeredReports(corpusOf(publish(more)))).toEqual([]);
  });

  it('leaves drafts alone, and knows that what was published is none', () => {
    const draft = change(smallRecord, report, 'checked: "2026-11-22"', 'imported: "2026-11-22"').filter(
      (file) => !file.path.endsWith('follow-ups.yml'),
    );
    expect(
      findUnledgeredReports(loadCorpusFromFiles(draft, 'content', true).corpus ?? corpusOf(published)).map((each) => each.report.id),
    ).toEqual(['exampleshire/2022-09-self-evaluation']);
    expect(problemsOf(change(published, report, 'checked: "2026-11-22"', 'imported: "2026-11-22"'))).toContain(
      'content/reports/exampleshire/2020-01-ilacs.mdx:1 this document was published, and is a draft again. Write checked: with the day on which a person checked it.',
    );
  });

  it('that cannot be read is a problem of its own', () => {
    expect(problemsOf(change(published, 'content/ledger/exampleshire/2022-09-self-evaluation.yml', /p1: .*/, 'p1: yesterday'))).toEqual([
      'content/ledger/exampleshire/2022-09-self-evaluation.yml:5 p1 "yesterday" is not right. It is the day of an edition and the SHA-256 of the words in it. npm run ledger writes it.',
    ]);
  });
});

describe('deleting a published paragraph', () => {
  const without = change(published, report, lastParagraph, '<Paragraph number="4" page="3" themes="plans">\nOther words.\n</Paragraph>\n');

  it('fails the check with a message that says what to do, and so does its heading', () => {
    const deleted = change(published, report, /<Section judgement="leaders"[\s\S]*/, '');
    expect(told((print) => runContentCheck(load(deleted), print))).toEqual([
      1,
      [
        'content/reports/exampleshire/2020-01-ilacs.mdx:1',
        '  the headings of this document are not those published on 2026-11-22. Put them back; or, if its source has the new ones, write in content/corrections.yml: - { corrected: exampleshire/2020-01-ilacs, on: "<day>", reason: <why> }, and run npm run ledger.',
        'content/reports/exampleshire/2020-01-ilacs.mdx:46',
        '  p3 was published on 2026-11-22, and is gone from after p2. An address is for ever: put it back; or, if it has another address now, write in content/corrections.yml: - { moved: exampleshire/2020-01-ilacs/p3, to: <its new id>, on: "<day>", reason: <why> }; or, if it may not stand here, - { withdrawn: exampleshire/2020-01-ilacs/p3, on: "<day>", reason: <why> }.',
        '2 problems in 1 file.',
      ].join('\n'),
    ]);
  });

  it('from the middle is told as a gap too, and with a note its place may stay empty', () => {
    const deleted = change(published, report, secondParagraph, '');
    expect(problemsOf(deleted).map((each) => each.replace(/An address.*/, ''))).toEqual([
      'content/reports/exampleshire/2020-01-ilacs.mdx:42 p2 was published on 2026-11-22, and is gone from after p1. ',
      'content/reports/exampleshire/2020-01-ilacs.mdx:51 paragraph 2 is missing: 1 is followed by 3. If the source leaves a number out, say so in missing_numbers.',
    ]);
    const noted = note(deleted, '- { withdrawn: exampleshire/2020-01-ilacs/p2, on: "2026-11-20", reason: It named a child. }');
    expect(problemsOf(noted)).toEqual([]);
    expect(goneParagraphs(corpusOf(noted)).map(({ id, to }) => [id, to])).toEqual([['exampleshire/2020-01-ilacs/p2', undefined]]);
  });

  it('and putting another in its place does not hide it', () => {
    expect(problemsOf(without).map((each) => each.replace(/An address.*/, ''))).toEqual([
      'content/reports/exampleshire/2020-01-ilacs.mdx:46 p3 was published on 2026-11-22, and is gone from after p2. ',
      'content/reports/exampleshire/2020-01-ilacs.mdx:57 paragraph 3 is missing: 2 is followed by 4. If the source leaves a number out, say so in missing_numbers.',
    ]);
  });

  it('with its whole document is told once', () => {
    expect(problemsOf(published.filter(({ path: file }) => file !== report))).toEqual([
      'content/reports/exampleshire/2020-01-ilacs.mdx:1 this document was published, and is gone. An address is for ever: put it back; or, if it has another address now, write in content/corrections.yml: - { moved: exampleshire/2020-01-ilacs, to: <its new id>, on: "<day>", reason: <why> }; or, if it may not stand here, - { withdrawn: exampleshire/2020-01-ilacs, on: "<day>", reason: <why> }.',
    ]);
  });

  it('is not told of a document that cannot be read: its own problems come first', () => {
    expect(problemsOf(change(published, report, '</Section>', '</Sectoin>')).map((each) => each.split(' ')[0])).toEqual([
      'content/reports/exampleshire/2020-01-ilacs.mdx:53',
    ]);
  });

  it('that moved leads to where it stands now, through every move', () => {
    const moved = note(
      change(published, report, 'number="3"', 'number="4"'),
      [
        '- { moved: exampleshire/2020-01-ilacs/p3, to: exampleshire/2020-01-ilacs/p4, on: "2026-11-20", reason: Its number was misread. }',
        '- { moved: exampleshire/2020-01-ilacs/s1, to: exampleshire/2020-01-ilacs/p3, on: "2026-11-19", reason: So was this. }',
      ].join('\n'),
    ).map((each) => (each.path === report ? { ...each, text: each.text.replace(/<Introduction>[\s\S]*<\/Introduction>\n/, '') } : each));
    expect(problemsOf(moved)).toEqual([]);
    expect(goneParagraphs(corpusOf(moved)).map(({ id, to }) => [id, to])).toEqual([
      ['exampleshire/2020-01-ilacs/s1', 'exampleshire/2020-01-ilacs/p4'],
      ['exampleshire/2020-01-ilacs/p3', 'exampleshire/2020-01-ilacs/p4'],
    ]);
  });
});

describe('changing published words', () => {
  const changed = change(published, report, 'Families get help early.', 'Families get help early,');
  const correction = '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11-22", reason: The report has a comma. }';

  it('of a publisher fails the check with a message that says what to do', () => {
    expect(problemsOf(changed)).toEqual([
      'content/reports/exampleshire/2020-01-ilacs.mdx:42 the words of p1 are not those published on 2026-11-22. Put them back; or, if its source has the new ones, write in content/corrections.yml: - { corrected: exampleshire/2020-01-ilacs/p1, on: "<day>", reason: <why> }, and run npm run ledger.',
    ]);
  });

  it('is sound with a dated note, once the ledger has counted it', () => {
    const noted = note(changed, correction);
    expect(problemsOf(noted)).toEqual([]);
    expect(runContentCheckOfLedger(load(noted), () => undefined)).toBe(1);
    const held = publish(noted);
    expect(runContentCheckOfLedger(load(held), () => undefined)).toBe(0);
    expect(
      corpusOf(held)
        .ledger.find(({ id }) => id === 'exampleshire/2020-01-ilacs/p1')
        ?.words.map(({ on }) => on),
    ).toEqual(['2026-11-22', '2026-11-22']);
  });

  it('again needs a note again: one note excuses one change', () => {
    const again = change(publish(note(changed, correction)), report, 'Families get help early,', 'Families get help late,');
    expect(problemsOf(again)).toHaveLength(1);
    expect(problemsOf(note(again, `${correction}\n${correction.replace('a comma', 'another word')}`))).toEqual([]);
  });

  it('needs a note also where the report is called a summary now, since its words may be quoted', () => {
    const called = change(changed, report, 'wording: verbatim', 'wording: summary\nclaimed_by: ofsted');
    expect(problemsOf(called)).toEqual([expect.stringContaining('the words of p1 are not those published on 2026-11-22.')]);
  });

  it('of our own summary needs no note, and the ledger keeps both', () => {
    const reworded = change(change(published, summary, 'reports that', 'says that'), 'content/site.yml', '2026-11-22', '2026-12-01');
    expect(problemsOf(reworded)).toEqual([]);
    expect(runContentCheckOfLedger(load(reworded), () => undefined)).toBe(1);
    expect(
      corpusOf(publish(reworded))
        .ledger.at(-1)
        ?.words.map(({ on }) => on),
    ).toEqual(['2026-11-22', '2026-12-01']);
  });
});

describe('a correction', () => {
  it.each([
    [
      'of nothing',
      '- { on: "2026-11-22", reason: Because. }',
      '1 a correction is of one thing: corrected: (words or facts were wrong), moved: (it has another address) or withdrawn: (it was taken out), with its id. Write one of them.',
    ],
    [
      'without a reason',
      '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11-22" }',
      '1 field "reason" is missing. It is why, in a sentence that readers understand.',
    ],
    [
      'without a whole day',
      '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11", reason: Because. }',
      '1 on "2026-11" is not a whole day. Write the day of the correction, yyyy-mm-dd.',
    ],
    [
      'of a paragraph that never was',
      '- { withdrawn: exampleshire/2020-01-ilacs/p9, on: "2026-11-22", reason: Because. }',
      '1 "exampleshire/2020-01-ilacs/p9" was never published. Did you mean "exampleshire/2020-01-ilacs/p1"?',
    ],
    [
      'that withdraws what is still there',
      '- { withdrawn: exampleshire/2020-01-ilacs/p3, on: "2026-11-22", reason: Because. }',
      '1 "exampleshire/2020-01-ilacs/p3" was withdrawn, and is still there. Take it out of content/reports, or take this out.',
    ],
    [
      'that moves to nowhere',
      '- { moved: exampleshire/2020-01-ilacs/p3, on: "2026-11-22", reason: Because. }',
      '1 field "to" is missing. It is the id under which exampleshire/2020-01-ilacs/p3 stands now.',
    ],
    [
      'of a day after the edition',
      '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-12-24", reason: Because. }',
      '1 on 2026-12-24 is after the edition of 2026-11-22. Write the day of the new edition in content/site.yml.',
    ],
  ])('%s gets a clear problem', (_, text, expected) => {
    expect(problemsOf(note(published, text))).toContain(`${notes}:${expected}`);
  });

  it('that the ledger does not count yet is after the last edition that is sealed', () => {
    const next = change(published, 'content/site.yml', '2026-11-22', '2026-12-01');
    const changed = change(next, report, 'Families get help early.', 'Families get help early,');
    const corrected = (on: string) => note(changed, `- { corrected: exampleshire/2020-01-ilacs/p1, on: "${on}", reason: It has a comma. }`);
    expect(problemsOf(corrected('2026-11-22'))).toEqual([
      `${notes}:1 on 2026-11-22 is not after the edition of 2026-11-22, which is sealed, and the ledger does not hold this correction yet. Write a day after 2026-11-22, up to 2026-12-01.`,
    ]);
    expect(problemsOf(publish(corrected('2026-11-23')))).toEqual([]);
    const ofDocument = change(next, report, 'title: Inspection of Exampleshire', 'title: The inspection of Exampleshire');
    const text = '- { corrected: exampleshire/2020-01-ilacs, on: "2026-11-20", reason: It was misread. }';
    expect(problemsOf(note(ofDocument, text))).toEqual([expect.stringContaining('on 2026-11-20 is not after the edition of 2026-11-22,')]);
  });

  it('that the ledger counted in an earlier edition stays sound in the next one', () => {
    const noted = note(
      change(published, report, 'Families get help early.', 'Families get help early,'),
      '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11-22", reason: It has a comma. }',
    );
    expect(problemsOf(change(publish(noted), 'content/site.yml', '2026-11-22', '2026-12-01'))).toEqual([]);
  });

  it('that moves a paragraph to one that is not there gets a clear problem', () => {
    const deleted = change(published, report, /<Section judgement="leaders"[\s\S]*/, '');
    expect(
      problemsOf(
        note(deleted, '- { moved: exampleshire/2020-01-ilacs/p3, to: exampleshire/2020-01-ilacs/p7, on: "2026-11-22", reason: Because. }'),
      ),
    ).toContain(
      `${notes}:1 "exampleshire/2020-01-ilacs/p3" moved to "exampleshire/2020-01-ilacs/p7", which is not there. Did you mean "exampleshire/2020-01-ilacs/p1"?`,
    );
  });
});
