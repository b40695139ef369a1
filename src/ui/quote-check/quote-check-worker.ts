/* Checks quotations in a worker, so that the page never blocks. The index is loaded with the first text. */
import { prepareQuoteCheck } from '../../quotes/check-quotes.ts';
import { describeQuotedRecord } from '../../quotes/words/describe-quote.ts';
import { openIndex } from '../../search/index/open-index.ts';
import { fetchIndexFile } from '../../search/index/sealed-file.ts';
import type { QuoteAnswer, QuoteQuestion } from './quote-check-messages.ts';

interface Engine {
  check: ReturnType<typeof prepareQuoteCheck>;
  holds: string;
}
let engine: Promise<Engine> | undefined;

async function open(index: string): Promise<Engine> {
  const store = openIndex(await fetchIndexFile(index), (name, seal) => fetchIndexFile(`${new URL(name, index).href}?${seal}`));
  return { check: prepareQuoteCheck(store), holds: describeQuotedRecord(store.catalogue) };
}

const send = (answer: QuoteAnswer) => {
  postMessage(answer);
};

async function answer({ number, index, text, scope }: QuoteQuestion): Promise<void> {
  try {
    const { check, holds } = await (engine ??= open(index).catch((error: unknown) => {
      engine = undefined;
      throw error;
    }));
    const checked = await check(text, scope, (done) => {
      send({ number, state: 'working', done });
    });
    for (const finding of checked.findings) send({ number, state: 'found', finding });
    send({ number, state: 'checked', scope: checked.scope, holds });
  } catch {
    send({ number, state: 'failed' });
  }
}

addEventListener('message', ({ data }: MessageEvent<QuoteQuestion>) => void answer(data));
