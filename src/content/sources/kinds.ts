import { kindsSchema } from '../../record/shapes/kinds.ts';
import { idsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const kinds = requiredFile('kinds.yml', yaml(kindsSchema), [idsOnce]);
