import { prepareQuoteCheck } from '../../src/quotes/check-quotes.ts';
import { quoteHasNoDifference, type QuoteFinding } from '../../src/quotes/quote-finding.ts';
import type { IndexStore } from '../../src/search/index/index-store.ts';
import { idsOfSearchRecord } from '../search/ids-of-record.ts';
import type { SearchRecord } from '../../src/search/index/records.ts';
import type { AlteredQuotation } from './altered-quotations.ts';

/** An altered quotation of which a check said something else than is true, and what it said. */
export interface WrongFinding extends AlteredQuotation {
  wrong: string;
  findings: QuoteFinding[];
}

/** The altered quotations of which a check says something else than is true. */
export async function findWrongFindings(
  store: IndexStore,
  record: SearchRecord,
  altered: readonly AlteredQuotation[],
): Promise<WrongFinding[]> {
  const check = prepareQuoteCheck(store);
  const ids = idsOfSearchRecord(record);
  const wrong: WrongFinding[] = [];
  for (const each of altered) {
    // As an article has it: the sentence in quotation marks, in words that the record lacks.
    const { findings } = await check(`Zyx qwv: “${each.quotation.replace(/[“”]/g, '"')}” zyx.`);
    const fault = faultOf(each, findings, record, ids);
    if (fault) wrong.push({ ...each, wrong: fault, findings });
  }
  return wrong;
}

/** What is wrong with the findings on an altered quotation; undefined where nothing is. */
function faultOf(
  { isExact, sources, traits }: AlteredQuotation,
  findings: readonly QuoteFinding[],
  record: SearchRecord,
  ids: readonly string[],
): string | undefined {
  const [finding] = findings;
  if (!finding || findings.length !== 1) return `${findings.length} findings`;
  const isFrom = (id: string, { paragraph, sentence }: AlteredQuotation['sources'][number]) =>
    id === ids[paragraph] || (record.paragraphs[ids.indexOf(id)]?.text.includes(sentence) ?? false);
  const place = finding.places.find(({ parts }) => sources.every((source) => parts.some(({ id }) => isFrom(id, source))));
  if (!place) return `another place: ${finding.verdict}`;
  const isSummary = finding.places.every(({ parts }) => parts.some(({ report }) => report.wording === 'summary'));
  const verdict = isSummary ? 'summary' : isExact ? 'exact' : 'near';
  if (finding.verdict !== verdict) return `${finding.verdict} instead of ${verdict}`;
  const differs = !quoteHasNoDifference(place);
  const isJoin = place.traits.includes('places-joined') || place.traits.includes('sentences-joined');
  if (differs && isExact) return 'shows a difference';
  if (!differs && !isExact && !isJoin) return 'shows no difference';
  const missing = traits.filter((trait) => !place.traits.includes(trait));
  return missing.length > 0 ? `not told: ${missing.join(', ')} (${place.traits.join(', ')})` : undefined;
}
