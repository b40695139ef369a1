/*
 * Changes the address of a page that holds what readers chose. Browsers refuse or ignore changes that come too fast: Safari throws at the 101st
 * in 30 seconds. A change that was refused waits, and the page goes on with the address that it asked for. An address that no browser would take, since
 * a reader typed a megabyte, is not asked for: Firefox throws at it. No other file calls the history itself.
 */

/** How an address is changed: with a new entry of the history, or in the place of the present one. */
type AddressChange = 'push' | 'replace';

/** Milliseconds between two changes while a reader types or drags, and before one that was refused is tried again. */
const minInterval = 400;
const retryDelay = 2_000;

/** The newest change that the browser has not taken, and the address that it was to follow. */
let waiting: { kind: AddressChange; address: URL; state: unknown; after: string } | undefined;
let written = -minInterval;
let timer: ReturnType<typeof setTimeout> | undefined;

const addressWithoutHash = ({ pathname, search }: URL | Location = location) => pathname + search;

/** The address of what the page shows: the one in the browser, or one that the browser has yet to take. */
export function pageAddress(): URL {
  return new URL(waiting?.address ?? location.href);
}

/** What the history keeps beside the address of what the page shows. */
export function pageEntryState(): unknown {
  return waiting ? waiting.state : history.state;
}

/**
 * Changes the address now. What is pushed but is there already takes the place of its entry: else Back would change nothing. An entry that takes
 * the place of another keeps its state if no other is given.
 */
export function changePageAddress(kind: AddressChange, address: string, state?: unknown): void {
  hold(kind, address, state);
  write();
}

/** Changes the address of the present entry soon: the last of many changes is written. */
export function changePageAddressSoon(address: string): void {
  hold('replace', address);
  const wait = written + minInterval - performance.now();
  if (wait > 0) writeLater(wait);
  else write();
}

function hold(kind: AddressChange, address: string, state?: unknown): void {
  const shown = pageAddress();
  if (!URL.canParse(address, shown.href)) return;
  const next = new URL(address, shown);
  const isNew = kind === 'push' && addressWithoutHash(next) !== addressWithoutHash(shown);
  waiting = {
    // What follows an entry that was refused stands in that entry.
    kind: isNew ? 'push' : (waiting?.kind ?? 'replace'),
    address: next,
    state: state ?? (isNew ? null : pageEntryState()),
    after: waiting?.after ?? addressWithoutHash(),
  };
}

function writeLater(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(write, wait);
}

function write(): void {
  clearTimeout(timer);
  if (!waiting) return;
  const { kind, address, state } = waiting;
  written = performance.now();
  try {
    /* eslint-disable no-restricted-properties -- Here is where all others come to. */
    if (kind === 'push') history.pushState(state, '', address);
    else history.replaceState(state, '', address);
    /* eslint-enable no-restricted-properties */
  } catch {
    // Safari throws; below, others ignore the change without a word.
  }
  if (location.href === address.href) waiting = undefined;
  else writeLater(retryDelay);
}

// A reader who went to another entry has left the one that waits. A link to a place on this page leads on from it.
addEventListener('popstate', () => {
  if (waiting?.after === addressWithoutHash()) waiting.address.hash = location.hash;
  else waiting = undefined;
});
addEventListener('pagehide', write);
