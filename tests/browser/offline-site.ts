import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealIndexFile } from '../../src/search/index/sealed-file.ts';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { serviceWorkerFile, writeServiceWorker } from '../../src/site/offline/write-service-worker.ts';
import { hashServedFile } from '../../src/site/services/hash-served-file.ts';

/** A report of the site here. */
export const report = 'reports/north-northamptonshire/2022-10-ilacs/';

/** The parts of the built site that the site here has. */
const parts = ['404.html', 'index.html', 'assets', 'offline', 'search', 'reading-list', report, 'about/index.html'];

/** What the server does with requests: answers them, lets them fail, lets them wait for ever, or sends half of a page. */
type Network = 'up' | 'down' | 'silent' | 'halved';

/** A small site with a server of its own, so that it can be cut off and published anew. */
export interface OfflineSite {
  address: string;
  setNetwork: (network: Network) => void;
  /** Publishes the edition that the build has, another, or one that keeps nothing. */
  publish: (edition: 'this' | 'next' | 'off') => void;
  close: () => void;
}

function changeFiles(folder: string, pattern: RegExp, change: (text: string) => string): void {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => pattern.test(file))) {
    const file = path.join(folder, entry);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

/** The number of the edition, as the foot of each page has it. */
export const editionIn = /Edition \d{4}\.\d+\.\d+/;
export const nextEdition = 'Edition 2099.1.1';

function writeSite(folder: string, edition: 'this' | 'next' | 'off'): void {
  for (const part of parts) cpSync(path.join('dist', part), path.join(folder, part), { recursive: true });
  if (edition === 'next') {
    const fileIn = (sealed: string) => (JSON.parse(sealed) as { file: object }).file;
    const index = JSON.stringify({ ...fileIn(readFileSync(path.join(folder, 'search/first.json'), 'utf8')), next: true });
    const ofNext = hashServedFile(index);
    changeFiles(folder, /^search\/first\.json$/, () => sealIndexFile(index, hashServedFile));
    changeFiles(folder, /^search\/(figures|questions)\.json$/, (text) =>
      sealIndexFile(JSON.stringify(fileIn(text)), hashServedFile, ofNext),
    );
    changeFiles(folder, /\.html$/, (html) => html.replace(editionIn, nextEdition).replace(/(data-index="[^"?]*\?)\w+/, `$1${ofNext}`));
  }
  if (edition === 'off') changeFiles(folder, /\.html$/, (html) => html.replace('<html ', '<html data-offline="off" '));
  const [, ...script] = readFileSync(path.join('dist', serviceWorkerFile), 'utf8').split('\n');
  writeServiceWorker(folder, '/', edition !== 'off', script.join('\n'));
}

/** Starts a site of the edition that the build has. */
export async function openOfflineSite(): Promise<OfflineSite> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'offline-'));
  const folder = path.join(scratch, 'site');
  const publish = (edition: 'this' | 'next' | 'off') => {
    if (!existsSync(path.join(scratch, edition))) writeSite(path.join(scratch, edition), edition);
    symlinkSync(edition, `${folder}.next`);
    renameSync(`${folder}.next`, folder);
  };
  publish('this');
  let network: Network = 'up';
  const { server } = await serveSite({ folder, base: '/', port: 0, plain: true });
  const answer = server.listeners('request')[0] as (request: IncomingMessage, response: ServerResponse) => void;
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (network === 'down') request.socket.destroy();
    else if (network === 'halved' && request.url?.endsWith('/')) {
      const html = readFileSync(path.join(folder, request.url, 'index.html'), 'utf8');
      response.setHeader('content-type', 'text/html').end(html.slice(0, html.length / 2));
    } else if (network !== 'silent') answer(request, response);
  });
  return {
    address: `http://localhost:${((server satisfies Server).address() as AddressInfo).port}/`,
    setNetwork: (now) => {
      network = now;
      server.closeIdleConnections();
    },
    publish,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
