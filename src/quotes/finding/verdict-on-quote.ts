import { leastQuoteDifference } from '../comparing/align-words.ts';
import type { AlignedPart } from '../comparing/quote-pieces.ts';
import type { QuoteFinding, QuotePlace } from '../quote-finding.ts';
import type { QuoteMatch } from './align-with-paragraphs.ts';
import type { prepareQuotePlaces } from './place-of-quote.ts';

/** What is found of a quotation, whatever the text that it is from. */
export type FoundQuote = Omit<QuoteFinding, 'quotation' | 'start' | 'end' | 'overtaken'>;

/** A quotation of fewer words, or with fewer in a row between its ellipses, is too short to tell one place. */
export const fewestQuotedWords = 4;
/** The most places that are described. */
const maxPlaces = 10;
/** What a quotation must share with the record to be near to it: of its words, and in a row; with one or two differences a shorter row will do. */
const near = { shareSame: 0.65, shareCost: 0.42, row: 4, rowOfSlight: 3 };
/** A quotation of fewer words than this is near only if it differs in one word, or leaves out two. */
export const fewQuotedWords = 8;
/** What each jump that an ellipsis marks costs. */
const markedJump = 2;

type Places = ReturnType<typeof prepareQuotePlaces>;

/** Returns functions that put matches into words: places, and verdicts on quotations. */
export function prepareQuoteVerdicts({ describe, reportOf }: Places) {
  const placeOf = ({ parts, traits }: Pick<QuoteMatch, 'parts' | 'traits'>): QuotePlace => ({
    parts: parts.map(({ paragraph, start, end, pieces }) => describe(paragraph, { start, end }, pieces)),
    traits: parts.some((part, at) => goesBack(parts[at - 1], part)) ? [...traits, 'other-order'] : traits,
  });

  /** Whether a part stands before another in the same report. */
  function goesBack(before: AlignedPart | undefined, { paragraph, start }: AlignedPart): boolean {
    if (!before || reportOf(before.paragraph) !== reportOf(paragraph)) return false;
    return paragraph < before.paragraph || (paragraph === before.paragraph && start < before.start);
  }

  /** Inspectors' words before those of others, those of others before summaries, and newer documents before older ones. */
  function compare(one: number, other: number): number {
    const [a, b] = [reportOf(one), reportOf(other)];
    const rank = ({ speaker, wording }: typeof a) => (speaker === 'inspectors' ? 0 : wording === 'verbatim' ? 1 : 2);
    return rank(a) - rank(b) || b.day.localeCompare(a.day) || one - other;
  }

  /** The verdict on a quotation with some matches; `total` is in how many paragraphs it stands, if that is known. */
  function judge(found: readonly QuoteMatch[], total: number | null, isShort = false): FoundQuote {
    const exact = found.filter(({ cost, jumps, marksDiffer }) => cost < leastQuoteDifference && jumps === 0 && !marksDiffer);
    const taken = exact.length > 0 ? exact : found;
    const isOnlyMarks = exact.length === 0 && taken.every(({ cost, jumps }) => cost < leastQuoteDifference && jumps === 0);
    const isMarkedJoin = taken.every(
      ({ cost, jumps, marksDiffer }) => jumps > 0 && !marksDiffer && cost - markedJump * jumps < leastQuoteDifference,
    );
    const places = [...taken]
      .sort((a, b) => compare(a.parts[0]?.paragraph ?? 0, b.parts[0]?.paragraph ?? 0))
      .slice(0, maxPlaces)
      .map((each) => placeOf(isOnlyMarks ? { ...each, traits: [...each.traits, 'only-marks'] } : each));
    const isSummary = places.every(({ parts }) => parts.some(({ report }) => report.wording === 'summary'));
    const isExact = exact.length > 0 || isMarkedJoin;
    const isTooShort =
      isShort ||
      ((isExact || isOnlyMarks) && taken.every(({ longestRow, traits }) => traits.includes('cut') && longestRow < fewestQuotedWords));
    return { verdict: isTooShort ? 'short' : isSummary ? 'summary' : isExact ? 'exact' : 'near', places, total, closest: null };
  }

  return { placeOf, inOrder: (paragraphs: Iterable<number>) => [...paragraphs].sort(compare), judge };
}

/** Whether a match shows that a quotation of some words is made from the record, with some differences. */
export function isNearQuote({ cost, jumps, same, longestRow, counted }: QuoteMatch, length: number): boolean {
  if (cost < leastQuoteDifference) return true;
  if (length < fewQuotedWords) return (cost <= 1.5 && same >= 4) || (cost <= 2.1 && same === counted && counted >= 5);
  const row = cost <= 2 ? near.rowOfSlight : near.row;
  return same >= near.shareSame * counted && cost - jumps <= near.shareCost * counted && longestRow >= row;
}
