import type { Clause } from '../query/clause.ts';
import { isTimeMeantByQuery } from '../query/parse-query.ts';
import type { Match } from './find-matches.ts';

/**
 * Why a paragraph was found: it has words typed, words searched beside them (`also`), a quoted phrase; it answers a need or a question near to the query; or it has the topic, stands under the
 * heading, or is of the council or year that was meant.
 */
export interface HitReason {
  kind: 'typed' | 'also' | 'need' | 'need in part' | 'question' | 'quoted' | 'topic' | 'heading' | 'council' | 'year';
  /** What was searched: the words typed or searched beside them, the name of the topic, the line of the need, the heading, the year. */
  searched: string;
  /** The words of the paragraph that match, as it writes them. */
  found: string[];
}

/** What a paragraph has beside its text. */
export interface HitMetadata {
  themes: { index: number; name: string }[];
  section: string;
  /** The stems of the section's heading. */
  headingStems: ReadonlySet<string>;
  authority: string;
  day: string;
}

/** Endings that make another word of a stem: "parenting" of "parents". */
const otherWord = /(ing|al|ed|ion|ment|ship|hood|ness|ity|ive)s?$/;

/** Whether a match is worth a mark: another word of the same stem as the glossary's, such as "parenting" for "parents", is not. */
export function isRankMatchMarked(clauses: readonly Clause[], text: string, { start, end, clause, alternative }: Match): boolean {
  const words = clauses[clause]?.alternatives[alternative]?.words;
  if (words === undefined || words.includes(' ')) return true;
  return !otherWord.test(text.slice(start, end).toLowerCase()) || otherWord.test(words.toLowerCase());
}

/** Why a paragraph was found, in the order of the query. */
export function explainRankedHit(
  clauses: readonly Clause[],
  matches: readonly Match[],
  text: string,
  quoted: readonly string[],
  { themes, section, headingStems, authority, day }: HitMetadata,
): HitReason[] {
  const reasons = quoted.map((phrase): HitReason => ({ kind: 'quoted', searched: phrase, found: [] }));
  clauses.forEach((clause, at) => {
    const own = matches.filter((match) => match.clause === at);
    // Of the many alternatives that the glossary gives, a text has few.
    const matched = new Set(own.map(({ alternative }) => alternative));
    clause.alternatives.forEach(({ words }, alternative) => {
      if (!matched.has(alternative)) return;
      const found = wordsOfMatches(
        text,
        own.filter((match) => match.alternative === alternative),
      );
      const searched = words ?? clause.correction ?? clause.typed;
      const known = reasons.find(({ kind, searched: other }) => other === searched && ['quoted', 'typed', 'also'].includes(kind));
      if (known?.kind === 'quoted') return;
      if (known) known.found = [...new Set([...known.found, ...found])];
      else reasons.push({ kind: words === undefined ? 'typed' : 'also', searched, found });
    });
    for (const { index, name } of themes) if (clause.themes.has(index)) reasons.push({ kind: 'topic', searched: name, found: [] });
    if (clause.headingStems.length > 0 && clause.headingStems.every((stem) => headingStems.has(stem)))
      reasons.push({ kind: 'heading', searched: section, found: [] });
    if (clause.authority === authority) reasons.push({ kind: 'council', searched: clause.typed, found: [] });
    const { year, since } = clause;
    if (year !== undefined && isTimeMeantByQuery(day, { year, since }))
      reasons.push({ kind: 'year', searched: since ? `${since} ${year}` : year, found: [] });
  });
  return reasons.filter(
    ({ kind, searched }, at) => reasons.findIndex((other) => other.kind === kind && other.searched === searched) === at,
  );
}

/** The different words that matched, in small letters; words that stand side by side are one. */
function wordsOfMatches(text: string, matches: readonly Match[]): string[] {
  const ordered = [...matches].sort((a, b) => a.start - b.start);
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of ordered) {
    const last = ranges.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return [...new Set(ranges.map(({ start, end }) => text.slice(start, end).toLowerCase()))];
}
