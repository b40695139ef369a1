import type { Cell, Chart } from '../chart.ts';
import { describeWordRates } from './describe-word-rates.ts';
import { drawWordRates, wordIntervalKeyMark, wordRateKeyMark } from './draw-word-rates.ts';
import { formatWordCount, formatWordRate, placeWordRates } from './place-word-rates.ts';
import type { WordRateBar, WordRateFacts } from './word-rate-facts.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** What a page knows of a chart of word rates beside its facts. */
export interface WordRateWords {
  /** The part of file names that says how rows are grouped. */
  id: string;
  title: string;
  source: string;
  notes: string[];
}

/** A drawing has at most this many rows: those with the most words. The table has all. */
const mostRows = 24;

/** The chart of how often one or two words occur in each group. */
export function chartOfWordRates(facts: WordRateFacts, { id, title, source, notes }: WordRateWords): Chart {
  const drawn = { ...facts, rows: rowsToDraw(facts) };
  const describeBar = (bar: WordRateBar, word: number, row: string) =>
    `${row}: “${facts.words[word]}” ${bar.occurrences === 1 ? 'once' : `${formatWordCount(bar.occurrences)} times`} in ${formatWordCount(bar.words)} words, ${formatWordRate(bar.rate)} in 10,000${bar.few ? ', too few to tell' : ''}`;
  const panels = { wide: placeWordRates(drawn, 'wide', describeBar), narrow: placeWordRates(drawn, 'narrow', describeBar) };
  const hasCut = Object.values(panels).some(({ bars }) => bars.some(({ interval }) => interval.isCut));
  const hasFew = drawn.rows.some(({ bars }) => bars.some(({ few }) => few));
  const leftOut = facts.rows.length - drawn.rows.length;
  return {
    id,
    title,
    subtitle: `How often ${facts.words.map((words) => `“${words}”`).join(' and ')} ${facts.words.length > 1 ? 'are' : 'is'} used, by ${facts.by}`,
    finding: [...describeWordRates(facts), 'The numbers are times in 10,000 words. In brackets: how many times in all.'],
    source,
    key: [
      ...facts.words.map((words, word) => ({ mark: wordRateKeyMark(word), words: `“${words}”` })),
      ...(hasFew ? [{ mark: wordRateKeyMark(0, true), words: 'Fewer than 5 times: too few to tell' }] : []),
      { mark: wordIntervalKeyMark(), words: '95% interval: what chance alone may make of it' },
      ...(hasCut ? [{ mark: wordIntervalKeyMark(true), words: 'It goes on beyond the chart: the table has its end' }] : []),
    ],
    notes: [
      ...(leftOut > 0 ? [`The chart shows the ${mostRows} with the most words. The table has all ${facts.rows.length}.`] : []),
      ...notes,
    ],
    drawings: { wide: drawWordRates(panels.wide), narrow: drawWordRates(panels.narrow) },
    table: {
      columns: [
        { name: startStringWithCapital(facts.by) },
        { name: 'Word' },
        { name: 'Times', number: true },
        { name: 'Documents with it', number: true },
        { name: 'Documents in all', number: true },
        { name: 'Words in all', number: true },
        { name: 'Times in 10,000 words', number: true },
        { name: '95% interval from', number: true },
        { name: 'to', number: true },
      ],
      rows: facts.rows.flatMap(({ name, bars }) => bars.map((bar, word) => rowOf(name, facts.words[word] ?? '', bar))),
    },
    home: { path: '/words/', words: 'Words over time' },
  };
}

/** The rows with the most words, in their own order. */
function rowsToDraw({ rows }: WordRateFacts): WordRateFacts['rows'] {
  const wordsOf = ({ bars }: WordRateFacts['rows'][number]) => bars[0]?.words ?? 0;
  const kept = new Set([...rows].sort((a, b) => wordsOf(b) - wordsOf(a)).slice(0, mostRows));
  return rows.filter((row) => kept.has(row));
}

function rowOf(
  name: string,
  word: string,
  { occurrences, documents, documentsInAll, words, rate, low, high, address }: WordRateBar,
): Cell[] {
  const count = (value: number): Cell => ({ words: formatWordCount(value), value });
  const number = (value: number): Cell => ({ words: formatWordRate(value), value: Math.round(value * 1_000) / 1_000 });
  return [
    { words: name, address },
    { words: word },
    count(occurrences),
    count(documents),
    count(documentsInAll),
    count(words),
    number(rate),
    number(low),
    number(high),
  ];
}
