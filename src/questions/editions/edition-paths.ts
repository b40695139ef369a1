/** The path of the page that compares an edition with the one before it. */
export function editionChangesPath(number: string): `/${string}` {
  return `/changes/${number}/`;
}

/** The path of the page that compares today's edition with an earlier one. */
export function editionChangesSincePath(number: string): `/${string}` {
  return `/changes/since-${number}/`;
}
