import { themesSchema } from '../../record/shapes/themes.ts';
import { checkSourceIdsAndNamesOnce } from './once.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const themesSource = requiredSourceFile('themes.yml', sourceOfYaml(themesSchema), [checkSourceIdsAndNamesOnce]);
