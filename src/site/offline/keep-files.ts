import { assetsNamedInPage, scriptsNamedInScript } from './kept-files.ts';
import type { KeptCopies } from './kept-copies.ts';

/** The text of a file, which is fetched and kept if it is not yet; undefined if it does not come, or is of another edition. */
async function keepFile(address: string, copies: KeptCopies): Promise<string | undefined> {
  if (copies.pathOf(address) === undefined) return undefined;
  const copy = await copies.findOwn(address);
  if (copy) return copy.text();
  const response = await fetch(address);
  if (!response.ok) return undefined;
  const text = response.clone();
  return (await copies.keep(address, response)) ? text.text() : undefined;
}

/** The addresses of what a page loads when it opens, or a script. */
function listNamed(address: string, text: string): string[] {
  const { pathname } = new URL(address);
  const named = pathname.endsWith('/') ? assetsNamedInPage(text) : pathname.endsWith('.js') ? scriptsNamedInScript(text) : [];
  return named.map((name) => new URL(name, address).href);
}

/** Fetches and keeps files; of pages that are kept whole, also what they load when they open. What does not come is left out. */
export async function keepOfflineFiles(copies: KeptCopies, addresses: readonly string[], isWhole = false): Promise<void> {
  const all = new Set(addresses);
  // A set goes on to what is added to it on the way.
  for (const address of all) {
    const text = await keepFile(address, copies).catch(() => undefined);
    if (isWhole && text !== undefined) for (const named of listNamed(address, text)) all.add(named);
  }
}
