import { facets, type FacetCounts } from '../../search/query/filters.ts';

/** Shows after each filter option how many results it would leave: "2020 (14)". Without `counts` it shows the names only. */
export function showFacetCounts(form: HTMLFormElement, counts?: FacetCounts): void {
  for (const facet of facets)
    for (const option of form.querySelectorAll<HTMLOptionElement>(`select[name="${facet}"] option`)) {
      const name = (option.dataset.name ??= option.textContent);
      const words = counts && option.value ? `${name} (${counts[facet][option.value] ?? 0})` : name;
      if (option.textContent !== words) option.textContent = words;
    }
}
