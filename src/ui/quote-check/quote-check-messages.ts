import type { QuoteCheckScope } from '../../quotes/check-quotes.ts';
import type { QuoteFinding } from '../../quotes/quote-finding.ts';

/** A text to check as sent to the worker, with a number that answers repeat, and the URL of the first file of the search index. */
export interface QuoteQuestion {
  number: number;
  index: string;
  text: string;
  scope: QuoteCheckScope;
}

/**
 * What the worker answers, in this order: how much is done, as a share of 1; then each finding, in a message of its own, because reading all of a
 * long text's findings at once would block the page; last what was checked, and what the record holds. `failed` where the index could not be loaded.
 */
export type QuoteAnswer = { number: number } & (
  | { state: 'working'; done: number }
  | { state: 'found'; finding: QuoteFinding }
  | { state: 'checked'; scope: QuoteCheckScope; holds: string }
  | { state: 'failed' }
);
