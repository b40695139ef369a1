import { kindsSchema } from '../../record/shapes/kinds.ts';
import { checkSourceIdsOnce } from './once.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const kindsSource = requiredSourceFile('kinds.yml', sourceOfYaml(kindsSchema), [checkSourceIdsOnce]);
