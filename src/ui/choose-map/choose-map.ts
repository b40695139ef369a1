/*
 * Lets readers choose the judgement and the year that the map of England shows. The table below shows the same, and the address holds the
 * choice. Without script the map shows the newest grades, and five small maps show other years.
 */
import {
  countEnglandMapStates,
  answerAboutChosenEnglandMap,
  answerAboutEnglandMapCounts,
  formatDayOfEnglandMap,
  formatEnglandMapState,
  englandMapGradeOnDay,
  mapStates,
  nameOfEnglandMapHexagon,
  type MapGrade,
} from '../../questions/england-map/map-grade.ts';
import { formatDay } from '../../record/dates/day.ts';
import { changePageAddressSoon, pageAddress } from '../page-address/page-address.ts';
import { chooseMapHexagonsByKey } from './move-over-map.ts';

const find = <Kind extends Element>(selector: string) => document.querySelector<Kind>(selector);
const map = find<HTMLElement>('#england-map');
const controls = find<HTMLElement>('#map-controls');
const judgement = find<HTMLSelectElement>('#map-judgement');
const year = find<HTMLInputElement>('#map-year');
const room = find<HTMLElement>('#map-room');

/** The councils of the table, each with its hexagon and its coded inspections. */
const councils = [...document.querySelectorAll<HTMLTableRowElement>('tr[data-hex]')].flatMap((row) => {
  const { hex = '', inspections = '', from = '' } = row.dataset;
  const link = room?.querySelector<SVGAElement>(`[data-hex="${hex}"]`);
  const name = row.cells[0]?.textContent?.trim() ?? '';
  return link ? [{ row, link, name, from, inspections: inspections.split('|').filter(Boolean) }] : [];
});
/** The headings of the columns that change with the map. */
const headings = [...document.querySelectorAll<HTMLElement>('#england-table thead th')].slice(1, 3);
/** The entries of the key: each has the shape of its mark. */
const key = new Map([...document.querySelectorAll<HTMLElement>('[data-state]')].map((entry) => [entry.dataset.state, entry]));

function showCouncil({ row, link, name }: (typeof councils)[number], grade: MapGrade): void {
  link.setAttribute('class', `mark hex hex-${grade.state}`);
  const words = nameOfEnglandMapHexagon(name, link.querySelector('text')?.textContent ?? '', grade);
  link.setAttribute('aria-label', words);
  link.children[1]?.setAttribute('d', key.get(grade.state)?.dataset.mark ?? '');
  const [, state, inspected] = row.cells;
  if (state) {
    setTextOf(state, formatEnglandMapState(grade.state));
    state.dataset.value = String(mapStates.indexOf(grade.state));
  }
  if (inspected) {
    setTextOf(inspected, grade.inspected ? formatDay(grade.inspected) : '–');
    inspected.dataset.value = grade.inspected ?? '';
  }
}

/** Sets the text of an element. What the build wrote stays while it says the same: there a day does not break from its month. */
function setTextOf(element: Element, words: string): void {
  if (element.textContent.trim().replaceAll('\u00a0', ' ') !== words) element.textContent = words;
}

function setText(selector: string, words: string): void {
  for (const element of document.querySelectorAll(selector)) setTextOf(element, words);
}

if (map && controls && judgement && year && room && councils.length > 0) {
  const edition = map.dataset.edition ?? '';
  const inHeadline = { judgement: judgement.options[0]?.text ?? '', day: edition };
  const show = () => {
    const day = year.value === edition.slice(0, 4) ? edition : `${year.value}-12-31`;
    const shown = councils.map(({ inspections, from }) => englandMapGradeOnDay(inspections, from, judgement.selectedIndex, day));
    councils.forEach((council, index) => showCouncil(council, shown[index] ?? { state: 'none' }));
    // Rows that were sorted by what the map showed before keep their places, so they are sorted by neither column any more.
    for (const heading of headings) heading.ariaSort = null;
    const counts = countEnglandMapStates(shown);
    for (const state of mapStates) {
      const entry = key.get(state);
      if (entry) entry.hidden = counts[state] === 0;
      const number = entry?.querySelector('b');
      if (number) number.textContent = String(counts[state]);
    }
    const chosen = { judgement: judgement.selectedOptions[0]?.text ?? '', day };
    setText('#map-title, [data-map-heading]', `${chosen.judgement} ${formatDayOfEnglandMap(day)}`);
    setText('#map-finding', `${answerAboutEnglandMapCounts(counts)}.`);
    const isInHeadline = judgement.selectedIndex === 0 && day === edition;
    setText('#map-not-in-headline', isInHeadline ? '' : answerAboutChosenEnglandMap(counts, chosen, inHeadline));
    find('#map-in-headline')?.classList.toggle('map-line-behind', !isInHeadline);
    setText('#map-year-shown', year.value);
    year.setAttribute('aria-valuetext', day === edition ? formatDay(day) : `end of ${year.value}`);
  };

  const asked = new URLSearchParams(location.search);
  const isDefault = { judgement: judgement.value, year: year.value };
  judgement.value = asked.get('judgement') ?? judgement.value;
  if (judgement.selectedIndex < 0) judgement.selectedIndex = 0;
  // A range keeps to its own bounds; an unknown year is left out.
  if (/^\d{4}$/.test(asked.get('year') ?? '')) year.value = asked.get('year') ?? '';
  controls.hidden = false;
  show();
  const sayAgain = chooseMapHexagonsByKey(
    room,
    councils.map(({ link }) => link),
  );
  controls.addEventListener('input', () => {
    show();
    sayAgain();
    const address = pageAddress();
    for (const { name, value } of [judgement, year])
      if (value === isDefault[name as 'judgement' | 'year']) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    changePageAddressSoon(address.href);
  });
}
