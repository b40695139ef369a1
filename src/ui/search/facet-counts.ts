import { facets, type FacetCounts } from '../../search/query/filters.ts';

/** Shows after each filter option, and after the label of a filter's checkbox, how many results it would leave: "2020 (14)". Without `counts` it shows the names only. */
export function showSearchFacetCounts(form: HTMLFormElement, counts?: FacetCounts): void {
  for (const facet of facets)
    for (const option of form.querySelectorAll<HTMLElement>(`select[name="${facet}"] option, input[name="${facet}"] + span`)) {
      const value = (option as HTMLOptionElement).value ?? (option.previousElementSibling as HTMLInputElement).value;
      const name = (option.dataset.name ??= option.textContent);
      const words = counts && value ? `${name} (${counts[facet][value] ?? 0})` : name;
      if (option.textContent !== words) option.textContent = words;
    }
}
