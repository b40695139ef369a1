import type { IndexStore } from '../index/index-store.ts';
import { intersectPostings, type PostingList } from '../index/posting-list.ts';
import { queryStemsToLookUp, type Clause } from '../query/clause.ts';
import { queryPhraseTerm } from '../query/glossary.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import { prepareRankMetadataMatches, type ParagraphRange } from './metadata-matches.ts';
import { asGoodAsTyped, everydayWeight, fieldWeights, maxImpact, minImportance } from './ranking.ts';
import { ScoreAccumulator } from './score-accumulator.ts';
import { prepareRankTermPostings } from './term-postings.ts';
import { prepareRankTextMatch } from './text-coverage.ts';

/** How well each paragraph matches a clause, and the importance of the clause. */
export interface ClauseScore {
  importance: number;
  paragraphs: Uint32Array;
  values: Float32Array;
  /** Paragraphs that match by authority, year or heading, whatever their text says. */
  metadataMatches: ParagraphRange[];
}

/** Scores single clauses. A clause is scored once, since most of a query stays as it is while it is typed on. */
export class ClauseScorer {
  private readonly store: IndexStore;
  private readonly vocabulary: Vocabulary;
  private readonly postings: ReturnType<typeof prepareRankTermPostings>;
  private readonly metadata: ReturnType<typeof prepareRankMetadataMatches>;
  private readonly accumulator: ScoreAccumulator;
  private readonly kept = new WeakMap<Clause, ClauseScore>();

  /** A scorer of clauses with the terms of a vocabulary. */
  constructor(store: IndexStore, vocabulary: Vocabulary) {
    this.store = store;
    this.vocabulary = vocabulary;
    this.postings = prepareRankTermPostings(store, vocabulary);
    this.metadata = prepareRankMetadataMatches(store.catalogue);
    this.accumulator = new ScoreAccumulator(store.catalogue.count);
  }

  /** The ids of the terms whose postings must be loaded before clauses are scored. */
  requiredTerms(clauses: readonly Clause[]): number[] {
    const { vocabulary, postings } = this;
    const required: number[] = [];
    const require = (term: number | undefined) => {
      if (term !== undefined) required.push(term);
    };
    for (const clause of clauses) {
      if (this.kept.has(clause)) continue;
      for (const alternative of clause.alternatives) {
        const { stems, typedForm, prefixTerms } = alternative;
        const lookedUp = queryStemsToLookUp(alternative);
        if (lookedUp.every(vocabulary.has)) {
          for (const stem of lookedUp) required.push(...postings.termsToLoad(stem));
          require(vocabulary.termId(queryPhraseTerm(stems) ?? ''));
        }
        require(typedForm === undefined ? undefined : vocabulary.termId(typedForm));
        if (prefixTerms) required.push(...prefixTerms);
      }
      if (clause.whileTyping) continue;
      for (const stem of clause.headingStems) required.push(...postings.termsToLoad(`/${stem}`));
      for (const theme of clause.themes.keys()) require(this.themeTerm(theme));
    }
    return required;
  }

  /** What the text of a paragraph has of a clause; the required terms must be loaded. */
  textMatch(clause: Clause): ReturnType<typeof prepareRankTextMatch> {
    return prepareRankTextMatch(this.store, this.vocabulary, clause);
  }

  /** The score of a clause; the required terms must be loaded. */
  score(clause: Clause): ClauseScore {
    const earlier = this.kept.get(clause);
    if (earlier) return earlier;
    let importance = this.addText(clause);
    const metadataMatches: ParagraphRange[] = [];
    if (clause.authority !== undefined) {
      importance = Math.max(importance, minImportance.authority);
      metadataMatches.push(...this.addRanges(this.metadata.ofAuthority(clause.authority), fieldWeights.authority));
    }
    if (clause.year !== undefined) {
      importance = Math.max(importance, minImportance.year);
      metadataMatches.push(...this.addRanges(this.metadata.ofYear(clause.year, clause.since), fieldWeights.year));
    }
    if (clause.isEveryday) importance *= everydayWeight;
    const themeRarity = this.addThemes(clause);
    if (importance === 0) importance = themeRarity ?? 0;
    metadataMatches.push(...this.addHeadings(clause));
    const score = { importance, metadataMatches, ...this.accumulator.take() };
    this.kept.set(clause, score);
    return score;
  }

  /** Adds the alternatives in the text; returns the rarity of the first that is found, or of the prefix where there is one. */
  private addText({ alternatives }: Clause): number {
    const found = alternatives.flatMap((alternative) => {
      const list = this.postings.ofAlternative(alternative);
      return list && list.paragraphs.length > 0 ? [{ alternative, list }] : [];
    });
    for (const { alternative, list } of found) {
      this.accumulator.addAlternative(list, alternative.weight / maxImpact);
      const typedForm = this.postings.ofTypedForm(alternative);
      if (alternative.isNarrower) this.accumulator.addConstant(list, fieldWeights.narrower);
      if (typedForm) this.accumulator.add(typedForm, (alternative.weight * fieldWeights.exactForm) / maxImpact);
    }
    const typed = found.find(({ alternative }) => alternative.prefixTerms) ?? found[0];
    return typed ? this.rarity(typed.list) : 0;
  }

  /** Adds the themes of a clause; returns the rarity of the first theme whose postings are loaded. */
  private addThemes({ themes, whileTyping }: Clause): number | undefined {
    let first: number | undefined;
    for (const [theme, sureness] of themes) {
      const term = this.themeTerm(theme);
      if (term === undefined || (whileTyping && this.store.loadableTerms([term], 0).length === 0)) continue;
      const list = this.store.postings(term);
      if (list.paragraphs.length === 0) continue;
      first ??= this.rarity(list);
      this.accumulator.add(list, (fieldWeights.theme * sureness) / maxImpact);
    }
    return first;
  }

  /** Adds words in headings; returns the sections whose heading is the clause and nothing else. */
  private addHeadings({ headingStems, alternatives, whileTyping }: Clause): ParagraphRange[] {
    const lists = headingStems
      .map((stem) => `/${stem}`)
      .filter((stem) => !whileTyping || this.vocabulary.areLoaded([stem]))
      .flatMap((stem) => this.postings.ofStem(stem) ?? []);
    for (const list of lists) this.accumulator.addConstant(list, fieldWeights.heading / headingStems.length);
    const whole = alternatives
      .filter(({ stems, weight }) => weight >= asGoodAsTyped && stems.length > 0)
      .flatMap(({ stems }) => this.addRanges(this.metadata.ofHeading(stems), fieldWeights.wholeHeading));
    if (lists.length > 1 && lists.length === headingStems.length)
      this.accumulator.addConstant(intersectPostings(lists), fieldWeights.headingPhrase);
    return whole;
  }

  private addRanges(ranges: readonly ParagraphRange[], value: number): readonly ParagraphRange[] {
    for (const [from, to] of ranges) this.accumulator.addAlternativeRange(from, to, value);
    return ranges;
  }

  /** The rarity of the term of a list (BM25's inverse document frequency). */
  private rarity({ paragraphs }: PostingList): number {
    const { count } = this.store.catalogue;
    return Math.log(1 + (count - paragraphs.length + 0.5) / (paragraphs.length + 0.5));
  }

  private themeTerm(theme: number): number | undefined {
    return this.vocabulary.termId(`#${this.store.catalogue.themes[theme]?.id}`);
  }
}
