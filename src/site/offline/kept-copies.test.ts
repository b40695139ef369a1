import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openKeptCopies } from './kept-copies.ts';
import { digestOfFile, packFileDigests } from './kept-files.ts';

const origin = 'https://example.org';
const page = '<p>The same in both editions.</p>';
const digests = packFileDigests([digestOfFile(createHash('sha256').update(page).digest())]);
const copiesOf = (edition: string) => openKeptCopies({ keeps: true, base: '/', edition, digests, first: [] });

/** How often a copy is refused for want of room. */
let refusals = 0;

/** Caches in memory, in the order in which they were opened first, as browsers list them. */
function cachesInMemory() {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => {
    const held = all.get(name) ?? new Map<string, Response>();
    all.set(name, held);
    const pathOf = (key: string | { url: string }) => (typeof key === 'string' ? key : new URL(key.url).pathname);
    return {
      keys: async () => [...held.keys()].map((path) => ({ url: origin + path })),
      match: async (key: string | { url: string }) => held.get(pathOf(key))?.clone(),
      delete: async (key: string | { url: string }) => held.delete(pathOf(key)),
      put: async (key: string, copy: Response) => {
        if (refusals > 0) {
          refusals -= 1;
          throw new DOMException('full', 'QuotaExceededError');
        }
        held.set(key, copy);
      },
    };
  };
  return { open: async (name: string) => open(name), keys: async () => [...all.keys()], delete: async (name: string) => all.delete(name) };
}

beforeEach(() => {
  refusals = 0;
  vi.stubGlobal('caches', cachesInMemory());
  vi.stubGlobal('location', { origin });
});
afterEach(() => vi.unstubAllGlobals());

const keepIn = (edition: string, path: string) => copiesOf(edition).keep(origin + path, new Response(page));
const isKeptIn = async (edition: string, path: string) => (await copiesOf(edition).findOwn(origin + path)) !== undefined;

it('An edition takes the place of the one before, page by page', async () => {
  await keepIn('a', '/about/');
  await keepIn('a', '/reports/');
  await keepIn('b', '/about/');
  expect([await isKeptIn('a', '/about/'), await isKeptIn('a', '/reports/'), await isKeptIn('b', '/about/')]).toEqual([false, true, true]);
});

it('An edition that tabs still show takes nothing of the next one, which waits, whether there is room or not', async () => {
  await keepIn('a', '/about/');
  await keepIn('b', '/offline/');
  await keepIn('b', '/about/');
  await keepIn('a', '/about/');
  expect([await isKeptIn('b', '/offline/'), await isKeptIn('b', '/about/')]).toEqual([true, true]);
  refusals = 1;
  await keepIn('a', '/reports/');
  expect([await isKeptIn('a', '/reports/'), await isKeptIn('b', '/offline/')]).toEqual([true, true]);
});

it('An edition of which nothing is kept yet has the copies of the one before', async () => {
  await keepIn('a', '/about/');
  const found = await copiesOf('b').find(`${origin}/about/`);
  expect(await found?.text()).toBe(page);
});
