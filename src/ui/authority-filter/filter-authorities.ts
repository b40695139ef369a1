/*
 * Lets readers narrow the table of England's authorities by name as they type, by region and by type. What is chosen stands
 * in the address, so that exactly this view can be linked. Without it the table has every row, and lists by region and type follow it.
 */
const filter = document.querySelector<HTMLElement>('#england-filter');
const table = document.querySelector<HTMLTableElement>('#england-table');
const told = document.querySelector<HTMLElement>('#england-count');

if (filter && table && told) {
  const fields = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const rows = [...(table.tBodies[0]?.rows ?? [])];
  const plain = (text: string | null | undefined) =>
    (text ?? '')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  const known = rows.map((row) => ({
    row,
    name: plain(row.cells[0]?.textContent).split(' '),
    region: row.cells[1]?.textContent?.trim(),
    type: row.cells[2]?.textContent?.trim(),
  }));

  /** Whether words begin words of a name, in order: "north n" finds North Northamptonshire; "ham" Hampshire, not Birmingham. */
  const fits = (name: readonly string[], words: readonly string[]) => {
    let at = 0;
    for (const part of name) if (part.startsWith(words[at] ?? '\n')) at += 1;
    return at === words.length;
  };

  const show = () => {
    const chosen = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
    const words = plain(chosen.name).split(' ').filter(Boolean);
    let count = 0;
    for (const { row, name, region, type } of known) {
      row.hidden = !(fits(name, words) && (!chosen.region || chosen.region === region) && (!chosen.type || chosen.type === type));
      if (!row.hidden) count += 1;
    }
    told.textContent =
      count === 0 ? 'No authority fits. Press “Show all”, or change what is chosen.' : `${count} of ${known.length} authorities shown.`;
  };
  const keep = () => {
    const address = new URL(location.href);
    for (const { name, value } of fields) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
  };
  const read = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) field.value = asked.get(field.name) ?? '';
    for (const field of fields) if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  };

  filter.hidden = false;
  read();
  show();
  filter.addEventListener('input', () => {
    show();
    keep();
  });
  filter.querySelector('button')?.addEventListener('click', () => {
    for (const field of fields) field.value = '';
    show();
    keep();
  });
}
