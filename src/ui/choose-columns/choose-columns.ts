/*
 * Lets readers choose which authorities, years and speakers are shown side by side. The URL has the choice, so that it can be
 * linked and Back works. Without script all are shown.
 */
import type { Speaker } from '../../record/reports/report.ts';
import { changePageAddress, pageAddress } from '../page-address/page-address.ts';
import { isColumnChosen, isInChosenColumns, readColumnChoice, writeColumnChoice, type Choice, type Chosen } from './choice.ts';

const choices = document.getElementById('choose') as HTMLDetailsElement;
const summary = document.getElementById('chosen') as HTMLElement;
const only = choices.querySelector('input[name=speaker]') as HTMLInputElement;
const boxes = [...choices.querySelectorAll<HTMLInputElement>('input[name=authority]')];
const [from, to] = ['from', 'to'].map((name) => choices.querySelector(`select[name=${name}]`)) as [HTMLSelectElement, HTMLSelectElement];
/** With few authorities all boxes start ticked, and a reader clears some. With many none is ticked, which means all. */
const few = 'few' in choices.dataset;
const authorities = boxes.map(({ value }) => value);
const years = [...from.options].map(({ value }) => Number(value)).filter(Boolean);

function readBoxes(): Choice {
  const asked = new URLSearchParams();
  for (const box of boxes) if (box.checked) asked.append('authority', box.value);
  asked.set('from', from.value);
  asked.set('to', to.value);
  if (only.checked) asked.set('speaker', only.value);
  return readColumnChoice(asked, authorities, years);
}

function fillBoxes(choice: Choice): void {
  for (const box of boxes) box.checked = choice.authorities.length === 0 ? few : choice.authorities.includes(box.value);
  from.value = String(choice.from ?? '');
  to.value = String(choice.to ?? '');
  only.checked = choice.inspectorsOnly;
}

/** The document that an element of the page shows or links to. */
function documentOf({ dataset }: HTMLElement): Chosen {
  return { authority: dataset.authority ?? '', year: Number(dataset.year), speaker: dataset.speaker as Speaker };
}

/** Shows what is chosen and hides the rest: strips, jump list, columns and further documents. `asked`: whether the reader has chosen. */
function show(choice: Choice, asked: boolean): void {
  const marked = (where: string) => document.querySelectorAll<HTMLElement>(where);
  for (const item of marked('.strips > li, .further li')) item.hidden = !isInChosenColumns(choice, documentOf(item));
  for (const item of marked('.column-chooser [data-authority]')) item.hidden = !isColumnChosen(choice, item.dataset.authority ?? '');
  let documents = 0;
  for (const column of marked('.column')) {
    column.hidden = !isColumnChosen(choice, column.dataset.authority ?? '');
    const passages = [...column.querySelectorAll<HTMLElement>(':scope > [data-year]')];
    for (const passage of passages) passage.hidden = !isInChosenColumns(choice, documentOf(passage));
    const left = passages.filter(({ hidden }) => !hidden).length;
    if (!column.hidden) documents += left;
    const none = column.querySelector<HTMLElement>('.none-chosen');
    if (none) none.hidden = left > 0;
  }
  const all = document.querySelectorAll('.column > [data-year]').length;
  const further = document.querySelector<HTMLDetailsElement>('.further');
  const linked = further ? [...further.querySelectorAll('li')].filter(({ hidden }) => !hidden).length : 0;
  if (further && asked) further.open = documents < all;
  const more = linked > 0 ? ` You can find links to ${linked} more further down.` : '';
  const reports = all === 1 ? 'report' : 'reports';
  summary.textContent =
    documents < all ? `Showing ${documents} of ${all} ${reports}.${more}` : asked ? `Showing all ${all} ${reports}.${more}` : '';
  const query = writeColumnChoice(choice, authorities);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.neighbours a')) link.search = query;
}

choices.addEventListener('change', () => {
  const choice = readBoxes();
  fillBoxes(choice);
  changePageAddress('push', (writeColumnChoice(choice, authorities) || location.pathname) + pageAddress().hash);
  show(choice, true);
});
choices.querySelector('button')?.addEventListener('click', () => {
  changePageAddress('push', location.pathname + pageAddress().hash);
  fillBoxes({ authorities: [], from: null, to: null, inspectorsOnly: false });
  show(readBoxes(), true);
});
addEventListener('popstate', openAddress);

function openAddress(): void {
  const choice = readColumnChoice(pageAddress().searchParams, authorities, years);
  fillBoxes(choice);
  show(choice, pageAddress().search !== '');
}

choices.hidden = false;
// A narrow page shows its words before filters, unless one is set.
if (matchMedia('(max-width: 46rem)').matches && location.search === '') choices.open = false;
openAddress();
