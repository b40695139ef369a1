import { firstDay, type Day } from '../../record/dates/day.ts';
import { paragraphsInCorpus, type Corpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { reportDay, speakerOfReport, type Report } from '../../record/reports/report.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';

/** A paragraph related to another, and the themes that they share. */
export interface RelatedParagraph {
  placed: PlacedParagraph;
  shared: string[];
}

/** The paragraphs of each theme. */
const byTheme = oncePerCorpus((corpus) => {
  const index = new Map<string, PlacedParagraph[]>();
  for (const placed of paragraphsInCorpus(corpus))
    for (const theme of placed.paragraph.themes) {
      const found = index.get(theme);
      if (found) found.push(placed);
      else index.set(theme, [placed]);
    }
  return index;
});

interface Candidate extends RelatedParagraph {
  /** Inspectors' words about another place come first, then summaries of what others say; what is about the same place under another council is last. */
  tier: number;
  weight: number;
  /** Days from the document being read to this one; negative if this one is older. */
  days: number;
}

/** The days of documents as numbers, in milliseconds: pages of a large record ask for each of them a thousand times. */
const times = new Map<Day, number>();

/** The number of a day. A month or year counts from its first day. */
function timeOf(day: Day): number {
  const time = times.get(day) ?? Date.parse(firstDay(day));
  times.set(day, time);
  return time;
}

/** The number of days from one day to another. */
const daysBetween = (from: Day, to: Day): number => (timeOf(to) - timeOf(from)) / 86_400_000;

/** Negative if the first of two paragraphs is more related than the second, of two that share as many themes. */
const compareCandidates = (a: Candidate, b: Candidate): number =>
  b.weight - a.weight || Math.abs(a.days) - Math.abs(b.days) || a.days - b.days;

/** The authorities that an authority replaced, or that replaced it: their documents are about the same place. */
function findKin(corpus: Corpus, authority: string): Set<string> {
  const successors = corpus.authorities.find(({ id }) => id === authority)?.successors ?? [];
  return new Set([...successors, ...corpus.authorities.filter((each) => each.successors.includes(authority)).map(({ id }) => id)]);
}

/**
 * Paragraphs about other authorities on the themes of a paragraph, the most related first: inspectors' words before summaries, and other
 * places before a predecessor or a successor; then those that share most of its themes, with rare themes counting more than common ones;
 * then those nearest in time, an earlier one first. At most two come from one document, so that a long document does not take every place.
 */
export function paragraphsRelatedByTheme(corpus: Corpus, { paragraph, report }: PlacedParagraph, limit = 4): RelatedParagraph[] {
  const index = byTheme(corpus);
  const day = reportDay(report);
  const kin = findKin(corpus, report.authority);
  const tierOf = (other: Report) => (kin.has(other.authority) ? 2 : 0) + (speakerOfReport(other) === 'inspectors' ? 0 : 1);
  const candidates = new Map<PlacedParagraph, Candidate>();
  for (const theme of paragraph.themes) {
    const withTheme = index.get(theme) ?? [];
    for (const placed of withTheme) {
      if (placed.report.authority === report.authority) continue;
      const known = candidates.get(placed) ?? {
        placed,
        shared: [],
        weight: 0,
        tier: tierOf(placed.report),
        days: daysBetween(day, reportDay(placed.report)),
      };
      known.shared.push(theme);
      known.weight += 1 / withTheme.length;
      candidates.set(placed, known);
    }
  }
  const taken = new Map<string, number>();
  const related: RelatedParagraph[] = [];
  // A paragraph has at most three themes.
  const bySharing = Map.groupBy(candidates.values(), ({ shared, tier }) => 10 * tier - shared.length);
  // Most share one theme only. They are put in order only where those that share more are too few.
  for (const sharing of [...bySharing.keys()].sort((a, b) => a - b))
    for (const { placed, shared } of (bySharing.get(sharing) ?? []).sort(compareCandidates)) {
      if (related.length === limit) return related;
      const count = (taken.get(placed.report.id) ?? 0) + 1;
      taken.set(placed.report.id, count);
      if (count <= 2) related.push({ placed, shared });
    }
  return related;
}
