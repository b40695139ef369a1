/* Articles of about 1,500 words, to measure how long a check takes. */
import type { SearchRecord } from '../../src/search/index/records.ts';
import { seeded } from '../search/seeded.ts';
import { alteredQuotations } from './altered-quotations.ts';
import { otherSentences } from './measure-quotes.ts';

const articleWords = 1_500;

/** An article with quotations of the record, half of them altered, among sentences of others; and a text without quotation marks of the same sentences. */
export function makeQuotingArticles(record: SearchRecord): { quoting: string; plain: string } {
  const random = seeded(15);
  const quoted = alteredQuotations(record, 60, 15).map(({ quotation }) => quotation.replace(/["“”\n]+/g, ' ').trim());
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const write = (next: (at: number) => string) => {
    const sentences: string[] = [];
    for (let words = 0, at = 0; words < articleWords; at += 1) {
      const sentence = next(at);
      sentences.push(sentence);
      words += sentence.split(/\s+/).length;
    }
    return sentences.join(' ');
  };
  return {
    quoting: write((at) => (at % 4 === 3 ? `Inspectors said: “${pick(quoted)}”` : pick(otherSentences))),
    plain: write((at) => (at % 2 === 1 ? pick(quoted) : pick(otherSentences))),
  };
}
