import { changePageAddress, pageAddress, pageEntryState } from '../page-address/page-address.ts';

/** What an entry of the browser's history keeps beside its address. */
export interface SearchEntry {
  /** Whether its search is still being typed: the next one then takes its place. */
  draft?: boolean;
  /** How many results are shown. */
  shown?: number;
  /** How far the reader has scrolled, in pixels. */
  top?: number;
}

/** Milliseconds between two changes of the address while a reader types: Safari refuses the 101st in 30 seconds. */
const minInterval = 400;

/** The history of the search page: each search that is sent or chosen has an entry, and so has the one that is being typed. */
export function openSearchHistory() {
  let written = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest: (() => void) | undefined;

  const entry = (): SearchEntry => (pageEntryState() ?? {}) as SearchEntry;
  const isNew = (address: string) => address !== pageAddress().search;
  const wordsOf = (address: string) => new URLSearchParams(address).get('q');

  function write(kind: 'push' | 'replace', address: string, state: SearchEntry): void {
    clearTimeout(waiting);
    latest = undefined;
    written = performance.now();
    changePageAddress(kind, address || location.pathname, state);
  }

  function later(change: () => void, wait: number): void {
    clearTimeout(waiting);
    latest = change;
    waiting = setTimeout(change, wait);
  }

  /** Writes the address of a search that is sent or chosen: Back then leads to the one before, or to what was typed if only a filter was chosen. */
  function commit(address: string): void {
    const isUnfinished = entry().draft && wordsOf(address) !== wordsOf(pageAddress().search);
    write(isUnfinished || !isNew(address) ? 'replace' : 'push', address, {});
  }

  /** Writes the address of a search that is being typed: in an entry of its own, which takes the changes of the next letters. */
  function draft(address: string): void {
    const change = () => {
      if (isNew(address)) write(entry().draft ? 'replace' : 'push', address, { draft: true });
    };
    later(change, Math.max(0, written + minInterval - performance.now()));
  }

  /** Keeps something in the entry of the search that is shown. */
  function keep(more: SearchEntry): void {
    latest?.();
    write('replace', pageAddress().search, { ...entry(), ...more });
  }

  // A reader who goes to another entry has left what was being typed: it must not be written there.
  addEventListener('popstate', () => {
    clearTimeout(waiting);
    latest = undefined;
  });

  return { entry, commit, draft, keep };
}
