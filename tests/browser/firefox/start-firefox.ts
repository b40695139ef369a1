#!/usr/bin/env node
/*
 * What Playwright starts in the place of Firefox. It starts the Firefox of the system and hands on what the two say to each other (WebDriver BiDi),
 * but for what Playwright asks and this Firefox does not know. Playwright would end there.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { findFirefox } from './find-firefox.ts';

const firefox = findFirefox();
if (!firefox) throw new Error('No Firefox was found.');
// Colours are set from within Firefox’s own window, which has to be allowed.
const child = spawn(firefox, ['--remote-allow-system-access', ...process.argv.slice(2)], { stdio: ['ignore', 'inherit', 'pipe'] });
child.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
createInterface(child.stderr).on('line', (line) => {
  const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? [];
  if (address) listenFor(address);
  else console.error(line);
});

/** Listens in the place of a Firefox at an address, and says where, as Firefox does. */
function listenFor(address: string): void {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', maxPayload: 0 }, () => {
    const { port } = server.address() as { port: number };
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`);
  });
  server.on('connection', (playwright) =>
    handOn(playwright, new WebSocket(`${address}/session`, { maxPayload: 0, perMessageDeflate: false })),
  );
}

/** A message of WebDriver BiDi. */
interface Message {
  id?: number;
  type?: string;
  method?: string;
  params?: { contexts?: string[]; features?: Record<string, string | null> };
  result?: { contexts?: { context: string }[] };
}

/** Messages of our own have ids from here on, so that Playwright never sees their answers. */
const ownIds = 1_000_000_000;

type Ask = (method: string, params: object) => Promise<Message>;

/** What Playwright asks and this Firefox refuses, and what is done in its place. Permission to read the clipboard is a setting of Firefox, not asked for. */
const inPlaceOf: Readonly<Record<string, (message: Message, ask: Ask) => Promise<void>>> = {
  'emulation.setMediaFeaturesOverride': setColours,
  'permissions.setPermission': () => Promise.resolve(),
};

/** Hands on all that Playwright and Firefox say, and answers for Firefox what it refuses. */
function handOn(playwright: WebSocket, browser: WebSocket): void {
  const waiting: string[] = [];
  const toBrowser = (text: string) => (browser.readyState === WebSocket.OPEN ? browser.send(text) : waiting.push(text));
  browser.on('open', () => waiting.splice(0).forEach((text) => browser.send(text)));
  const asked = new Map<number, (answer: Message) => void>();
  const ask: Ask = (method, params) =>
    new Promise((resolve) => {
      const id = ownIds + asked.size;
      asked.set(id, resolve);
      toBrowser(JSON.stringify({ id, method, params }));
    });
  playwright.on('message', (data: Buffer) => {
    const text = data.toString();
    const method = Object.keys(inPlaceOf).find((name) => text.includes(name));
    const message = method ? (JSON.parse(text) as Message) : {};
    if (!method || message.method !== method) return toBrowser(text);
    void ask(method, message.params ?? {}).then(async (answer) => {
      if (answer.type === 'error') await inPlaceOf[method]?.(message, ask);
      playwright.send(JSON.stringify({ type: 'success', id: message.id, result: {} }));
    });
  });
  browser.on('message', (data: Buffer) => {
    const text = data.toString();
    const [, id] = asked.size > 0 ? (/"id":(1\d{9})\b/.exec(text) ?? []) : [];
    const answer = id ? asked.get(Number(id)) : undefined;
    if (answer) answer(JSON.parse(text) as Message);
    else playwright.send(text);
  });
  playwright.on('close', () => browser.close());
  browser.on('close', () => playwright.close());
}

/** Sets light or dark colours in the windows of a message, from within Firefox’s own window. */
async function setColours({ params }: Message, ask: Ask): Promise<void> {
  if (!params?.contexts) return;
  const own = (await ask('browsingContext.getTree', { 'moz:scope': 'chrome' })).result?.contexts?.[0]?.context;
  const set = (ids: string[], scheme: string) => {
    const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
    for (const id of ids) NavigableManager.getBrowsingContextById(id).prefersColorSchemeOverride = scheme;
  };
  await ask('script.evaluate', {
    expression: `(${String(set)})(${JSON.stringify(params.contexts)}, ${JSON.stringify(params.features?.['prefers-color-scheme'] ?? 'none')})`,
    target: { context: own },
    awaitPromise: false,
  });
}

declare const ChromeUtils: {
  importESModule: (address: string) => {
    NavigableManager: { getBrowsingContextById: (id: string) => { prefersColorSchemeOverride: string } };
  };
};
