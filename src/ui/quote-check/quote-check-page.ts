/*
 * The page that checks quotations: sends the text to a worker, and draws what it finds, finding by finding. The result is announced once.
 * The text never leaves the browser: a link brings it after #, which browsers don't send.
 */
import { quoteForCitation } from '../../publish/citation/quote-forms.ts';
import type { QuoteCheck } from '../../quotes/check-quotes.ts';
import type { QuoteFinding, QuotePart } from '../../quotes/quote-finding.ts';
import { overtakenQuoteWords, quoteVerdictNames, sumUpQuotes } from '../../quotes/words/describe-quote.ts';
import { copyText } from '../copy-text/copy-text.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { loadReadingListParagraphs } from '../reading-list/load-paragraphs.ts';
import { drawQuoteFinding } from './draw-quote-findings.ts';
import { askWorkerToCheckQuotes, stopWaitingForQuoteCheck } from './quote-check-client.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const form = find<HTMLFormElement>('quote-check');
const text = find<HTMLTextAreaElement>('quoted-text');
const everySentence = find<HTMLInputElement>('quoted-sentences');
const status = find('quoted-status');
const progress = find<HTMLProgressElement>('quoted-progress');
const actions = find('quoted-actions');
const key = find('quoted-key');
const list = find('quote-findings');
const { index = '', search = '', paragraphs = '', base = '' } = form.dataset;

/** How many findings are drawn in one task, so that a slow phone keeps up. */
const drawnAtOnce = 1;
/** The longest text, in characters, and the milliseconds after which progress is shown. */
const longest = 200_000;
const progressDelay = 400;

let shown: QuoteCheck | undefined;

async function check(): Promise<void> {
  clear();
  if (text.value.trim() === '') return say('Paste a text first.');
  if (text.value.length > longest) return say(`The text is too long. Check up to ${longest.toLocaleString('en-GB')} characters at once.`);
  say('Checking …');
  const timer = setTimeout(() => (progress.hidden = false), progressDelay);
  const scope = everySentence.checked ? 'sentences' : 'quotations';
  const asked = { index: new URL(index, location.href).href, text: text.value, scope } as const;
  const answer = await askWorkerToCheckQuotes(asked, (done) => (progress.value = done));
  clearTimeout(timer);
  if (answer === 'overtaken') return;
  progress.hidden = true;
  if (answer === 'workers') return say('This browser can’t check quotations here: it has no “web workers”, or blocks them.');
  if (answer === 'failed') return say('We could not load the record. Check your connection, then press “Check” again.');
  shown = answer.check;
  await draw(answer.check, answer.holds);
  if (shown !== answer.check) return;
  say(sumUpQuotes(answer.check));
  void showCitations(answer.check);
}

function say(words: string): void {
  status.textContent = words;
}

/** Takes away what is shown, and what is still being checked: it must not appear over a later message. */
function clear(): void {
  stopWaitingForQuoteCheck();
  shown = undefined;
  list.replaceChildren();
  actions.hidden = true;
  key.hidden = true;
  progress.hidden = true;
  progress.value = 0;
}

/** Draws the findings one by one, so that no task is long. */
async function draw(checked: QuoteCheck, holds: string): Promise<void> {
  const { findings } = checked;
  const absolute = new URL(search, location.href).href;
  for (let at = 0; at < findings.length && shown === checked; at += drawnAtOnce) {
    const some = findings.slice(at, at + drawnAtOnce);
    list.append(
      ...some.map((finding) => drawQuoteFinding(finding, { holds, search: absolute, copy: (part, line) => void copyPart(part, line) })),
    );
    // A timer, not a frame: a page in the background gets no frames.
    await new Promise((resume) => setTimeout(resume, 0));
  }
  actions.hidden = findings.length === 0;
  key.hidden = list.querySelector('del, ins') === null;
}

const source = { source: paragraphs, base };

/** Adds the citation of each place, from a file for each document. */
async function showCitations({ findings }: QuoteCheck): Promise<void> {
  const parts = findings.flatMap(({ places, closest }) => [...places, ...(closest ? [closest] : [])].flatMap((place) => place.parts));
  for (const id of new Set(parts.map((part) => part.id))) {
    const { found } = await loadReadingListParagraphs([{ id, note: '' }], source).catch(() => ({ found: [] }));
    for (const { citation } of found)
      for (const place of list.querySelectorAll<HTMLElement>(`[data-citation-of="${id}"]`)) place.textContent = citation;
  }
}

/** What the browser does not let us copy, to be copied by hand. */
const byHand = drawElement('p', { className: 'quote-words' });

async function copyPart({ id, words, url }: QuotePart, line: HTMLElement): Promise<void> {
  const { found } = await loadReadingListParagraphs([{ id, note: '' }], source).catch(() => ({ found: [] }));
  const [paragraph] = found;
  if (!paragraph) return say('We could not load the citation. Check your connection and try again.');
  const whole = `${quoteForCitation(words)}\n${paragraph.citation}\n${new URL(url, location.href).href}`;
  const select = () => {
    byHand.textContent = whole;
    line.after(byHand);
    getSelection()?.selectAllChildren(byHand);
  };
  byHand.remove();
  say(await copyText(whole, `Copied with citation and link: “${words}”`, select));
}

function describe({ quotation, verdict, overtaken, places }: QuoteFinding): string {
  const lines = places.flatMap(({ parts }) =>
    parts.map(({ report, name, url }) => `- ${report.name}, ${name}: ${new URL(url, location.href).href}`),
  );
  const heading = `${quoteVerdictNames[verdict]}${overtaken ? `. ${overtakenQuoteWords}` : ''}`;
  return [`“${quotation.replace(/\s+/g, ' ')}”`, heading, ...lines].join('\n');
}

async function copyFindings(): Promise<void> {
  if (!shown) return;
  const whole = [sumUpQuotes(shown), ...shown.findings.map(describe)].join('\n\n');
  say(await copyText(whole, 'Copied: all findings.', () => getSelection()?.selectAllChildren(list)));
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
text.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void check();
});
find('copy-findings').addEventListener('click', () => void copyFindings());
find('print-findings').addEventListener('click', () => {
  print();
});

/** Checks the text that a link brings. */
function openAddress(): void {
  const brought = new URLSearchParams(location.hash.slice(1)).get('text');
  if (!brought) return;
  text.value = brought;
  void check();
}

for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement>('textarea, input, button'))
  field.disabled = false;
document.querySelector('.without-script')?.remove();
addEventListener('hashchange', openAddress);
openAddress();
