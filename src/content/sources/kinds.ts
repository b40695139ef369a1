import { kindsSchema } from '../../record/shapes/kinds.ts';
import { checkIdsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const kindsSource = requiredFile('kinds.yml', yaml(kindsSchema), [checkIdsOnce]);
