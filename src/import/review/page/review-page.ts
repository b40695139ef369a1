/* The script of the review page: one point at a time, its two readings, and the page of the PDF beside them. Runs in the browser as it stands. */
import type { ReadingPart, ReviewPoint } from '../review-points.ts';
import type { ReviewedFile } from '../review-session.ts';

interface PdfPage {
  getViewport: (options: { scale: number }) => { width: number; height: number };
  render: (options: object) => { promise: Promise<void>; cancel: () => void };
}
interface PdfDocument {
  numPages: number;
  getPage: (number: number) => Promise<PdfPage>;
}
interface PdfLibrary {
  getDocument: (options: object) => { promise: Promise<PdfDocument> };
}

/** An element of the page, which has it. */
function at<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found as Kind;
}

let file = Number(new URLSearchParams(location.search).get('file') ?? 0);
let shown: ReviewedFile;
let index = 0;
let pdf: PdfDocument | undefined;
let pageNumber = 1;
/** Which page was asked for last: an earlier one that comes later is not drawn. */
let asked = 0;
let rendering: ReturnType<PdfPage['render']> | undefined;

/** Lines that were typed for a point and not saved yet, and what the file had then. */
interface TypedLines {
  lines: string;
  source: string;
  /** Whether the person was told that another choice drops them. */
  isWarned: boolean;
}

/** Of each report, those of its points, in their order: moving on from a point loses none. */
const typedOfFiles = new Map<number, (TypedLines | undefined)[]>();
const typedOf = (number: number): (TypedLines | undefined)[] => {
  const typed = typedOfFiles.get(number) ?? [];
  typedOfFiles.set(number, typed);
  return typed;
};

/** A reading, with the words marked that the other one lacks. */
function drawReading(into: HTMLElement, parts: readonly ReadingPart[] | null): void {
  if (parts === null) into.textContent = 'Nothing.';
  else into.replaceChildren(...parts.flatMap(({ words, differs }, number) => [number > 0 ? ' ' : '', differs ? marked(words) : words]));
}

function marked(words: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = words;
  return mark;
}

function draw(): void {
  const { points, name, files, read } = shown;
  index = Math.min(index, Math.max(0, points.length - 1));
  const point = points[index];
  at('name').textContent = name;
  at('left-to-do').textContent = point ? `Point ${index + 1} of ${points.length}` : read ? 'Read by a person' : 'Nothing is left to settle';
  at('reports').hidden = files < 2;
  at('point').hidden = !point;
  at('done').hidden = Boolean(point) || read;
  at('is-read').hidden = !read;
  if (!point) return;
  at('says').textContent = `Page ${point.page}: ${point.says.replace(/: the first has .*$/, '')}`;
  const hasReadings = point.left !== null || point.right !== null;
  at('second-reading').hidden = !hasReadings;
  if (hasReadings) {
    drawReading(at('first'), point.left);
    drawReading(at('second'), point.right);
  } else at('first').textContent = point.source;
  at<HTMLButtonElement>('take-right').disabled = point.withRight === null;
  at('no-right').textContent = hasReadings && point.withRight === null ? whyNotTaken(point) : '';
  const typed = typedOf(file)[index];
  const isOfTheseLines = typed?.source === point.source;
  at<HTMLTextAreaElement>('source').value = typed && isOfTheseLines ? typed.lines : point.source;
  at<HTMLTextAreaElement>('source').disabled = at<HTMLButtonElement>('take-edit').disabled = point.source === '';
  at('typed-before').textContent = typed && !isOfTheseLines ? `You typed, before these lines changed: ${typed.lines}` : '';
  void showPage(point.page);
}

/** Why the second reading cannot be put in by a program. */
function whyNotTaken({ source, left, right }: ReviewPoint): string {
  if (source === '') return 'No lines of the file are shown for this point: edit the file itself.';
  if (right === null) return 'It has nothing here: keep the first reading, or edit the lines.';
  if (left === null) return 'The lines in the file have nothing of it: edit them.';
  return 'It needs other marks than the lines in the file have: edit them.';
}

async function showPage(number: number): Promise<void> {
  if (!pdf) return;
  const mine = (asked += 1);
  pageNumber = Math.min(Math.max(1, number), pdf.numPages);
  at('page').textContent = `Page ${pageNumber} of ${pdf.numPages}`;
  const canvas = at<HTMLCanvasElement>('pdf');
  canvas.ariaLabel = `Page ${pageNumber} of the official PDF`;
  rendering?.cancel();
  const page = await pdf.getPage(pageNumber);
  if (asked !== mine) return;
  const viewport = page.getViewport({ scale: 2 });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  rendering = page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport });
  await rendering.promise.catch(() => undefined);
}

/** Takes away what is shown of a report: no words stand beside a page of another one, and no choice meant for it reaches another one. */
function clear(): void {
  for (const id of ['point', 'done', 'is-read']) at(id).hidden = true;
  pdf = undefined;
  asked += 1;
  rendering?.cancel();
  const canvas = at<HTMLCanvasElement>('pdf');
  // Setting its width empties a canvas.
  canvas.width = 0;
  canvas.ariaLabel = 'Page of the official PDF';
  at('page').textContent = '';
}

/** Asks the server about the open report, and shows what it answers or why it refuses, unless another report has been opened since. */
async function ask(address: string, body?: object): Promise<void> {
  const mine = file;
  const response = await fetch(
    address,
    body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  ).catch(() => undefined);
  if (!response) {
    at('problem').textContent = 'Nothing was written: npm run review has ended. Start it again, and load this page again.';
    return;
  }
  const answer = (await response.json()) as ReviewedFile & { problem?: string };
  if (file !== mine) return;
  at('problem').textContent = answer.problem ?? '';
  if (answer.problem !== undefined) return;
  shown = answer;
  draw();
}

async function settle(choice: { take: 'left' | 'right' | 'edit'; source?: string }): Promise<void> {
  const point = shown.points[index];
  if (!point) return;
  const [typed, place] = [typedOf(file), index];
  const lines = typed[place];
  if (lines && choice.take !== 'edit' && !lines.isWarned) {
    lines.isWarned = true;
    at('problem').textContent = 'You typed other lines for this point. Save them, or choose once more to drop them.';
    return;
  }
  // The points after it move up.
  typed.splice(place, 1);
  await ask('/settle', { file, comment: point.comment, source: point.source, choice });
  if (at('problem').textContent !== '') {
    typed.splice(place, 0, lines);
    return;
  }
  (shown.points.length > 0 ? at('take-left') : at('by')).focus();
}

function step(by: number): void {
  index = Math.min(Math.max(0, index + by), shown.points.length - 1);
  // What was said was about the point before.
  at('problem').textContent = '';
  draw();
}

async function open(number: number): Promise<void> {
  file = number;
  index = 0;
  clear();
  await ask(`/points?file=${number}`);
  if (file !== number) return;
  const library = '/pdfjs.js';
  const { getDocument } = (await import(library)) as PdfLibrary;
  const data = new Uint8Array(await (await fetch(`/pdf?file=${number}`)).arrayBuffer());
  const opened = await getDocument({ data, verbosity: 0 }).promise;
  if (file !== number) return;
  pdf = opened;
  await showPage(shown.points[index]?.page ?? 1);
}

const on = (id: string, act: () => unknown) => {
  at(id).addEventListener('click', act);
};
on('take-left', () => settle({ take: 'left' }));
on('take-right', () => settle({ take: 'right' }));
on('before', () => step(-1));
on('after', () => step(1));
on('page-before', () => showPage(pageNumber - 1));
on('page-after', () => showPage(pageNumber + 1));
on('earlier', () => file > 0 && open(file - 1));
on('later', () => file < shown.files - 1 && open(file + 1));

const saveEdit = () => settle({ take: 'edit', source: at<HTMLTextAreaElement>('source').value });
at('source').addEventListener('input', () => {
  const { source = '' } = shown.points[index] ?? {};
  typedOf(file)[index] = { lines: at<HTMLTextAreaElement>('source').value, source, isWarned: false };
});
at('edit').addEventListener('submit', (event) => {
  event.preventDefault();
  void saveEdit();
});
at('done').addEventListener('submit', (event) => {
  event.preventDefault();
  void ask('/read', { file, by: at<HTMLInputElement>('by').value, on: at<HTMLInputElement>('on').value });
});

/** What each key does outside of fields. */
const keys: Record<string, () => unknown> = {
  '1': () => settle({ take: 'left' }),
  '2': () => !at<HTMLButtonElement>('take-right').disabled && settle({ take: 'right' }),
  '3': () => at('source').focus(),
  e: () => at('source').focus(),
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
};
document.addEventListener('keydown', (event) => {
  const inField = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
  if (event.target === at('source') && event.key === 'Escape') at('take-left').focus();
  if (event.target === at('source') && event.key === 'Enter' && event.ctrlKey) void saveEdit();
  if (inField || event.ctrlKey || event.metaKey || event.altKey || at('point').hidden) return;
  const act = keys[event.key];
  if (!act) return;
  // A key that is held down settles no point that was not looked at.
  if (event.repeat && !event.key.startsWith('Arrow')) return;
  event.preventDefault();
  act();
});

addEventListener('beforeunload', (event) => {
  if ([...typedOfFiles.values()].flat().some((typed) => typed !== undefined)) event.preventDefault();
});

at<HTMLInputElement>('on').value = new Date().toISOString().slice(0, 10);
void open(file);
