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

  return { setWords, choicesOf, fill, showHowMany, removeFilters };
}

/** What is chosen in a field: the value of a select, or of a checkbox that is ticked. */
function valueOf(field: Field): string {
  return 'checked' in field && !field.checked ? '' : field.value;
}
