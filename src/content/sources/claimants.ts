import { claimantsSchema } from '../../record/shapes/claimants.ts';
import { idsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const claimants = requiredFile('claimants.yml', yaml(claimantsSchema), [idsOnce]);
