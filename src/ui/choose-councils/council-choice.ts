/** The councils that the query of an address asks for, as ids or as readers typed them: `?authority=kent&authority=essex`. */
export function readCouncilChoice(query: string): string[] {
  return [...new Set(new URLSearchParams(query).getAll('authority').map((text) => text.trim()))].filter(Boolean);
}

/** The query of an address with other councils in it. Other parts of the query stay. */
export function writeCouncilChoice(query: string, ids: readonly string[]): string {
  const parts = new URLSearchParams(query);
  parts.delete('authority');
  for (const id of ids) parts.append('authority', id);
  return parts.size > 0 ? `?${parts}` : '';
}

/** As many councils as there is room for, and what to say where that is not all of them. */
export function cutCouncilChoice(ids: readonly string[], most: number): { ids: string[]; words: string } {
  if (ids.length === 0) return { ids: [], words: 'We have nothing to show for the councils in this group.' };
  if (ids.length <= most) return { ids: [...ids], words: '' };
  return { ids: ids.slice(0, most), words: `These are the first ${most} of ${ids.length} councils by name. Take one out to add another.` };
}
