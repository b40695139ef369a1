/*
 * Adds a button to each heading of the tables marked data-sortable that sorts by that column; a second press reverses the order. Without
 * script the tables keep the order in which they were built.
 */
const collator = new Intl.Collator('en-GB', { numeric: true });

for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
  const headings = [...(table.tHead?.rows[0]?.cells ?? [])];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const direction = heading.ariaSort === 'ascending' ? 'descending' : 'ascending';
      for (const other of headings) other.ariaSort = null;
      heading.ariaSort = direction;
      sortRows(table, column, direction);
    });
  });
}

function sortRows(table: HTMLTableElement, column: number, direction: 'ascending' | 'descending'): void {
  const body = table.tBodies[0];
  if (!body) return;
  const keyOf = (row: HTMLTableRowElement) => row.cells[column]?.dataset.value ?? row.cells[column]?.textContent?.trim() ?? '';
  const sign = direction === 'ascending' ? 1 : -1;
  body.append(...[...body.rows].sort((a, b) => sign * collator.compare(keyOf(a), keyOf(b))));
}
