import { href } from './href.ts';
import { getComparisonFiles } from '../services/comparison-data.ts';
import { getCouncilSearchFile, getSearchEdition, getSearchIndex } from '../services/search-index.ts';

/** The href of the file with the grades of all authorities. It changes whenever the content of the file does. */
export function comparisonDataHref(): string {
  return href(`/compare/councils/${getComparisonFiles()[0].name}`);
}

/** The href of the first file of the search index. It names all others, which change their names with their content. */
export function searchIndexHref(): string {
  return href(`/search/${getSearchIndex()[0].name}`);
}

/** The href of the file that boxes find councils in. */
export function councilSearchFileHref(): string {
  return href(`/search/${getCouncilSearchFile().name}`);
}

/** The href of the first file of the search index in the edition of the page: for pages that show its words, and are not to show those of another edition. */
export function searchIndexOfEditionHref(): string {
  return `${searchIndexHref()}?${getSearchEdition()}`;
}
