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

/** Fetches a document from an official address: over https only, from the hosts allowed only, within the limits. */
export async function fetchOfficial(address: string, { hosts, limits = usual, fetch: ask = fetch }: FetchOptions): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  let url = checkAddress(address, hosts);
  try {
    for (let turn = 0; turn < 4; turn += 1) {
      const response = await ask(url, { redirect: 'manual', signal, headers: { accept: 'application/pdf' } });
      if (response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        const to = new URL(response.headers.get('location') ?? '', url);
        if (to.host !== url.host) throw new UnreadablePdf(`it leads on to another host, ${to.host}. Give the address of the file itself.`);
        url = checkAddress(to.href, hosts);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        throw new UnreadablePdf(`the address answers ${response.status}${response.status === 404 ? ': there is nothing at it' : ''}.`);
      }
      return await readBody(response, limits.megabytes);
    }
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    if (signal.aborted) throw new UnreadablePdf(`the address has not answered within ${limits.seconds} seconds.`);
    const { cause, message } = error as Error;
    throw new UnreadablePdf(`the address could not be reached: ${cause instanceof Error ? cause.message : message}.`);
  }
  throw new UnreadablePdf('the address leads on and on, and to no file.');
}

function checkAddress(address: string, hosts: readonly string[]): URL {
  if (!URL.canParse(address)) throw new UnreadablePdf('this is not an address.');
  const url = new URL(address);
  if (url.protocol !== 'https:') throw new UnreadablePdf(`only https addresses are fetched, and this begins ${url.protocol}//.`);
  if (url.username || url.password) throw new UnreadablePdf('an address with a name or password in it is not fetched.');
  if (!hosts.includes(url.host))
    throw new UnreadablePdf(
      `the host ${url.host} is not allowed. Allowed: ${hosts.join(', ')}. If you trust it, add --allow-host ${url.host}.`,
    );
  return url;
}

async function readBody(response: Response, megabytes: number): Promise<Uint8Array> {
  const tooLarge = () => new UnreadablePdf(`it is larger than ${megabytes} MB, the limit.`);
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
