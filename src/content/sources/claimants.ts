import { claimantsSchema } from '../../record/shapes/claimants.ts';
import { checkSourceIdsAndNamesOnce } from './once.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const claimantsSource = requiredSourceFile('claimants.yml', sourceOfYaml(claimantsSchema), [checkSourceIdsAndNamesOnce]);
