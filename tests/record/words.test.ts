import { describe, expect, it } from 'vitest';
import { recordToIndex } from '../../src/search/index/records.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { openWordSource } from '../../src/search/words/open-word-source.ts';
import { prepareWordStudy } from '../../src/search/words/study-words.ts';
import { realCorpus } from './real-corpus.ts';

const corpus = realCorpus();
const record = recordToIndex(corpus);
const frameworks = {
  frameworks: corpus.frameworks.flatMap(({ id, short, kind, from, to }) =>
    kind ? [{ id, name: short, kind, ...(from && { from }), ...(to && { to }) }] : [],
  ),
  kinds: corpus.kinds.map(({ id, name }) => ({ id, name })),
};

function studyIn(limit?: number) {
  const files = writeIndex(record, () => 'x', limit);
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return prepareWordStudy(
    openWordSource(files[0].text, (name) => Promise.resolve(texts.get(name) ?? '')),
    frameworks,
  );
}

/**
 * How often words occur in the texts of the record, by a plain pattern. A single word has its possessive too; in a phrase apostrophes and what
 * is between words are not looked at: "leaver’s" is "leavers".
 */
function countByPattern(words: string): number {
  const parts = words.split(/[\s-]/);
  const letters = (part: string) => [...part].join("['’]?");
  const inside = parts.length > 1 ? parts.map(letters).join('[^\\p{L}\\p{N}]+') : `${words}(?:['’]s)?`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${inside}(?![\\p{L}\\p{N}])`, 'giu');
  return record.paragraphs.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}

describe('the words of this record', () => {
  const whole = studyIn();
  const shards = studyIn(0);
  /** Asks again and again until all paragraphs are read, as a reader does who asks for more. */
  const askUntilRead = async (study: typeof whole, words: string) => {
    for (;;) {
      const found = await study({ words, ...ask });
      if (found.places.read === found.places.paragraphs) return found;
    }
  };
  const ask = { inflections: false, others: true, filter: {}, read: 10_000 };

  it.each([
    'neglect',
    'children',
    'care',
    'housing',
    'domestic abuse',
    'care leavers',
    'personal advisers',
    'leave to remain',
    'well-being',
  ])('have “%s” as often as a plain pattern finds it, counted from texts or from files of counts', async (words) => {
    const [one, other] = await Promise.all([askUntilRead(whole, words), askUntilRead(shards, words)]);
    expect(one.total.occurrences).toBe(countByPattern(words));
    expect(other.total).toEqual(one.total);
    expect(other.groups).toEqual(one.groups);
    expect(other.collocates).toEqual(one.collocates);
  });

  it('have each of their groups, and every document under a framework or a kind', async () => {
    const { groups, total } = await whole({ words: 'children', ...ask });
    for (const own of Object.values(groups)) {
      expect(own.reduce((sum, { words }) => sum + words, 0)).toBe(total.words);
      expect(own.reduce((sum, { occurrences }) => sum + occurrences, 0)).toBe(total.occurrences);
    }
  });
});
