import { seeded } from '../search/seeded.ts';

const onsets = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr r s sh sp st t th tr v w'.split(' ');
const middles = 'a ai e ea i o oa oo ou u'.split(' ');
const codas = 'b ck d l ll m n nd nt p r rd rk rt s sk st t th x'.split(' ');
const endings = ['', '', '', 's', 's', 'ed', 'ing', 'ly', 'ment', 'ation', 'ness', 'able', 'er', 'ive'];

/** How many rare words there are to draw from. About 12,000 of them stand in 500 reports. */
const rareWordCount = 13_500;

/** A word takes its place among the frequent ones only after this many: the most frequent are written in the grammar. */
const frequentWordCount = 40;

/** Words that nobody has read, in the form of English ones, none twice. The first are the most frequent. */
function makeRareWords(): string[] {
  const random = seeded(20_261_128);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = new Set<string>();
  while (words.size < rareWordCount) {
    const syllables = Array.from({ length: 1 + Math.floor(random() * 2.4) }, () => pick(onsets) + pick(middles) + pick(codas));
    words.add(syllables.join('') + pick(endings));
  }
  return [...words];
}

const rareWords = makeRareWords();
const harmonic = Math.log((rareWordCount + frequentWordCount) / frequentWordCount);

/** A rare word, drawn as in real texts: the word of rank r is as frequent as 1/r (Zipf's law). `random` gives numbers from 0 to 1. */
export function drawRareWord(random: () => number): string {
  const rank = frequentWordCount * Math.exp(random() * harmonic) - frequentWordCount;
  return rareWords[Math.floor(rank)] ?? 'work';
}
