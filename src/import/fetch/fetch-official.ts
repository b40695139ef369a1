import { limits as usual, type Limits } from '../process/limits.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

/** The host of Ofsted's own files. */
export const officialHost = 'files.ofsted.gov.uk';

export interface FetchOptions {
  /** Hosts that may be asked. */
  hosts: readonly string[];
  limits?: Limits;
  fetch?: typeof fetch;
}

/** What the host gave with a document, to ask later whether it has changed. */
export interface FetchValidators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** A request: what it accepts, who asks, and what is here already. */
export interface FetchRequest {
  accept?: string;
  userAgent?: string | undefined;
  /** With these the host answers `unchanged` if what we have is what it has. */
  validators?: FetchValidators | undefined;
}

/** Where a host sends whoever asks for an address. */
export interface FetchRedirect {
  to: string;
  /** Whether it says that this is for good (301, 308). */
  forGood: boolean;
}

/** The bytes of a document and where its address led to, or that they are the same as before. */
export type FetchAnswer =
  ({ unchanged?: false; bytes: Uint8Array; redirect: FetchRedirect | undefined } & FetchValidators) | { unchanged: true };

/** What is known of a failure, besides its sentence. */
interface FetchFailure {
  again?: boolean;
  reached?: boolean;
  retryAfter?: number;
  status?: number;
  redirect?: FetchRedirect | undefined;
  otherHost?: boolean;
  otherKind?: boolean;
}

/** A document that could not be fetched, in one sentence. */
export class NotFetched extends UnreadablePdf {
  /** Whether asking again may help. */
  readonly again: boolean;
  /** Whether the host answered at all. */
  readonly reached: boolean;
  /** The seconds after which the host wants to be asked again, if it said so. */
  readonly retryAfter: number | undefined;
  /** The status with which the host refused. */
  readonly status: number | undefined;
  /** Where the address led to. */
  readonly redirect: FetchRedirect | undefined;
  /** Whether the address led to another host, which was not asked. */
  readonly otherHost: boolean;
  /** Whether something came that is no PDF file, although one was asked for. */
  readonly otherKind: boolean;

  constructor(
    says: string,
    { again = false, reached = true, retryAfter, status, redirect, otherHost = false, otherKind = false }: FetchFailure = {},
  ) {
    super(says);
    this.again = again;
    this.reached = reached;
    this.retryAfter = retryAfter;
    this.status = status;
    this.redirect = redirect;
    this.otherHost = otherHost;
    this.otherKind = otherKind;
  }
}

/** The answer to one request for a document: over https only, from the hosts allowed only, within the limits. Throws `NotFetched`. */
export async function fetchOfficial(
  address: string,
  { hosts, limits = usual, fetch: ask = fetch }: FetchOptions,
  request: FetchRequest = {},
): Promise<FetchAnswer> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  let url = checkAddress(address, hosts);
  let redirect: FetchRedirect | undefined;
  try {
    for (let turn = 0; turn < 4; turn += 1) {
      const response = await ask(url, { redirect: 'manual', signal, headers: headersOf(request) });
      if (response.status === 304 && request.validators) return { unchanged: true };
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        const to = new URL(response.headers.get('location') ?? '', url);
        // A chain is for good only if each of its steps is.
        redirect = { to: to.href, forGood: [301, 308].includes(response.status) && (redirect?.forGood ?? true) };
        if (to.host !== url.host)
          throw new NotFetched(`it leads on to another host, ${to.host}. Give the address of the file itself.`, {
            redirect,
            otherHost: true,
          });
        url = checkAddress(to.href, hosts);
        continue;
      }
      if (!response.ok) throw await refusal(response, redirect);
      const etag = response.headers.get('etag') ?? undefined;
      const lastModified = response.headers.get('last-modified') ?? undefined;
      return { bytes: await readBody(response, limits.megabytes), redirect, etag, lastModified };
    }
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    if (signal.aborted)
      throw new NotFetched(`the address has not answered within ${limits.seconds} seconds.`, { again: true, reached: false });
    const { cause, message } = error as Error;
    const why = cause instanceof Error ? cause.message : message;
    throw new NotFetched(`the address could not be reached: ${why}.`, { again: true, reached: false });
  }
  throw new NotFetched('the address leads on and on, and to no file.');
}

function headersOf({ accept = 'application/pdf', userAgent, validators }: FetchRequest): Record<string, string> {
  return {
    accept,
    ...(userAgent && { 'user-agent': userAgent }),
    ...(validators?.etag && { 'if-none-match': validators.etag }),
    ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
  };
}

/** Why an address gave no document. Faults of the host, and too many requests, may pass. */
async function refusal(response: Response, redirect: FetchRedirect | undefined): Promise<NotFetched> {
  await response.body?.cancel();
  const { status } = response;
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new NotFetched(`the address answers ${status}${status === 404 ? ': there is nothing at it' : ''}.`, {
    again: status >= 500 || status === 429 || status === 408,
    ...(retryAfter > 0 && { retryAfter }),
    status,
    redirect,
  });
}

function checkAddress(address: string, hosts: readonly string[]): URL {
  if (!URL.canParse(address)) throw new NotFetched('this is not an address.');
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new NotFetched(`only https addresses are fetched, and this begins ${url.protocol}//.`);
  if (url.username || url.password) throw new NotFetched('an address with a name or password in it is not fetched.');
  if (!hosts.includes(url.host))
    throw new NotFetched(
      `the host ${url.host} is not allowed. Allowed: ${hosts.join(', ')}. If you trust it, add --allow-host ${url.host}.`,
    );
  return url;
}

async function readBody(response: Response, megabytes: number): Promise<Uint8Array> {
  const tooLarge = () => new NotFetched(`it is larger than ${megabytes} MB, the limit.`);
  const limit = megabytes * 1024 * 1024;
  if (Number(response.headers.get('content-length') ?? 0) > limit) {
    await response.body?.cancel();
    throw tooLarge();
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > limit) throw tooLarge();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
