/*
 * The service worker: lets pages that were read, and what they loaded, be read again without a connection. A page comes from the network where
 * there is one; its copy, where there is none or it takes too long. It keeps only files of its own edition, which it knows by their digests:
 * so no copy is damaged or half of a file, and editions are never mixed.
 */
import { isHashNamedAsset, type OfflineSettings } from './kept-files.ts';
import { keepOfflineFiles } from './keep-files.ts';
import { openKeptCopies, timeOfKeptCopy } from './kept-copies.ts';
import type { OfflineRequest, PageAnswer } from './offline-messages.ts';

/** The part of a service worker's own types that is used here: TypeScript has them in a library that can't stand beside that of pages. */
interface LastingEvent extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends LastingEvent {
  request: Request;
  resultingClientId: string;
  preloadResponse: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
interface WorkerMessageEvent extends LastingEvent {
  data: OfflineRequest;
  source: { id: string };
  ports: readonly MessagePort[];
}
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: {
    (kind: 'install' | 'activate', listen: (event: LastingEvent) => void): void;
    (kind: 'fetch', listen: (event: FetchEvent) => void): void;
    (kind: 'message', listen: (event: WorkerMessageEvent) => void): void;
  };
}

/** The build writes this before the script: see `write-service-worker.ts`. */
declare const offlineSettings: OfflineSettings;

/** Milliseconds that a page may take before its copy is shown. */
const patience = 8_000;
/** The last pages whose answers are remembered, until they ask. */
const mostAnswers = 50;

const scope = globalThis as unknown as WorkerScope;
const { keeps, base, first } = offlineSettings;
const copies = openKeptCopies(offlineSettings);
const answers = new Map<string, Promise<PageAnswer>>();

const pause = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds));

/** Remembers how a page was answered, until it asks. */
function remember({ resultingClientId: id }: FetchEvent, answer: Promise<PageAnswer>): void {
  if (!id || answers.has(id)) return;
  answers.set(id, answer);
  for (const old of [...answers.keys()].slice(0, -mostAnswers)) answers.delete(old);
}

/** Keeps what came from the network. A page of another edition is told as such, and the worker of that edition is looked for. */
function keepAnswer(event: FetchEvent, response: Response): void {
  if (response.status !== 200 || response.redirected) return;
  const isOwn = copies.keep(event.request.url, response.clone()).catch(() => true);
  event.waitUntil(isOwn);
  if (event.request.mode !== 'navigate') return;
  remember(
    event,
    isOwn.then((own) => ({ isOfAnother: !own })),
  );
  event.waitUntil(
    isOwn.then(async (own) => {
      if (!own) await scope.registration.update().catch(() => undefined);
    }),
  );
}

/** A file whose address changes with its content: the copy, or else the file. */
async function answerWithCopy(event: FetchEvent): Promise<Response> {
  const copy = event.request.cache === 'reload' ? undefined : await copies.find(event.request.url);
  if (copy) return copy;
  const response = await fetch(event.request);
  keepAnswer(event, response);
  return response;
}

/** The copy that stands for a page or file that does not come; of a page that is not kept, the page that says so. */
async function answerWithout(event: FetchEvent): Promise<Response | undefined> {
  const copy = await copies.find(event.request.url);
  if (copy) remember(event, Promise.resolve({ kept: timeOfKeptCopy(copy) }));
  if (copy || event.request.mode !== 'navigate') return copy;
  return copies.find(new URL(`${base}offline/`, location.href).href);
}

/** A page, or a file whose address stays the same: from the network, or else the copy. */
async function answerFromNetwork(event: FetchEvent): Promise<Response> {
  const coming = (async () => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    // Firefox answers with an error where others throw one.
    if (response.type === 'error') throw new TypeError('The page did not come.');
    keepAnswer(event, response);
    return response;
  })();
  // What comes too late is kept all the same.
  event.waitUntil(coming.catch(() => undefined));
  try {
    const soon = await Promise.race([coming, pause(patience)]);
    if (soon && soon.status < 500) return soon;
    const copy = await copies.find(event.request.url);
    return (copy && (await answerWithout(event))) ?? (await coming);
  } catch (error) {
    const instead = await answerWithout(event);
    if (instead) return instead;
    throw error;
  }
}

/** What `?` tells of a file of the index is its edition. */
const hasOwnAddress = (path: string, { search }: URL) => isHashNamedAsset(path) || (path.endsWith('.json') && search !== '');

function listen(): void {
  scope.addEventListener('install', (event) =>
    event.waitUntil(
      keepOfflineFiles(
        copies,
        first.map((path) => new URL(path, location.href).href),
      ),
    ),
  );
  scope.addEventListener('activate', (event) => {
    const begin = async () => {
      await copies.deleteOlderEditions();
      await scope.registration.navigationPreload?.enable();
      await scope.clients.claim();
    };
    event.waitUntil(begin());
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = copies.pathOf(request.url);
    if (request.method !== 'GET' || path === undefined || request.headers.has('range')) return;
    event.respondWith(hasOwnAddress(path, new URL(request.url)) ? answerWithCopy(event) : answerFromNetwork(event));
  });
  scope.addEventListener('message', (event) => {
    const { data, ports, source } = event;
    if (data.kind === 'activate') void scope.skipWaiting();
    if (data.kind === 'keep') event.waitUntil(keepOfflineFiles(copies, data.addresses, data.whole));
    if (data.kind === 'ask')
      event.waitUntil((answers.get(source.id) ?? Promise.resolve({})).then((answer) => ports[0]?.postMessage(answer)));
  });
}

/** Takes away what was kept, and this worker: the site is set to keep nothing. */
function leave(): void {
  scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
  scope.addEventListener('activate', (event) => event.waitUntil(copies.deleteAll().then(() => scope.registration.unregister())));
}

if (keeps) listen();
else leave();
