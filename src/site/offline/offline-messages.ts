/* The messages between a page and the service worker. */

/** What a page asks of the service worker. */
export type OfflineRequest =
  /** How was this page answered? The answer comes through the port that is sent along. */
  | { kind: 'ask' }
  /** Keep these addresses; of a page that is opened `whole`, also what it loads. */
  | { kind: 'keep'; addresses: readonly string[]; whole?: boolean }
  /** Take over from the worker of the edition before. */
  | { kind: 'activate' };

/** How the service worker answered a page. */
export interface PageAnswer {
  /** When the copy was kept that the page is, as an ISO time; undefined if it came from the network. */
  kept?: string;
  /** Whether the page came, and is not of the worker's own edition: a new one was published. */
  isOfAnother?: boolean;
}
