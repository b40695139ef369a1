import type { SearchState } from './search-address.ts';

type Field = HTMLSelectElement | HTMLInputElement;

/** The fields of the search page: words in its own box and in that of the header, which never differ, and filters and order. */
export function openSearchFields(form: HTMLFormElement, boxes: readonly HTMLInputElement[]) {
  const fields = [...form.querySelectorAll<Field>('select, input[type=checkbox]')];
  const summary = form.querySelector('.search-narrow summary');
  const summaryWords = summary?.textContent ?? '';

  function setWords(words: string): void {
    for (const box of boxes) if (box.value !== words) box.value = words;
  }

  function choicesOf(): Record<string, string> {
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  }

  /** Fills the fields. A URL can contain a value that a select does not have. */
  function fill({ words, choices }: SearchState): void {
    setWords(words);
    for (const field of fields) {
      const value = choices[field.name] ?? '';
      if ('checked' in field) field.checked = value === field.value;
      else {
        field.value = value;
        if (field.selectedIndex < 0) field.value = '';
      }
    }
    showHowMany();
  }

  /** Says beside the name of the folded filters how many are on. */
  function showHowMany(): void {
    const on = fields.filter((field) => !('checked' in field) && field.value !== '').length;
    if (summary) summary.textContent = on > 0 ? `${summaryWords} (${on} on)` : summaryWords;
  }

  /** Removes all filters, and keeps the order and grouping. */
  function removeFilters(): void {
    const { sort = '', group = '' } = choicesOf();
    fill({ words: boxes[0]?.value ?? '', choices: { sort, group } });
  }

  /** What is asked, for paper: “Words: neglect. Year: 2020. Inspectors’ words only.” */
  function describe(): string {
    const words = boxes[0]?.value.trim();
    const chosen = fields.filter((field) => valueOf(field) !== '').map(describeChoice);
    return [...(words ? [`Words: ${words}`] : []), ...chosen].map((each) => `${each}. `).join('');
  }

  return { setWords, choicesOf, fill, showHowMany, removeFilters, describe };
}

/** What is chosen in a field: the value of a select, or of a checkbox that is ticked. */
function valueOf(field: Field): string {
  return 'checked' in field && !field.checked ? '' : field.value;
}

/** The label of a field and what is chosen in it, without the number of results beside a name. */
function describeChoice(field: Field): string {
  const nameOf = (element: HTMLElement | null | undefined) => element?.dataset.name ?? element?.textContent ?? '';
  if ('checked' in field) return nameOf(field.nextElementSibling as HTMLElement | null);
  return `${field.labels[0]?.textContent ?? ''}: ${nameOf(field.selectedOptions[0])}`;
}
