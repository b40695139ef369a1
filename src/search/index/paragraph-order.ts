import type { SearchCatalogue } from './records.ts';

/**
 * The paragraphs from one up to another, in the order in which files have them: those of sections with the same heading follow one another,
 * because they are found together and are compressed better together. The build and the browser find the same order from the catalogue.
 */
export function orderIndexParagraphs(
  { sections, count }: Pick<SearchCatalogue, 'sections' | 'count'>,
  start = 0,
  end = count,
): Uint32Array {
  const ordered = new Uint32Array(end - start);
  const byName = sections.map(({ name, first }, section) => ({ name, first, next: sections[section + 1]?.first ?? count }));
  byName.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.first - b.first));
  let at = 0;
  const add = (from: number, to: number) => {
    for (let paragraph = Math.max(from, start); paragraph < Math.min(to, end); paragraph += 1) ordered[at++] = paragraph;
  };
  // Paragraphs before the first section, if there are any.
  add(0, sections[0]?.first ?? count);
  for (const { first, next } of byName) add(first, next);
  return ordered;
}
