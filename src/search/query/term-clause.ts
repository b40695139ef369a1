import { hyphenPartsWeight, maxAlternativesWhileTyping, prefix, prefixGlossary } from '../rank/ranking.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import {
  addAlternative,
  addGlossaryAlternative,
  addThemesToClause,
  plainQueryClause,
  queryStemsToLookUp,
  type Clause,
  type ClauseContext,
} from './clause.ts';
import { narrowGlossaryEntry, queryPhraseTerm } from './glossary.ts';
import type { QueryWord } from './parse-query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The clause of a single word: as typed, or put right where the record lacks it, or as a prefix. */
export function makeTermQueryClause(word: QueryWord, context: ClauseContext): Clause {
  const { typed, parts, joined, unfinished } = word;
  const { vocabulary, whileTyping } = context;
  const clause: Clause = {
    ...plainQueryClause(typed, []),
    isWeak: !unfinished && parts.every((part) => weakWords.has(part)),
    isEveryday: true,
    whileTyping,
    year: /^(19|20)\d\d$/.test(typed) ? typed : undefined,
    since: word.since,
  };
  const form = joined ?? parts[0] ?? '';
  let found = addTerm(clause, form, word, context);
  if (joined && addHyphenParts(clause, found ? hyphenPartsWeight : 1, word, context)) found = true;

  const letters = parts.at(-1) ?? '';
  const prefixTerms = (unfinished || !found) && letters.length > 1 ? vocabulary.withPrefix(letters, prefix.maxTerms) : [];
  if (!found && !unfinished) found = addCorrection(clause, form, prefixTerms.length > 0, word, context);
  if (prefixTerms.length > 0 && (unfinished || !found)) {
    clause.alternatives.push({ stems: [], weight: found ? prefix.weightOfLonger : 1, typedForm: undefined, prefixTerms });
    const [likeliest] = prefixTerms;
    if (!found && unfinished && letters.length >= prefixGlossary.minLetters && likeliest !== undefined)
      addExpansion(
        clause,
        [stemOfTextWord(vocabulary.terms[likeliest] ?? '')],
        prefixGlossary.weight,
        word,
        context,
        vocabulary.terms[likeliest],
      );
    found = true;
  }
  // A year is that of reports, whatever their texts say.
  clause.isKnown = found || clause.year !== undefined;
  return clause;
}

/** Adds a term and its expansion; returns whether the record or the glossary has it. */
function addTerm(clause: Clause, term: string, word: QueryWord, context: ClauseContext): boolean {
  const stem = stemOfTextWord(term);
  const has = context.vocabulary.has(stem);
  if (has) {
    addAlternative(clause, [stem], 1, term);
    clause.headingStems.push(stem);
  }
  return addExpansion(clause, [stem], 1, word, context, term) || has;
}

/** Adds what the glossary gives for some stems, or for the single word that they are of, with weights times a share; returns whether it has an entry. */
function addExpansion(
  clause: Clause,
  stems: string[],
  share: number,
  { unfinished, senses }: QueryWord,
  context: ClauseContext,
  single?: string,
): boolean {
  const { glossary, vocabulary, whileTyping } = context;
  if (stems.some((stem) => glossary.fieldStems.has(stem) || /\d/.test(stem))) clause.isEveryday = false;
  const found = single === undefined ? glossary.find(stems) : glossary.findWord(single);
  if (!found) return false;
  const entry = senses ? narrowGlossaryEntry(found, senses) : found;
  clause.isEveryday = false;
  const [typed] = clause.alternatives;
  if (typed && !entry.isName && single !== undefined) typed.isNarrower = true;
  // While the reader types, alternatives are added only where they cost no fetch, or where there is nothing else.
  const hasTyped = clause.alternatives.length > 0;
  entry.alternatives.forEach(({ stems, weight, words }, at) => {
    const isCheap =
      !whileTyping ||
      vocabulary.areLoaded(queryStemsToLookUp({ stems, phrase: queryPhraseTerm(stems) })) ||
      (!hasTyped && !unfinished && at < maxAlternativesWhileTyping);
    if (isCheap) addGlossaryAlternative(clause, stems, weight * share, words);
  });
  addThemesToClause(clause, entry.themes, share);
  clause.authority ??= entry.authority;
  return true;
}

/** Adds the parts of a hyphenated word as an alternative; returns whether the record has all of them. */
function addHyphenParts(clause: Clause, weight: number, word: QueryWord, context: ClauseContext): boolean {
  const stems = word.parts.filter((part) => !stopWords.has(part)).map(stemOfTextWord);
  if (stems.length === 0 || !stems.every((stem) => context.vocabulary.has(stem))) return false;
  addAlternative(clause, stems, weight);
  addExpansion(clause, stems, 1, word, context);
  return true;
}

/** Adds the word or two words that were likely meant by an unknown one; returns whether there are any. */
function addCorrection(clause: Clause, form: string, isPrefix: boolean, word: QueryWord, context: ClauseContext): boolean {
  if (context.isOrdinary(form)) return false;
  const split = splitWord(form, context.vocabulary);
  const [near] = context.fuzzyMatches(form);
  if (split && (near?.edits ?? Infinity) > 1) {
    const stems = split.map(stemOfTextWord);
    addAlternative(clause, stems, 1);
    addExpansion(clause, stems, 1, word, context);
    clause.correction = split.join(' ');
    return true;
  }
  // A mistake of one letter is likelier than a word cut short, and that is likelier than a mistake of two.
  if (!near || (near.edits !== 1 && isPrefix)) return false;
  clause.correction = near.word;
  return addTerm(clause, near.word, word, context);
}

/** Two words of the record that were typed as one: "fostercarers". */
function splitWord(word: string, vocabulary: Vocabulary): [string, string] | undefined {
  let best: [string, string] | undefined;
  let highest = 1;
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (!vocabulary.has(stemOfTextWord(first)) || !vocabulary.has(stemOfTextWord(second))) continue;
    const frequency = Math.min(vocabulary.frequencyLog2(stemOfTextWord(first)), vocabulary.frequencyLog2(stemOfTextWord(second)));
    if (frequency > highest) {
      highest = frequency;
      best = [first, second];
    }
  }
  return best;
}
