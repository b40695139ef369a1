import Fuse from 'fuse.js/basic';

/** The entries whose keys are near in spelling to what was typed, the nearest first. */
export function findNearCouncilNames<Entry extends { key: string }>(entries: readonly Entry[], typed: string): Entry[] {
  const fuse = new Fuse(entries, { keys: ['key'], threshold: 0.34, distance: 40, minMatchCharLength: 2, includeScore: true });
  const found = fuse.search(typed, { limit: 5 });
  // A name that is much further from what was typed than the nearest one is not meant.
  const furthest = (found[0]?.score ?? 0) * 1.5 + 0.01;
  return found.filter(({ score = 0 }) => score <= furthest).map(({ item }) => item);
}
