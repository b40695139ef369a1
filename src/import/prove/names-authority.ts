import type { Authority } from '../../record/authorities/authority.ts';

/** Words of councils' names that say what kind of council it is, and not which. */
const common = new Set(
  'the of and in on upon council county city district borough royal london metropolitan unitary authority corporation bc mbc cc'.split(' '),
);

const wordsIn = (name: string) =>
  name
    .toLowerCase()
    .replace(/[’‘']/g, '')
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** Whether a title names an authority: it has each word of its name that is its own. */
export function titleProvesAuthority(title: string, name: string): boolean {
  const printed = new Set(wordsIn(title));
  const own = wordsIn(name).filter((word) => !common.has(word));
  // "City of London" has no word of its own.
  const asked = own.length > 0 ? own : wordsIn(name);
  return asked.every((word) => printed.has(word));
}

/** The names by which a report may call an authority: those of the record, or, where the record lacks it, its name or else its id. */
export function authorityNamesToProve(authorities: readonly Authority[], { id, name = id }: { id: string; name?: string }): string[] {
  const own = authorities.find((authority) => authority.id === id);
  return own ? [own.name, own.council] : [name];
}
