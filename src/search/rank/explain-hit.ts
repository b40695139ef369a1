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
export function isRankMatchMarked(
  { alternatives }: Pick<Clause, 'alternatives'>,
  text: string,
  { start, end, alternative }: Match,
): boolean {
  const words = alternatives[alternative]?.words;
  if (words === undefined || words.includes(' ')) return true;
  return !otherWord.test(text.slice(start, end).toLowerCase()) || otherWord.test(words.toLowerCase());
}

/** Why a clause found a paragraph, by its matches there: the words in its text first. */
export function explainRankedClause(
  clause: Clause,
  matches: readonly Match[],
  text: string,
  { themes, section, headingStems, authority, day }: HitMetadata,
): HitReason[] {
  const reasons: HitReason[] = [];
  // The matches of an alternative stand together.
  for (let from = 0; from < matches.length;) {
    const alternative = matches[from]?.alternative ?? 0;
    let to = from;
    while (matches[to]?.alternative === alternative) to += 1;
    const words = clause.alternatives[alternative]?.words;
    const searched = words ?? clause.correction ?? clause.typed;
    reasons.push({ kind: words === undefined ? 'typed' : 'also', searched, found: wordsOfMatches(text, matches.slice(from, to)) });
    from = to;
  }
  for (const { index, name } of themes) if (clause.themes.has(index)) reasons.push({ kind: 'topic', searched: name, found: [] });
  if (clause.headingStems.length > 0 && clause.headingStems.every((stem) => headingStems.has(stem)))
    reasons.push({ kind: 'heading', searched: section, found: [] });
  if (clause.authority === authority) reasons.push({ kind: 'council', searched: clause.typed, found: [] });
  const { year, since } = clause;
  if (year !== undefined && isTimeMeantByQuery(day, { year, since }))
    reasons.push({ kind: 'year', searched: since ? `${since} ${year}` : year, found: [] });
  return reasons;
}

/** Why a paragraph was found: by the phrases quoted, and by the reasons of each clause in the order of the query, each once. */
export function combineHitReasons(quoted: readonly string[], ofClauses: readonly (readonly HitReason[])[]): HitReason[] {
  const combined: HitReason[] = [];
  const isOfWords = ({ kind }: HitReason) => kind === 'quoted' || kind === 'typed' || kind === 'also';
  const add = (reason: HitReason) => {
    const at = combined.findIndex(
      (other) => other.searched === reason.searched && (other.kind === reason.kind || (isOfWords(other) && isOfWords(reason))),
    );
    const known = combined[at];
    if (!known) combined.push(reason);
    else if (known.kind !== 'quoted') combined[at] = { ...known, found: [...new Set([...known.found, ...reason.found])] };
  };
  for (const phrase of quoted) add({ kind: 'quoted', searched: phrase, found: [] });
  for (const reasons of ofClauses) reasons.forEach(add);
  return combined;
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
