import type { QuoteCheck, QuoteCheckScope } from '../../quotes/check-quotes.ts';

/** A text to check as sent to the worker, with a number that answers repeat, and the URL of the first file of the search index. */
export interface QuoteQuestion {
  number: number;
  index: string;
  text: string;
  scope: QuoteCheckScope;
}

/** What the worker answers: how much is done, then the check with what the record holds; nothing of both where the index could not be loaded. */
export interface QuoteAnswer {
  number: number;
  done?: number;
  check?: QuoteCheck;
  holds?: string;
}
