import type { IndexStore } from '../index/index-store.ts';
import { intersectPostings } from '../index/posting-list.ts';
import type { Clause } from '../query/clause.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { prepareMetadataMatches, type ParagraphRange } from './metadata-matches.ts';
import { asGoodAsTyped, everydayWeight, fieldWeights, maxImpact, minImportance } from './ranking.ts';
import { ScoreAccumulator } from './score-accumulator.ts';
import { prepareTermPostings } from './term-postings.ts';

/** How well each paragraph matches a clause, and what the clause is worth beside others. */
export interface ClauseScore {
  importance: number;
  paragraphs: Uint32Array;
  values: Float32Array;
  /** Paragraphs that match by authority, year or heading, whatever their text says. */
  metadataMatches: ParagraphRange[];
}

/** Returns the scoring of single clauses. A clause is scored once, since most of a query stays as it is while it is typed on. */
export function prepareClauseScores(store: IndexStore, vocabulary: Vocabulary) {
  const { catalogue } = store;
  const kept = new WeakMap<Clause, ClauseScore>();
  const termPostings = prepareTermPostings(store, vocabulary);
  const metadata = prepareMetadataMatches(catalogue);
  const accumulator = new ScoreAccumulator(catalogue.count);
  /** The rarity of a list's term (BM25's inverse document frequency). */
  const rarity = (list: { paragraphs: ArrayLike<number> }) =>
    Math.log(1 + (catalogue.count - list.paragraphs.length + 0.5) / (list.paragraphs.length + 0.5));
  const themeTerm = (theme: number) => vocabulary.termId(`#${catalogue.themes[theme]?.id}`);

  /** The ids of the terms whose postings must be loaded before clauses are scored. */
  function requiredTerms(clauses: readonly Clause[]): number[] {
    const required: number[] = [];
    const require = (term: number | undefined) => {
      if (term !== undefined) required.push(term);
    };
    for (const clause of clauses) {
      if (kept.has(clause)) continue;
      for (const { stems, typedForm, prefixTerms } of clause.alternatives) {
        if (stems.every(vocabulary.has)) for (const stem of stems) required.push(...termPostings.termsToLoad(stem));
        require(typedForm === undefined ? undefined : vocabulary.termId(typedForm));
        if (prefixTerms) required.push(...prefixTerms);
      }
      if (clause.whileTyping) continue;
      for (const stem of clause.headingStems) required.push(...termPostings.termsToLoad(`/${stem}`));
      for (const theme of clause.themes.keys()) require(themeTerm(theme));
    }
    return required;
  }

  /** Scores the alternatives in the text; returns the rarity of the first that is found, or of the prefix where there is one. */
  function addText({ alternatives }: Clause): number {
    const found = alternatives.flatMap((alternative) => {
      const list = termPostings.ofAlternative(alternative);
      return list && list.paragraphs.length > 0 ? [{ alternative, list }] : [];
    });
    for (const { alternative, list } of found) {
      accumulator.addAlternative(list, alternative.weight / maxImpact);
      const typedForm = termPostings.ofTypedForm(alternative);
      if (typedForm) accumulator.add(typedForm, (alternative.weight * fieldWeights.exactForm) / maxImpact);
    }
    const typed = found.find(({ alternative }) => alternative.prefixTerms) ?? found[0];
    return typed ? rarity(typed.list) : 0;
  }

  function addRanges(ranges: readonly ParagraphRange[], value: number): readonly ParagraphRange[] {
    for (const [from, to] of ranges) accumulator.addAlternativeRange(from, to, value);
    return ranges;
  }

  /** Scores the themes of a clause; returns the rarity of the first theme whose postings are loaded. */
  function addThemes({ themes, whileTyping }: Clause): number | undefined {
    let first: number | undefined;
    for (const [theme, sureness] of themes) {
      const term = themeTerm(theme);
      if (term === undefined || (whileTyping && store.loadableTerms([term], 0).length === 0)) continue;
      const list = store.postings(term);
      first ??= rarity(list);
      accumulator.add(list, (fieldWeights.theme * sureness) / maxImpact);
    }
    return first;
  }

  /** Scores words in headings; returns the sections whose heading is the clause and nothing else. */
  function addHeadings({ headingStems, alternatives, whileTyping }: Clause): ParagraphRange[] {
    const lists = headingStems
      .map((stem) => `/${stem}`)
      .filter((stem) => !whileTyping || vocabulary.areLoaded([stem]))
      .flatMap((stem) => termPostings.ofStem(stem) ?? []);
    for (const list of lists) accumulator.addConstant(list, fieldWeights.heading / headingStems.length);
    const whole = alternatives
      .filter(({ stems, weight }) => weight >= asGoodAsTyped && stems.length > 0)
      .flatMap(({ stems }) => addRanges(metadata.ofHeading(stems), fieldWeights.wholeHeading));
    if (lists.length > 1 && lists.length === headingStems.length)
      accumulator.addConstant(intersectPostings(lists), fieldWeights.headingPhrase);
    return whole;
  }

  /** The score of a clause; the required terms must be loaded. */
  function scoreClause(clause: Clause): ClauseScore {
    const earlier = kept.get(clause);
    if (earlier) return earlier;
    let importance = addText(clause);
    const metadataMatches: ParagraphRange[] = [];
    if (clause.authority !== undefined) {
      importance = Math.max(importance, minImportance.authority);
      metadataMatches.push(...addRanges(metadata.ofAuthority(clause.authority), fieldWeights.authority));
    }
    if (clause.year !== undefined) {
      importance = Math.max(importance, minImportance.year);
      metadataMatches.push(...addRanges(metadata.ofYear(clause.year), fieldWeights.year));
    }
    if (clause.isEveryday) importance *= everydayWeight;
    const themeRarity = addThemes(clause);
    if (importance === 0) importance = themeRarity ?? 0;
    metadataMatches.push(...addHeadings(clause));
    const score = { importance, metadataMatches, ...accumulator.take() };
    kept.set(clause, score);
    return score;
  }

  return { requiredTerms, scoreClause };
}
