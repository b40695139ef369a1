import { claimantsSchema } from '../../record/shapes/claimants.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const claimantsSource = requiredSourceFile('claimants.yml', sourceOfYaml(claimantsSchema), [checkSourceIdsOnce]);
