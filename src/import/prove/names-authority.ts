import type { Authority } from '../../record/authorities/authority.ts';
import type { EnglandAuthority } from '../../record/england.ts';

/** Words of councils' names that say what kind of council it is, and not which. */
const common = new Set(
  'the of and in on upon council county city district borough royal london metropolitan unitary authority corporation bc mbc cc'.split(' '),
);

/** The names of the authority that a report is said to be about, and those of all others. */
export interface NamesToProve {
  own: readonly string[];
  others: readonly string[];
}

/** The names of an authority and of all others, from the record and the list of England's inspections; where both lack it, its own name is the one given, or else its id. */
export function authorityNamesToProve(
  { id, name = id }: { id: string; name?: string },
  authorities: readonly Authority[],
  ofEngland: readonly EnglandAuthority[],
): NamesToProve {
  const is = (authority: { id: string }) => authority.id === id;
  const own = [
    ...authorities.filter(is).flatMap((authority) => [authority.name, authority.council]),
    ...ofEngland.filter(is).map((authority) => authority.name),
  ];
  return {
    own: own.length > 0 ? own : [name],
    others: [...authorities, ...ofEngland].filter((authority) => !is(authority)).map((authority) => authority.name),
  };
}

const wordsIn = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’‘']/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

const ownWordsIn = (name: string) => new Set(wordsIn(name).filter((word) => !common.has(word)));

/** How many words of its own a name has, if a title has each of them. */
function wordsFound(printed: ReadonlySet<string>, name: string): number | undefined {
  const own = ownWordsIn(name);
  // "City of London" has no word of its own.
  const asked = own.size > 0 ? [...own] : wordsIn(name);
  return asked.every((word) => printed.has(word)) ? own.size : undefined;
}

/**
 * Whether a title names an authority: it has each word of its name that is its own, and no name of another authority that says more.
 * "North Somerset" has the words of Somerset, and is another council.
 */
export function titleProvesAuthority(title: string, { own, others }: NamesToProve): boolean {
  const printed = new Set(wordsIn(title));
  const found = own.flatMap((name) => wordsFound(printed, name) ?? []);
  const longest = Math.max(...found);
  return found.length > 0 && !others.some((name) => (wordsFound(printed, name) ?? 0) > longest);
}
