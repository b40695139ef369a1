import type { Chart } from '../../charts/chart.ts';
import { chartOfWordRates } from '../../charts/word-rates/word-rate-charts.ts';
import type { WordStudy } from '../../search/words/study-words.ts';
import { idOfWordKind, noGradeOfWords, type WordFrameworks, type WordGrouping } from '../../search/words/word-groups.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { writeWordsPageAddress, type WordsState } from './words-address.ts';

const byWords: Record<WordGrouping, { by: string; before: 'in' | 'under'; note?: string }> = {
  year: { by: 'year', before: 'in', note: 'A document counts in the year of its inspection or visit.' },
  grade: {
    by: 'grade',
    before: 'under',
    note: 'A paragraph has the grade of the judgement it is under. “Under no grade” is all that has none, such as letters about visits, introductions and lists of what needs to improve.',
  },
  authority: { by: 'council', before: 'in' },
  framework: {
    by: 'framework',
    before: 'in',
    note: 'A framework is the rules of an inspection. Letters about visits are apart: visits give no grades.',
  },
};

const interval = 'The interval is for chance alone (Poisson). A report that uses a word many times makes the true range wider.';

/** What a reader has to know of counts that are not of inspectors’ words alone. */
export const summariesAreOurs = 'Where we may not copy a document, the words are those of our summary of it.';

/** The words asked for in a state, one or two. */
export function wordsAskedOnPage({ words, other }: WordsState): string[] {
  return [words, other].filter((each) => each !== '');
}

/** The chart of how often the words of a page occur by a grouping; undefined where there is only one group. */
export function chartOfAskedWords(
  by: WordGrouping,
  studies: readonly WordStudy[],
  state: WordsState,
  { kinds }: WordFrameworks,
): Chart | undefined {
  const { note, ...facts } = byWords[by];
  const [first] = studies;
  const groups = first?.groups[by] ?? [];
  if (groups.length < 2) return undefined;
  const words = wordsAskedOnPage(state);
  const rows = groups.map(({ id, name }) => ({
    name,
    ...(by === 'grade' && { inText: id === noGradeOfWords ? 'no grade' : name.toLowerCase() }),
    ...(by === 'framework' && {
      inText: kinds.some((kind) => idOfWordKind(kind.id) === id) ? `${name.toLowerCase()}s` : `${name} inspections`,
    }),
    bars: studies.flatMap(({ groups: { [by]: own } }, word) => {
      const group = own.find((each) => each.id === id);
      if (!group) return [];
      return [{ ...group, address: `/words/${writeWordsPageAddress({ ...state, filter: { [by]: id } })}#places-${word}` }];
    }),
  }));
  const quoted = joinStringsWithAnd(words.map((each) => `“${each}”`));
  return chartOfWordRates(
    { words, ...facts, rows },
    {
      id: `words-${
        words
          .join('-')
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu)
          ?.join('-') ?? ''
      }-by-${facts.by}`.slice(0, 80),
      title: `${quoted} by ${facts.by}`,
      source: state.others
        ? `All documents in this record. ${summariesAreOurs}`
        : 'Inspectors’ words in the reports and letters in this record.',
      notes: [...(note ? [note] : []), interval],
    },
  );
}
