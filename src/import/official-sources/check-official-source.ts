import { createHash } from 'node:crypto';
import type { Report } from '../../record/reports/report.ts';
import { NotFetched, officialHost, type FetchRedirect } from '../fetch/fetch-official.ts';
import type { PoliteFetcher } from '../fetch/polite-fetcher.ts';

/** What the official address of a document was found to be, the best first. */
export const officialSourceStates = ['same', 'answers', 'moved', 'differs', 'no-pdf', 'gone', 'unknown'] as const;
export type OfficialSourceState = (typeof officialSourceStates)[number];

/** What was found at the official address of a document. */
export interface CheckedOfficialSource {
  /** The id of the document. */
  document: string;
  address: string;
  state: OfficialSourceState;
  /** What was found, in one sentence. */
  says: string;
  /** Where the address leads to, if it leads on. */
  leads_to?: string;
  /** The SHA-256 that we have of the document's official PDF. */
  stored_sha256?: string;
  /** The SHA-256 of what the address gives today, where we have one to compare it with. */
  found_sha256?: string;
}

/** What one address gave: the SHA-256 of its bytes or why there are none, and where it led to. */
interface Found {
  sha256?: string;
  failure?: NotFetched;
  redirect?: FetchRedirect | undefined;
}

/** What is at the official address of a document, and whether any host was reached to ask. */
export interface AskedOfficialSource {
  checked: CheckedOfficialSource;
  reached: boolean;
}

/** What is at the official address of a document today. `hosts` may be asked; an address that leads to another host is not followed. */
export async function checkOfficialSource(
  { id, source }: Pick<Report, 'id' | 'source'>,
  fetcher: Pick<PoliteFetcher, 'ask'>,
  hosts: readonly string[],
): Promise<AskedOfficialSource> {
  const { url: address, sha256 } = source;
  // Only a PDF has a SHA-256 in the record. Ofsted's host of files has nothing else.
  const accept = sha256 !== undefined || new URL(address).host === officialHost ? 'application/pdf' : '*/*';
  const found = await follow(address, accept, fetcher, hosts);
  const { state, says } = judge(found, sha256);
  return {
    reached: found.failure?.reached ?? true,
    checked: {
      document: id,
      address,
      state,
      says,
      ...(found.redirect && { leads_to: found.redirect.to }),
      ...(sha256 && { stored_sha256: sha256 }),
      ...(sha256 && found.sha256 && { found_sha256: found.sha256 }),
    },
  };
}

/** What an address gives. Where it leads to another host that may be asked, what is there. */
async function follow(address: string, accept: string, fetcher: Pick<PoliteFetcher, 'ask'>, hosts: readonly string[]): Promise<Found> {
  let before: FetchRedirect | undefined;
  let next = address;
  for (let turn = 0; ; turn += 1) {
    const found = await ask(next, accept, fetcher);
    const redirect = found.redirect && { to: found.redirect.to, forGood: found.redirect.forGood && (before?.forGood ?? true) };
    const mayFollow = found.failure?.otherHost && redirect && hosts.includes(new URL(redirect.to).host);
    if (!mayFollow || turn === 3) return { ...found, redirect: redirect ?? before };
    before = redirect;
    next = redirect.to;
  }
}

async function ask(address: string, accept: string, fetcher: Pick<PoliteFetcher, 'ask'>): Promise<Found> {
  try {
    const answer = await fetcher.ask(address, { accept });
    // A host only answers "unchanged" to whoever says what they have.
    if (answer.unchanged) return {};
    return { sha256: createHash('sha256').update(answer.bytes).digest('hex'), redirect: answer.redirect };
  } catch (error) {
    if (error instanceof NotFetched) return { failure: error, redirect: error.redirect };
    throw error;
  }
}

/** What was found, as a state and a sentence. */
function judge({ sha256, failure, redirect }: Found, stored: string | undefined): Pick<CheckedOfficialSource, 'state' | 'says'> {
  const there = redirect
    ? `The address leads ${redirect.forGood ? 'for good' : 'for now'} to another one, and`
    : 'The address answers, and';
  if (failure?.status === 404 || failure?.status === 410)
    return { state: 'gone', says: `${redirect ? `${there} there` : 'There'} is nothing at it: it answers ${failure.status}.` };
  if (failure?.otherKind) return { state: 'no-pdf', says: `${there} gives something that is no PDF file.` };
  if (failure?.otherHost && redirect?.forGood)
    return { state: 'moved', says: 'The address leads for good to another host, which was not asked.' };
  if (failure) return { state: 'unknown', says: `Not checked: ${failure.message}` };
  if (stored !== undefined && sha256 !== stored)
    return { state: 'differs', says: `${there} gives another file than the one that our words were checked against.` };
  const compared = stored === undefined ? 'we have no SHA-256 to compare it with' : 'gives the file that our words were checked against';
  if (redirect?.forGood) return { state: 'moved', says: `${there} ${compared}.` };
  return { state: stored === undefined ? 'answers' : 'same', says: `${there} ${compared}.` };
}
