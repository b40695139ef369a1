/* What readers are told of a quotation: the same words on the page and from the command. */
import { formatDay } from '../../record/dates/day.ts';
import type { SearchCatalogue } from '../../search/index/records.ts';
import type { QuoteCheck } from '../check-quotes.ts';
import type { QuoteFinding, QuotePart, QuoteTrait, QuoteVerdict } from '../quote-finding.ts';

/** The verdicts, as headings. */
export const quoteVerdictNames: Readonly<Record<QuoteVerdict, string>> = {
  exact: 'Word for word',
  near: 'Near, but not word for word',
  summary: 'Our summary, not their words',
  short: 'Too short to tell one place',
  absent: 'Not in this record',
};

const traitSentences: Readonly<Record<QuoteTrait, string>> = {
  cut: 'Words are left out where the quotation has an ellipsis.',
  bracketed: 'Words in square brackets are the writer’s.',
  'sentences-joined': 'It joins sentences that don’t follow one another in the paragraph.',
  'two-paragraphs': 'It runs from the end of one paragraph into the next.',
  'places-joined': 'It joins words from different places, which don’t stand together in the record.',
  'other-order': 'Its words are in another order than in the report.',
  part: 'This is one part of a very long quotation. We didn’t compare how its parts follow one another.',
  'only-marks': 'All the words are the same. Only punctuation or capitals differ.',
};

/** What is said beside a verdict where a later inspection has overtaken every report that has the words. */
export const overtakenQuoteWords = 'A later inspection has followed';

const count = (number: number, one: string, more = `${one}s`) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : more}`;

/** Sentences about a finding that its heading doesn't say. */
export function sentencesAboutQuote({ verdict, places, total }: QuoteFinding): string[] {
  const [first] = places;
  if (verdict === 'short') {
    if (!first) return ['We don’t count words as common as this one.'];
    // An ellipsis leaves rows of few words, and paragraphs that have them all are not always counted.
    if (total === null) return ['So few words in a row, between ellipses, don’t tell which place is meant.'];
    const where = total === 1 ? 'one paragraph' : `${count(total, 'paragraph')}`;
    return [
      `The record has these words in ${where}. ${total === 1 ? 'So few may come from elsewhere too: read whether it is the one that is meant' : 'A few words don’t tell which one is meant'}.`,
    ];
  }
  if (!first) return [];
  const traits = first.traits.map((trait) => traitSentences[trait]);
  const many =
    total !== null && total > 1
      ? [verdict === 'near' ? `Words like these are in ${count(total, 'paragraph')}.` : `These words are in ${count(total, 'paragraph')}.`]
      : [];
  return [...many, ...traits];
}

/** Whose words a part of the record are, where they are not inspectors’ own; empty otherwise. */
export function speakerOfQuotePart({ report, claimant }: QuotePart): string {
  if (report.wording === 'summary') return `This is our own summary. Don’t quote it as the words of ${claimant}.`;
  return report.speaker === 'others' ? `These are the words of ${claimant}, not of inspectors.` : '';
}

/** What the record holds, for a quotation that is not in it. */
export function describeQuotedRecord({ count: paragraphs, reports, edition }: SearchCatalogue): string {
  const lengths = reports.map(({ first }, at) => (reports[at + 1]?.first ?? paragraphs) - first);
  const own = reports.flatMap(({ speaker }, at) => (speaker === 'inspectors' ? [lengths[at] ?? 0] : []));
  const ownParagraphs = own.reduce((sum, length) => sum + length, 0);
  const rest = reports.length - own.length;
  const others = rest > 0 ? ` and ${count(paragraphs - ownParagraphs, 'paragraph')} of ${count(rest, 'other document')},` : '';
  const held = `${count(ownParagraphs, 'paragraph')} of ${count(own.length, 'report or letter', 'reports and letters')} by inspectors,${others}`;
  return `This record holds ${held} on ${count(new Set(reports.map(({ authority }) => authority)).size, 'council')}, as of ${formatDay(edition)}. The words may be from a report that isn’t here.`;
}

const inSum: Readonly<Record<QuoteVerdict, string>> = {
  exact: 'word for word',
  near: 'near, but not word for word',
  summary: 'our summary, not their words',
  short: 'too short to tell one place',
  absent: 'not in this record',
};

/** All findings in a sentence: "12 quotations checked: 8 word for word; 4 not in this record." Some verdicts have a comma. */
export function sumUpQuotes({ scope, findings }: QuoteCheck): string {
  const checked = count(findings.length, scope === 'quotations' ? 'quotation' : 'sentence');
  const parts = (Object.keys(inSum) as QuoteVerdict[]).flatMap((verdict) => {
    const own = findings.filter((finding) => finding.verdict === verdict).length;
    return own > 0 ? [`${own} ${inSum[verdict]}`] : [];
  });
  return findings.length === 0 ? 'There is nothing to check in this text.' : `${checked} checked: ${parts.join('; ')}.`;
}
