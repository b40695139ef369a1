import type { glossarySchema } from './shapes/glossary.ts';
import type { TypeOf } from './shapes/type-of.ts';

/** A term of the field, and the words that readers type for it. */
export type GlossaryEntry = TypeOf<typeof glossarySchema>[number];
