import { themesSchema } from '../../record/shapes/themes.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const themesSource = requiredSourceFile('themes.yml', sourceOfYaml(themesSchema), [checkSourceIdsOnce]);
