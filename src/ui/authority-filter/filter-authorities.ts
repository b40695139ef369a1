/*
 * Filters the table of England's authorities by name as the reader types, by region and by type. The address holds the filters, so that
 * the view can be linked. Without script the table has every row, and lists by region and type follow it.
 */
import { changePageAddressSoon, pageAddress } from '../page-address/page-address.ts';

const filter = document.querySelector<HTMLElement>('#england-filter');
const table = document.querySelector<HTMLTableElement>('#england-table');
const count = document.querySelector<HTMLElement>('#england-count');

if (filter && table && count) {
  const fields = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const normalise = (text: string | null | undefined) =>
    (text ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const authorities = rows.map((row) => ({
    row,
    name: normalise(row.cells[0]?.textContent).split(' '),
    region: row.dataset.region,
    type: row.dataset.type,
  }));

  /** Whether words are prefixes of words of a name, in order: "north n" finds North Northamptonshire; "ham" Hampshire, not Birmingham. */
  const matches = (name: readonly string[], words: readonly string[]) => {
    let at = 0;
    for (const part of name) if (part.startsWith(words[at] ?? '\n')) at += 1;
    return at === words.length;
  };

  const show = () => {
    const chosen = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const words = normalise(chosen.name).split(' ').filter(Boolean);
    let shown = 0;
    for (const { row, name, region, type } of authorities) {
      row.hidden = !(matches(name, words) && (!chosen.region || chosen.region === region) && (!chosen.type || chosen.type === type));
      if (!row.hidden) shown += 1;
    }
    count.textContent =
      shown === 0
        ? 'No council matches. Press “Show all”, or change what you chose.'
        : `Showing ${shown} of ${authorities.length} councils.`;
  };
  const writeAddress = () => {
    const address = pageAddress();
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    changePageAddressSoon(address.href);
  };
  const readAddress = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) field.value = asked.get(field.name) ?? '';
    for (const field of fields) if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  };

  filter.hidden = false;
  readAddress();
  show();
  filter.addEventListener('input', () => {
    show();
    writeAddress();
  });
  filter.querySelector('button')?.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    show();
    writeAddress();
  });
}
