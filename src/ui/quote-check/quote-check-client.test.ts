import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { sealIndexFile } from '../../search/index/sealed-file.ts';
import { writeIndex } from '../../search/index/write-index.ts';
import { hashServedFile } from '../../site/services/hash-served-file.ts';
import { askWorkerToCheckQuotes, stopWaitingForQuoteCheck } from './quote-check-client.ts';
import type { QuoteAnswer, QuoteQuestion } from './quote-check-messages.ts';

/** The worker's own script, run here: each side gets the other's messages as copies, in tasks of their own. */
let sent: QuoteAnswer[] = [];
let toWorker: ((event: { data: QuoteQuestion }) => void) | undefined;
const toPage: ((event: { data: QuoteAnswer }) => void)[] = [];
const [index] = writeIndex(
  recordOf({ 'weirbridge/2019-01-ilacs': { Leadership: ['Plans drift when managers don’t check them. Leaders visit teams weekly.'] } }),
  () => 'x',
  Infinity,
);
const fetched = vi.fn(() => Promise.resolve(new Response(sealIndexFile(index.text, hashServedFile))));

vi.stubGlobal('fetch', fetched);
vi.stubGlobal('addEventListener', (_: string, listen: typeof toWorker) => (toWorker = listen));
vi.stubGlobal('postMessage', (data: QuoteAnswer) => {
  sent.push(data);
  setTimeout(() => {
    for (const listen of toPage) listen({ data: structuredClone(data) });
  }, 0);
});
vi.stubGlobal(
  'Worker',
  class {
    addEventListener(kind: string, listen: (event: { data: QuoteAnswer }) => void) {
      if (kind === 'message') toPage.push(listen);
    }
    postMessage(data: QuoteQuestion) {
      toWorker?.({ data });
    }
  },
);
await import('./quote-check-worker.ts');
beforeEach(() => void (sent = []));
afterAll(() => void vi.unstubAllGlobals());

const check = (text: string) =>
  askWorkerToCheckQuotes({ index: 'https://example.org/index.json', text, scope: 'quotations' }, () => undefined);
const text = '“Plans drift when managers don’t check them.” And: “Leaders visit teams weekly.” And: “Nobody ever said these words.”';

describe('a text checked in a worker', () => {
  it('fails if the index cannot be loaded, and can be checked again', async () => {
    fetched.mockResolvedValueOnce(new Response('', { status: 500 }));
    expect(await check(text)).toBe('failed');
    expect(await check(text)).toMatchObject({ check: { scope: 'quotations' } });
  });

  it('has all findings in the order of the text', async () => {
    expect(await check(text)).toMatchObject({ check: { findings: [{ verdict: 'exact' }, { verdict: 'exact' }, { verdict: 'absent' }] } });
  });

  it('comes finding by finding, so that no message is long', async () => {
    await check(text);
    expect(sent.filter(({ state }) => state === 'found')).toHaveLength(3);
    expect(Object.keys(sent.at(-1) ?? {}).sort()).toEqual(['holds', 'number', 'scope', 'state']);
  });

  it('is overtaken by another text, whose findings are its own', async () => {
    const first = check(text);
    expect(await check('“Leaders visit teams weekly.”')).toMatchObject({ check: { findings: [{ verdict: 'exact' }] } });
    expect(await first).toBe('overtaken');
  });

  it('is overtaken if it is not waited for any more', async () => {
    const first = check(text);
    stopWaitingForQuoteCheck();
    expect(await first).toBe('overtaken');
  });
});
