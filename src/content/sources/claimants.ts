import { claimantsSchema } from '../../record/shapes/claimants.ts';
import { checkIdsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const claimantsSource = requiredFile('claimants.yml', yaml(claimantsSchema), [checkIdsOnce]);
