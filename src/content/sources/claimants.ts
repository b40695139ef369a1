import { claimantsSchema } from '../../record/shapes/claimants.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredFile, yamlSource } from './source.ts';

export const claimantsSource = requiredFile('claimants.yml', yamlSource(claimantsSchema), [checkSourceIdsOnce]);
