import type { z } from 'zod';
import type { CamelKeys } from '../strings/camel-keys.ts';

/** What the record holds of a content file: the values that its schema lets through, with keys written `likeThis`. */
export type TypeOf<Schema extends z.ZodType> = CamelKeys<z.output<Schema>>;
