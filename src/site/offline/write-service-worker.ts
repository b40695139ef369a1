import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  assetsNamedInPage,
  digestOfFile,
  isKeptOffline,
  packFileDigests,
  scriptsNamedInScript,
  type OfflineSettings,
} from './kept-files.ts';

/** The file of the service worker, at the base of the site: a worker has power over what is below it. */
export const serviceWorkerFile = 'service-worker.js';

/** The script of the service worker as the bundler leaves it among the assets. */
const bundled = /^service-worker-[\w-]+\.js$/;
/** The style that pages add for a line about a kept copy or a new edition, and the script that does. */
const ofLine = /^(keep-offline-[\w-]+\.js|offline-line[.-][\w-]+\.css)$/;

/** Takes the script of the service worker out of the assets of a built site, and returns it. */
export function takeServiceWorkerScript(folder: string): string {
  const assets = path.join(folder, 'assets');
  const name = readdirSync(assets).find((file) => bundled.test(file));
  if (!name) throw new Error(`${assets} has no service worker: src/ui/offline/keep-offline.ts should name it`);
  const script = readFileSync(path.join(assets, name), 'utf8');
  rmSync(path.join(assets, name));
  return script;
}

/** Writes the service worker of a built site, from its script and all files that browsers may keep. `base` is `/` or `/record/`. */
export function writeServiceWorker(folder: string, base: string, keeps: boolean, script: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => isKeptOffline(file.replace(/(^|\/)index\.html$/, '$1')))
    .sort();
  const edition = createHash('sha256').update(script);
  const digests = files.map((file) => {
    const sha256 = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest();
    edition.update(file).update(sha256);
    return digestOfFile(sha256);
  });
  const settings: OfflineSettings = {
    keeps,
    base,
    edition: edition.digest('hex').slice(0, 10),
    digests: keeps ? packFileDigests(digests) : '',
    first: keeps ? listFirstFiles(folder, base) : [],
  };
  writeFileSync(path.join(folder, serviceWorkerFile), `const offlineSettings = ${JSON.stringify(settings)};\n${script}`);
}

/** The page that says that one is offline, and all that it loads. */
function listFirstFiles(folder: string, base: string): string[] {
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const found = new Set(assetsNamedInPage(read('offline/index.html')).map((address) => address.slice(base.length)));
  for (const name of readdirSync(path.join(folder, 'assets')).sort()) if (ofLine.test(name)) found.add(`assets/${name}`);
  // A set goes on to what is added to it on the way.
  for (const file of found) if (file.endsWith('.js')) for (const name of scriptsNamedInScript(read(file))) found.add(`assets/${name}`);
  return ['offline/', ...found].map((file) => base + file);
}
