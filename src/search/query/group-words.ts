import { unorderedPhraseSpan } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { queryWordsAsOne, queryWordsAsStems } from './clause.ts';
import { narrowGlossaryEntry, type GlossaryEntry, type QueryGlossary } from './glossary.ts';
import { queryWithoutStopWords, type QueryWord } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words of a query that make one clause, and their glossary entry as a phrase. */
export interface WordGroup {
  words: readonly QueryWord[];
  entry: GlossaryEntry | undefined;
}

/** The words of a query in groups: phrases of the glossary, pairs that the record writes as one word, and single words without stop words. */
export function groupQueryWords(words: readonly QueryWord[], glossary: QueryGlossary, vocabulary: Vocabulary): WordGroup[] {
  const groups: WordGroup[] = [];
  let at = 0;
  while (at < words.length) {
    const phrase = takePhrase(words, at, glossary);
    const taken = phrase?.words ?? takePair(words, at, vocabulary) ?? words.slice(at, at + 1);
    at += taken.length;
    if (phrase || queryWithoutStopWords(taken).length > 0) groups.push({ words: taken, entry: phrase?.entry });
  }
  return decideSenses(joinUnordered(groups, glossary), glossary);
}

/** Lets words that can mean several terms mean those that other words of the query mean too: "contact" beside "family time" is no referral. */
function decideSenses(groups: readonly WordGroup[], glossary: QueryGlossary): WordGroup[] {
  const entries = groups.map(({ words: [word], words, entry }) =>
    words.length === 1 && word && !entry ? glossary.findWord(word.joined ?? word.parts[0] ?? '') : entry,
  );
  return groups.map((group, at) => {
    const own = entries[at];
    if (!own || own.senses.size < 2) return group;
    const others = new Set(entries.flatMap((entry, other) => (other === at ? [] : [...(entry?.senses.keys() ?? [])])));
    const shared = new Set([...own.senses.keys()].filter((term) => term >= 0 && others.has(term)));
    if (shared.size === 0) return group;
    return group.entry
      ? { ...group, entry: narrowGlossaryEntry(group.entry, shared) }
      : { ...group, words: group.words.map((word) => ({ ...word, senses: shared })) };
  });
}

/** The longest glossary phrase that begins at a word, with or without its stop words. */
function takePhrase(
  words: readonly QueryWord[],
  at: number,
  glossary: QueryGlossary,
): { words: QueryWord[]; entry: GlossaryEntry } | undefined {
  const counting = words.slice(at).flatMap((word, offset) => (queryWithoutStopWords([word]).length > 0 ? [offset] : []));
  for (let length = Math.min(glossary.longest, words.length - at); length > 1; length -= 1) {
    const whole = words.slice(at, at + length);
    const last = counting[0] === 0 ? counting[length - 1] : undefined;
    const withStopWords = last === undefined ? [] : words.slice(at, at + last + 1);
    for (const phrase of [whole, withStopWords]) {
      const entry =
        phrase.length > 1 ? glossary.find(queryWordsAsStems(phrase === whole ? phrase : queryWithoutStopWords(phrase))) : undefined;
      if (entry) return { words: phrase, entry };
    }
  }
  return undefined;
}

/** Two words that the record writes as one, or with a hyphen: "wi fi", "well being". */
function takePair(words: readonly QueryWord[], at: number, vocabulary: Vocabulary): QueryWord[] | undefined {
  const pair = words.slice(at, at + 2);
  return pair.length === 2 && pair.every(({ parts }) => parts.length === 1) && vocabulary.has(stemOfTextWord(queryWordsAsOne(pair)))
    ? pair
    : undefined;
}

/** Joins single words that are a glossary phrase in another order or with words between: "same social worker", "worker keeps changing". */
function joinUnordered(groups: readonly WordGroup[], glossary: QueryGlossary): WordGroup[] {
  const joined = [...groups];
  const isSingle = (group: WordGroup | undefined): group is WordGroup =>
    group?.words.length === 1 && !group.entry && !group.words[0]?.unfinished;
  for (let at = 0; at < joined.length; at += 1) {
    const [first, ...others] = joined.slice(at, at + unorderedPhraseSpan).filter(isSingle);
    if (first !== joined[at] || !first) continue;
    const candidates = others.flatMap((second, offset) => [
      ...others.slice(offset + 1).map((third) => [first, second, third]),
      [first, second],
    ]);
    for (const candidate of candidates.sort((a, b) => b.length - a.length)) {
      const words = candidate.flatMap((group) => group.words);
      const entry = glossary.findUnordered(queryWordsAsStems(words));
      if (!entry) continue;
      joined[at] = { words, entry };
      for (const group of candidate.slice(1)) joined.splice(joined.indexOf(group), 1);
      break;
    }
  }
  return joined;
}
