import { describe, expect, it } from 'vitest';
import { fixtureFiles, readFixture, type FileChanges } from '../../../tests/fixtures/fixture-corpus.ts';

const file = 'corrections.yml';
const report = 'reports/exampleshire/2019-07-news.mdx';
const news = fixtureFiles().find(({ path }) => path === `content/${report}`)?.text ?? '';

/** The problems of the corrections, as "line: words", after one more correction and other changes. Its first line is line 13. */
function problemsWith(correction: string, changes: FileChanges = {}): string[] {
  const { problems } = readFixture({ ...changes, [file]: (text) => `${text}${correction}\n` });
  return problems.filter((problem) => problem.file === `content/${file}`).map(({ line, says }) => `${line}: ${says}`);
}

const withdrawn = (id: string, on = '2026-11-15') => `- withdrawn: ${id}\n  on: "${on}"\n  reason: It was not ours.`;
const moved = (id: string, to: string) => `- moved: ${id}\n  to: ${to}\n  on: "2026-11-15"\n  reason: It has another name.`;
const corrected = (id: string) => `- corrected: ${id}\n  on: "2026-11-15"\n  reason: It was misread.`;

describe('a correction', () => {
  it('is of a paragraph or document that was published', () => {
    expect(problemsWith(corrected('weirbridge/2019-01-ilacs/p3'))).toEqual([]);
    expect(problemsWith(corrected('weirbridge/2019-01-ilacs'))).toEqual([]);
    expect(problemsWith(corrected('weirbridge/2019-01-ilac'))).toEqual([
      '13: "weirbridge/2019-01-ilac" was never published. Did you mean "weirbridge/2019-01-ilacs"?',
    ]);
  });

  it('is of nothing that is new in this edition', () => {
    const says = (id: string) => [`13: "${id}" is not in the ledger: it is new, and nothing new needs a correction. Take this out.`];
    const [paragraph, document] = ['exampleshire/2019-07-news/p4', 'exampleshire/2018-07-news'];
    const more = '<Paragraph anchor="p4" themes="plans">\nThe Gazette reports more.\n</Paragraph>\n\n</Section>\n';
    const withMore = { [report]: news.replace(/<\/Section>\n$/, more) };
    expect(problemsWith(corrected(paragraph), withMore)).toEqual(says(paragraph));
    const older = { [`reports/${document}.mdx`]: news.replace('2019-07-22', '2018-07-22') };
    expect(problemsWith(corrected(document), older)).toEqual(says(document));
  });

  it('has an address of its own: another of that thing and day gives another reason', () => {
    const twin = corrected('weirbridge/2019-01-ilacs/p3');
    expect(problemsWith(`${twin}\n${twin.replace('misread', 'left out')}`)).toEqual([]);
    expect(problemsWith(`${twin}\n${twin}`)).toEqual([
      '16: line 13 has a note on "weirbridge/2019-01-ilacs/p3" of that day with the same reason, and each note has an address. Write one note, or another reason.',
    ]);
  });

  it('withdraws nothing that is still there', () => {
    const [paragraph, document] = ['weirbridge/2019-01-ilacs/p3', 'weirbridge/2019-01-ilacs'];
    expect(problemsWith(withdrawn(paragraph))).toEqual([
      `13: "${paragraph}" was withdrawn, and is still there. Take it out of content/reports, or take this out.`,
    ]);
    expect(problemsWith(withdrawn(document))).toEqual([
      `13: "${document}" was withdrawn, and is still there. Take it out of content/reports, or take this out.`,
    ]);
  });

  it('is not made after the edition', () => {
    expect(problemsWith(withdrawn('exampleshire/2019-07-news', '2026-11-22'), { [report]: null })).toEqual([]);
    expect(problemsWith(withdrawn('exampleshire/2019-07-news', '2026-11-23'), { [report]: null })).toEqual([
      '13: on 2026-11-23 is after the edition of 2026-11-22. Write the day of the new edition in content/site.yml.',
    ]);
  });

  it('moves a paragraph to one that is there', () => {
    const [from, to] = ['exampleshire/2020-12-self-evaluation/p4', 'exampleshire/2020-12-self-evaluation/p33'];
    expect(problemsWith(moved(from, to)).filter((problem) => problem.startsWith('13:'))).toEqual([
      expect.stringMatching(new RegExp(`^13: "${from}" moved to "${to}", which is not there. Did you mean "${to.slice(0, -1)}"`)),
    ]);
  });

  it('moves a document to one that has its paragraphs, or says of each where it is', () => {
    const to = 'exampleshire/2019-08-news';
    const withText = (text: string) => ({ [report]: null, [`reports/${to}.mdx`]: text.replace('2019-07-22', '2019-08-22') });
    expect(problemsWith(moved('exampleshire/2019-07-news', to), withText(news))).toEqual([]);
    expect(problemsWith(moved('exampleshire/2019-07-news', to), withText(news.replace('anchor="p2"', 'anchor="p22"')))).toEqual([
      `13: "exampleshire/2019-07-news" moved to "${to}", where p2 cannot be found. Move or withdraw these paragraphs each by itself.`,
    ]);
  });

  it('is not held against a document that cannot be read', () => {
    const broken = (text: string) => text.replace('</Paragraph>', '');
    expect(problemsWith(withdrawn('exampleshire/2019-07-news/p1'), { [report]: broken })).toEqual([]);
    expect(problemsWith(moved('exampleshire/2020-12-self-evaluation/p4', 'exampleshire/2019-07-news/p44'), { [report]: broken })).toEqual(
      [],
    );
  });
});
