import { themesSchema } from '../../record/shapes/themes.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredFile, yamlSource } from './source.ts';

export const themesSource = requiredFile('themes.yml', yamlSource(themesSchema), [checkSourceIdsOnce]);
