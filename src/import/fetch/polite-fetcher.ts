import { setTimeout as waitFor } from 'node:timers/promises';
import pRetry from 'p-retry';
import { fetchOfficial, NotFetched, type FetchAnswer, type FetchOptions, type FetchRequest } from './fetch-official.ts';

/** How a host is treated. Times are in milliseconds. */
interface FetchManners {
  /** Between the end of one request to a host and the next. */
  pause: number;
  /** How often an address is asked again after a fault that may pass. */
  retries: number;
  /** Before the first retry; before each further one it is twice as long. */
  retryPause: number;
  /** The longest wait that a host may ask for (Retry-After). */
  longestWait: number;
  /** After how many addresses in a row without any answer a host is not asked any more. */
  giveUpAfter: number;
}

const usualManners: FetchManners = { pause: 1000, retries: 4, retryPause: 2000, longestWait: 120_000, giveUpAfter: 3 };

export interface PoliteFetcherOptions extends FetchOptions {
  /** Who asks, and where to complain. */
  userAgent?: string;
  /** Waits for a number of milliseconds; tests don't. */
  wait?: (milliseconds: number) => Promise<unknown>;
  manners?: Partial<FetchManners>;
}

/** A host that was asked: its last request, when it may be asked again, and how many addresses in a row had no answer. */
interface AskedHost {
  last: Promise<unknown>;
  readyAt: number;
  silent: number;
}

/** Asks hosts politely: one request at a time to a host, with pauses and retries. */
export class PoliteFetcher {
  private readonly options: PoliteFetcherOptions;
  private readonly manners: FetchManners;
  private readonly wait: (milliseconds: number) => Promise<unknown>;
  private readonly hosts = new Map<string, AskedHost>();

  constructor(options: PoliteFetcherOptions) {
    this.options = options;
    this.manners = { ...usualManners, ...options.manners };
    this.wait = options.wait ?? waitFor;
  }

  /** The answer to a request, for which its host is asked when its last request has ended and the pause is over. Throws `NotFetched`. */
  async ask(address: string, request: FetchRequest): Promise<FetchAnswer> {
    const name = URL.canParse(address) ? new URL(address).host : '';
    const host = this.hosts.get(name) ?? { last: Promise.resolve(), readyAt: 0, silent: 0 };
    this.hosts.set(name, host);
    const turn = host.last.then(async () => {
      const left = host.readyAt - performance.now();
      if (left > 0) await this.wait(left);
      try {
        return await this.askUntilAnswered(address, request, name, host);
      } finally {
        host.readyAt = performance.now() + this.manners.pause;
      }
    });
    host.last = turn.catch(() => undefined);
    return turn;
  }

  private async askUntilAnswered(address: string, request: FetchRequest, name: string, host: AskedHost): Promise<FetchAnswer> {
    const { retries, retryPause, longestWait, giveUpAfter } = this.manners;
    if (host.silent >= giveUpAfter)
      throw new NotFetched(`${name} could not be reached ${giveUpAfter} times in a row and is not asked any more.`, { reached: false });
    try {
      const answer = await pRetry(
        async () => requireWhole(await fetchOfficial(address, this.options, { userAgent: this.options.userAgent, ...request }), request),
        {
          // A host that was silent a moment ago is not waited for again.
          retries: host.silent > 0 ? 0 : retries,
          // The pauses are ours: the host may ask for a longer one.
          minTimeout: 0,
          shouldRetry: ({ error }) => error instanceof NotFetched && error.again,
          onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
            if (!(error instanceof NotFetched) || !error.again || retriesLeft === 0) return;
            await this.wait(Math.max(retryPause * 2 ** (attemptNumber - 1), Math.min((error.retryAfter ?? 0) * 1000, longestWait)));
          },
        },
      );
      host.silent = 0;
      return answer;
    } catch (error) {
      host.silent = error instanceof NotFetched && !error.reached ? host.silent + 1 : 0;
      throw error;
    }
  }
}

/** An answer that is what was asked for. A host in trouble sends a page in place of a file, or half of it; the next answer may be whole. */
function requireWhole(answer: FetchAnswer, { accept }: FetchRequest): FetchAnswer {
  if (answer.unchanged || accept !== 'application/pdf') return answer;
  const head = Buffer.from(answer.bytes.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-'))
    throw new NotFetched(`the address gave ${/<(?:!doctype|html)/i.test(head) ? 'a web page' : 'something else'}, not a PDF file.`, {
      again: true,
      redirect: answer.redirect,
      otherKind: true,
    });
  if (!Buffer.from(answer.bytes.subarray(-2048)).includes('%%EOF'))
    throw new NotFetched('the file is cut off: its end is missing.', { again: true, redirect: answer.redirect });
  return answer;
}
