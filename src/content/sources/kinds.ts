import { kindsSchema } from '../../record/shapes/kinds.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredFile, yamlSource } from './source.ts';

export const kindsSource = requiredFile('kinds.yml', yamlSource(kindsSchema), [checkSourceIdsOnce]);
