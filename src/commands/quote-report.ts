/* What npm run check-quotes reads and prints. */
import { reportInCorpus, type Corpus } from '../record/corpus/corpus.ts';
import { splitId } from '../record/ids-and-paths/ids.ts';
import { tableRowsOfReportParagraphs } from '../publish/tables/reading-list.ts';
import type { QuoteCheck } from '../quotes/check-quotes.ts';
import type { QuoteFinding, QuotePart, QuotePiece, QuotePlace } from '../quotes/quote-finding.ts';
import {
  describeQuotedRecord,
  overtakenQuoteWords,
  quoteVerdictNames,
  sentencesAboutQuote,
  speakerOfQuotePart,
  sumUpQuotes,
} from '../quotes/words/describe-quote.ts';
import type { SearchCatalogue } from '../search/index/records.ts';

/** A part of the record that a quotation has words of, with its citation. */
type CitedPart = QuotePart & { citation: string };
type CitedPlace = Omit<QuotePlace, 'parts'> & { parts: CitedPart[] };
type CitedFinding = Omit<QuoteFinding, 'places' | 'closest'> & { places: CitedPlace[]; closest: CitedPlace | null };
/** A check with citations. */
export type CitedQuoteCheck = Omit<QuoteCheck, 'findings'> & { findings: CitedFinding[] };

/** The largest text that is checked, in bytes. */
const largest = 2_000_000;

/** The text of a file, or what is wrong with it. */
export function readQuotedText(bytes: Uint8Array, name: string): { text: string } | { problem: string } {
  const wrong = (problem: string) => ({ problem: `${name}: ${problem}` });
  const opening = new TextDecoder().decode(bytes.subarray(0, 1000));
  const start = opening.slice(0, 5);
  const asText = 'Save its text as a plain text file (UTF-8) and check that.';
  if (start.startsWith('%PDF')) return wrong(`this is a PDF. ${asText}`);
  if (start.startsWith('PK')) return wrong(`this is a Word document or a zip. ${asText}`);
  if (start.startsWith('{\\rtf')) return wrong(`this is an RTF document. ${asText}`);
  // Its marks would be taken for quotations: class="lead".
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(opening)) return wrong(`this is an HTML page. ${asText}`);
  if (bytes.length > largest)
    return wrong(`${bytes.length.toLocaleString('en-GB')} bytes; the most is ${largest.toLocaleString('en-GB')}.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    if (text.includes('\0')) return wrong(`this is not plain text. ${asText}`);
    return text.trim() === '' ? wrong('there is no text in it.') : { text };
  } catch {
    return wrong(`its text is not UTF-8. ${asText}`);
  }
}

/** A check with a citation for each part, and with whole addresses where the site has one. */
export function citeQuotes(corpus: Corpus, { scope, findings }: QuoteCheck, siteUrl: string): CitedQuoteCheck {
  const whole = (address: string) => (siteUrl && address ? new URL(address, siteUrl).href : address);
  const cite = (part: QuotePart): CitedPart => {
    const { owner, own } = splitId(part.id);
    const { citation = '' } = tableRowsOfReportParagraphs(corpus, reportInCorpus(corpus, owner)).paragraphs[own] ?? {};
    return { ...part, url: whole(part.url), report: { ...part.report, laterUrl: whole(part.report.laterUrl) }, citation };
  };
  const citePlace = ({ parts, traits }: QuotePlace): CitedPlace => ({ parts: parts.map(cite), traits });
  return {
    scope,
    findings: findings.map(({ places, closest, ...finding }) => ({
      ...finding,
      places: places.map(citePlace),
      closest: closest && citePlace(closest),
    })),
  };
}

/** Whether nothing speaks against a quotation: it is word for word, or too short to tell. */
export function isQuoteFaithful({ verdict }: Pick<QuoteFinding, 'verdict'>): boolean {
  return verdict === 'exact' || verdict === 'short';
}

/** The findings as text. */
export function writeQuoteReport(text: string, check: CitedQuoteCheck, catalogue: SearchCatalogue): string {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const findings = check.findings.map((finding, at) => {
    const { quotation, start, verdict, overtaken, places, closest } = finding;
    const about = verdict === 'absent' ? [describeQuotedRecord(catalogue)] : sentencesAboutQuote(finding);
    return [
      `${at + 1}. Line ${lineOf(start)}: “${quotation.replace(/\s+/g, ' ')}”`,
      `   ${quoteVerdictNames[verdict]}${overtaken ? ` (${overtakenQuoteWords.toLowerCase()})` : ''}`,
      ...[...about, ...places.flatMap(writePlace)].map((line) => `   ${line}`),
      ...(closest ? ['The closest words here:', ...writePlace(closest)].map((line) => `   ${line}`) : []),
    ].join('\n');
  });
  const key = check.findings.some(({ verdict }) => verdict === 'near' || verdict === 'summary')
    ? ['[-only the record has these words-] {+only the quotation has these+}']
    : [];
  return [sumUpQuotes(check), ...key, ...findings].join('\n\n');
}

function writePlace({ parts }: CitedPlace): string[] {
  return parts.flatMap((part) => {
    const differs = part.pieces.some(({ kind }) => kind !== 'same');
    const lines = [
      differs ? writePieces(part.pieces) : '',
      `${part.report.name}, ${part.name}${part.page === null ? '' : `, page ${part.page}`}`,
      part.url,
      part.citation,
      speakerOfQuotePart(part),
      part.report.laterWords,
    ];
    return lines.filter(Boolean).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
  });
}

/** A comparison in a line, in the marks of wdiff. */
function writePieces(pieces: readonly QuotePiece[]): string {
  const marked = (text: string, before: string, after: string) => text.trim() && `${/^\s*/.exec(text)?.[0]}${before}${text.trim()}${after}`;
  return pieces
    .map(({ kind, text, quoted }) => {
      if (kind === 'same') return text;
      return kind === 'cut' ? ' …' : marked(text, '[-', '-]') + marked(quoted, '{+', '+}');
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
