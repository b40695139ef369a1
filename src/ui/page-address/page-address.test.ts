import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** A browser that takes so many changes of its address in 30 seconds; the next it refuses with an exception, or ignores. */
class FakeBrowser {
  entries: { url: URL; state: unknown }[] = [{ url: new URL('https://example.org/map/?year=2020#key'), state: { top: 3 } }];
  taken: number[] = [];
  listeners: Record<string, () => void> = {};
  limit: number;
  refusal: 'throws' | 'ignores';
  constructor(limit: number, refusal: 'throws' | 'ignores' = 'throws') {
    this.limit = limit;
    this.refusal = refusal;
  }
  get shown() {
    return this.entries.at(-1) as { url: URL; state: unknown };
  }
  change(kind: 'push' | 'replace', state: unknown, url: URL | string) {
    this.taken = this.taken.filter((time) => time > Date.now() - 30_000);
    if (this.taken.length >= this.limit) {
      if (this.refusal === 'throws') throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError');
      return;
    }
    this.taken.push(Date.now());
    if (kind === 'replace') this.entries.pop();
    this.entries.push({ url: new URL(url, this.entries.at(-1)?.url ?? 'https://example.org/map/'), state });
  }
  /** What a reader who presses Back does. */
  back() {
    this.entries.pop();
    this.listeners.popstate?.();
  }
}

async function openIn(browser: FakeBrowser) {
  vi.resetModules();
  const own = (kind: 'push' | 'replace') => (state: unknown, _: string, url: URL) => browser.change(kind, state, url);
  vi.stubGlobal('history', {
    get state() {
      return browser.shown.state;
    },
    pushState: own('push'),
    replaceState: own('replace'),
  });
  vi.stubGlobal('location', new Proxy({} as Record<string, string>, { get: (_, name) => browser.shown.url[name as 'href'] }));
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => (browser.listeners[name] = listener));
  return import('./page-address.ts');
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('An address is changed at once, and an entry keeps its state unless another is given', async () => {
  const browser = new FakeBrowser(100);
  const { changePageAddress } = await openIn(browser);
  changePageAddress('replace', '/map/?year=2021');
  expect(browser.entries).toEqual([{ url: new URL('https://example.org/map/?year=2021'), state: { top: 3 } }]);
  changePageAddress('push', '?year=2022');
  changePageAddress('replace', '?year=2023', { top: 5 });
  expect(browser.entries.map(({ url, state }) => [url.search, state])).toEqual([
    ['?year=2021', { top: 3 }],
    ['?year=2023', { top: 5 }],
  ]);
});

it('What is chosen already gets no second entry, and Back leads to what was chosen before', async () => {
  const browser = new FakeBrowser(100);
  const { changePageAddress } = await openIn(browser);
  changePageAddress('push', '?year=2021');
  changePageAddress('replace', '?year=2021', { top: 5 });
  changePageAddress('push', '?year=2021');
  expect(browser.entries.map(({ url, state }) => [url.search, state])).toEqual([
    ['?year=2020', { top: 3 }],
    ['?year=2021', { top: 5 }],
  ]);
});

for (const refusal of ['throws', 'ignores'] as const)
  it(`Where a browser ${refusal} too many changes, the page goes on with the address that it asked for, and it is right at the end`, async () => {
    const browser = new FakeBrowser(100, refusal);
    const { changePageAddress, pageAddress, pageEntryState } = await openIn(browser);
    for (let year = 1; year <= 150; year += 1) changePageAddress('replace', `?year=${year}`, { year });
    expect(browser.shown.url.search).toBe('?year=100');
    expect(pageAddress().search).toBe('?year=150');
    expect(pageEntryState()).toEqual({ year: 150 });
    vi.advanceTimersByTime(33_000);
    expect(browser.shown).toEqual({ url: new URL('https://example.org/map/?year=150'), state: { year: 150 } });
    expect(vi.getTimerCount()).toBe(0);
  });

it('Of entries that were refused the last one comes into the history, with what was written into it since', async () => {
  const browser = new FakeBrowser(1);
  const { changePageAddress } = await openIn(browser);
  for (const year of [1, 2, 3]) changePageAddress('push', `?year=${year}`);
  changePageAddress('replace', '?year=4', { top: 9 });
  vi.advanceTimersByTime(33_000);
  expect(browser.entries.map(({ url, state }) => [url.search, state])).toEqual([
    ['?year=2020', { top: 3 }],
    ['?year=1', null],
    ['?year=4', { top: 9 }],
  ]);
});

it('Of changes that come fast the last is written, few enough for Safari', async () => {
  const browser = new FakeBrowser(100);
  const { changePageAddressSoon, pageAddress } = await openIn(browser);
  for (let year = 1; year <= 600; year += 1) {
    changePageAddressSoon(`?year=${year}`);
    expect(pageAddress().search).toBe(`?year=${year}`);
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(400);
  expect(browser.shown).toEqual({ url: new URL('https://example.org/map/?year=600'), state: { top: 3 } });
  expect(browser.taken.length).toBeLessThan(80);
});

it('A change that waits is written when the reader leaves the page', async () => {
  const browser = new FakeBrowser(100);
  const { changePageAddress, changePageAddressSoon } = await openIn(browser);
  changePageAddress('replace', '?year=2021');
  changePageAddressSoon('?year=2022');
  browser.listeners.pagehide?.();
  expect(browser.shown.url.search).toBe('?year=2022');
});

it('A reader who goes Back is not brought to the entry that waited', async () => {
  const browser = new FakeBrowser(1);
  const { changePageAddress, pageAddress } = await openIn(browser);
  changePageAddress('push', '?year=2021');
  changePageAddress('push', '?year=2022');
  browser.back();
  expect(pageAddress().search).toBe('?year=2020');
  vi.advanceTimersByTime(60_000);
  expect(browser.entries.map(({ url }) => url.search)).toEqual(['?year=2020']);
});

it('A link to a place on the page leads on from the entry that waits', async () => {
  const browser = new FakeBrowser(0);
  const { changePageAddress, pageAddress } = await openIn(browser);
  changePageAddress('replace', '?year=2021#key');
  browser.shown.url.hash = '#table';
  browser.listeners.popstate?.();
  expect(pageAddress().href).toBe('https://example.org/map/?year=2021#table');
});

it('An address that no browser would take is not asked for: the page goes on with the one before', async () => {
  const { changePageAddress, changePageAddressSoon, pageAddress } = await openIn(new FakeBrowser(100));
  changePageAddressSoon('https://[a megabyte]/');
  changePageAddress('push', 'https://[a megabyte]/');
  expect(pageAddress().href).toBe('https://example.org/map/?year=2020#key');
});
