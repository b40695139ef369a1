import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord, smallText, summaryFile } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

/** What is open in a document of the small record, as "line: words", once it is a draft and its text is changed. */
function openIn(file: string, change: (text: string) => string): string[] {
  const text = change(smallText(file).replace('checked: "2026-11-22"', 'imported: "2026-11-22"'));
  const files = smallRecord.map((each) => (each.path === `content/${file}` ? { ...each, text } : each));
  const { drafts } = loadCorpusFromFiles(files);
  expect(drafts.map(({ report }) => report.file)).toEqual([`content/${file}`]);
  return (drafts[0]?.open ?? []).map(({ line, says }) => `${line}: ${says}`);
}

const notDated = (line: number) => `${line}: the day of publication is missing. Add published: "…".`;

describe('what is open in a draft', () => {
  it('is nothing but that nobody has read it, where it says all', () => {
    expect(openIn(inspectionFile, (text) => text)).toEqual([]);
    expect(openIn(summaryFile, (text) => text)).toEqual([]);
  });

  it('is the day of publication of an inspection report, told on its title', () => {
    const withoutDay = (text: string) => text.replace('published: "2020-03-02"\n', '').replace(/(title: .*\n)(authority: .*\n)/, '$2$1');
    expect(openIn(inspectionFile, withoutDay)).toEqual([notDated(3)]);
    expect(openIn(inspectionFile, (text) => withoutDay(text).replace('judgements:', 'dated: "2020-03"\njudgements:'))).toContain(
      notDated(3),
    );
  });

  it('is the day of another document only where no day is printed on it', () => {
    expect(openIn(summaryFile, (text) => text.replace('dated: "2022-09"\n', ''))).toContain(notDated(2));
  });

  it('is what its comments ask, and which topics were only suggested', () => {
    const asks = '{/* check: page 1: two names. */}\n\n<Introduction>';
    const draft = (text: string) => text.replace('<Introduction>', asks).replace('themes="workforce"', 'themes_suggested="workforce"');
    expect(openIn(inspectionFile, draft)).toEqual([
      '24: page 1: two names.',
      '59: the themes of 1 paragraph are suggested, from here on. Read each, mend it, and rename themes_suggested to themes.',
    ]);
  });

  it('is each fault that it has', () => {
    expect(openIn(inspectionFile, (text) => text.replace('themes="workforce"', 'themes="workfroce"'))).toEqual([
      '57: theme "workfroce" is not known. Did you mean "workforce"? Themes stand in content/themes.yml.',
    ]);
  });

  it('is nothing in a report that was checked: what it asks is a fault', () => {
    const text = smallText(inspectionFile).replace('<Introduction>', '{/* check: page 1: two names. */}\n\n<Introduction>');
    const files = smallRecord.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text } : each));
    const { drafts, problems } = loadCorpusFromFiles(files);
    expect(drafts).toEqual([]);
    expect(problems.map(({ line, says }) => `${line}: ${says}`)).toEqual([expect.stringMatching(/^24: .*page 1: two names\./)]);
  });
});
