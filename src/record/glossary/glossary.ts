import { slugInPath } from '../ids-and-paths/slug.ts';
import type { glossarySchema } from '../shapes/glossary.ts';
import type { TypeOf } from '../shapes/type-of.ts';

/** A term of the field, and the words that readers type for it. */
export type GlossaryEntry = TypeOf<typeof glossarySchema>[number];

/** The id of a term, which is its anchor on the glossary page: `child-in-need`. */
export function glossaryTermId({ term }: GlossaryEntry): string {
  return slugInPath(term);
}

/** The path of a term on the glossary page. */
export function glossaryTermPath(entry: GlossaryEntry): `/${string}` {
  return `/glossary/#${glossaryTermId(entry)}`;
}
