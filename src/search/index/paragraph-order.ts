import type { SearchCatalogue } from './records.ts';

/**
 * The paragraphs in the order in which files have them: those of sections with the same heading follow one another, because they are found
 * together and are compressed better together. The build and the browser find the same order from the catalogue.
 */
export function orderIndexParagraphs({ sections, count }: Pick<SearchCatalogue, 'sections' | 'count'>): Uint32Array {
  const ordered = new Uint32Array(count);
  const byName = sections.map(({ name, first }, section) => ({ name, first, end: sections[section + 1]?.first ?? count }));
  byName.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.first - b.first));
  let at = 0;
  // Paragraphs before the first section, if there are any.
  for (let paragraph = 0; paragraph < (sections[0]?.first ?? count); paragraph += 1) ordered[at++] = paragraph;
  for (const { first, end } of byName) for (let paragraph = first; paragraph < end; paragraph += 1) ordered[at++] = paragraph;
  return ordered;
}
