/*
 * Starts the service worker after the page is there, has it keep what the page loaded before, and says in a line when the page is a kept copy
 * or a new edition was published. Where a browser has no service workers or stores nothing, nothing of this happens.
 */
import bundledWorker from '../../site/offline/service-worker.ts?worker&url';
import { offlineCacheName } from '../../site/offline/kept-files.ts';
import type { OfflineRequest, PageAnswer } from '../../site/offline/offline-messages.ts';
import { reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { loadReadingList, onReadingListSave } from '../reading-list/stored-list.ts';
import { ownScriptAddress } from '../worker/own-script.ts';
import { showOfflineLine } from './offline-line.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
/** The build moves the worker out of the assets to the base of the site, as it has power only over what is below it. */
const worker = new URL('../service-worker.js', new URL(bundledWorker, location.href)).href;
const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };

/** Milliseconds that the worker of a new edition has to begin, before the page is loaded anew without it. */
const patience = 1_500;

const tell = (to: ServiceWorker | null | undefined, request: OfflineRequest) => to?.postMessage(request);

/** How the service worker answered this page; nothing where none did. */
function askHowPageWasAnswered(container: ServiceWorkerContainer): Promise<PageAnswer> {
  const { controller } = container;
  if (!controller) return Promise.resolve({});
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<PageAnswer>) => resolve(data);
    controller.postMessage({ kind: 'ask' } satisfies OfflineRequest, [port2]);
  });
}

/** The addresses of what this page loaded, and of the index if it searches one. */
function listLoaded(): string[] {
  const named = [...document.querySelectorAll<HTMLElement>('[data-index]')].flatMap(({ dataset }) => [
    dataset.index ?? '',
    document.documentElement.dataset.councils ?? '',
  ]);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set([location.origin + location.pathname, ...loaded, ...named.map((each) => new URL(each, location.href).href)])];
}

/** The files of the reading list that this page has asked for. The list is saved with each letter of a note. */
const askedFor = new Set<string>();

/** Keeps the page of the reading list and the words of its paragraphs, so that the list works without a connection. */
function keepReadingList(active: ServiceWorker | null): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  const reports = new Set(loadReadingList().map(({ id }) => reportIdOf(id)));
  if (reports.size === 0 || connection?.saveData) return;
  const files = ['', ...[...reports].map((report) => `${report}.json`)].filter((file) => !askedFor.has(file));
  for (const file of files) askedFor.add(file);
  const addresses = files.map((file) => `${location.origin}${base}reading-list/${file}`);
  if (addresses.length > 0) tell(active, { kind: 'keep', addresses, whole: true });
}

function sayThatPageWasKept(keptAt: string): void {
  const day = new Date(keptAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const why = navigator.onLine ? 'We could not reach the site in time' : 'You are offline';
  showOfflineLine(`${why}. This is the copy of this page that your browser kept on ${day}.`, 'Try again', () => location.reload());
}

/** Says when a new edition was published, and moves the page to it when the reader asks. A page already of the new edition lets its worker begin. */
function watchEditions(container: ServiceWorkerContainer, registration: ServiceWorkerRegistration, isNew: boolean): void {
  // A first worker begins at once, and is nothing new.
  let isFirst = !registration.active;
  let hasAsked = false;
  const load = () => {
    hasAsked = true;
    tell(registration.waiting, { kind: 'activate' });
    // The worker before may still be at work. The page itself comes from the network either way.
    setTimeout(() => location.reload(), registration.waiting ? patience : 0);
  };
  const announce = () => {
    if (isNew) tell(registration.waiting, { kind: 'activate' });
    else showOfflineLine('A new edition was published.', 'Load the new edition', load);
  };
  if (registration.waiting) announce();
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && registration.active) announce();
    });
  });
  container.addEventListener('controllerchange', () => {
    if (hasAsked) location.reload();
    else if (!isFirst) announce();
    isFirst = false;
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) registration.update().catch(() => undefined);
  });
}

/** Takes away the service worker and what it kept. */
async function leave(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.getRegistration(base);
  if (registration?.scope === location.origin + base) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(offlineCacheName(base))) await caches.delete(name);
}

async function start(container: ServiceWorkerContainer): Promise<void> {
  if (document.documentElement.dataset.offline === 'off') {
    await leave(container);
    return;
  }
  const { kept, isOfAnother = false } = await askHowPageWasAnswered(container);
  if (kept) sayThatPageWasKept(kept);
  const registration = await container.register(ownScriptAddress(worker) as string, { updateViaCache: 'none' });
  watchEditions(container, registration, isOfAnother);
  const { active } = await container.ready;
  tell(active, { kind: 'keep', addresses: listLoaded() });
  keepReadingList(active);
  onReadingListSave(() => keepReadingList(active));
}

// What a browser refuses here, as one that stores nothing does, leaves the page as it would be without.
if (serviceWorker) start(serviceWorker).catch(() => undefined);
