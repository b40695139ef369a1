import { themesSchema } from '../../record/shapes/themes.ts';
import { checkIdsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const themesSource = requiredFile('themes.yml', yaml(themesSchema), [checkIdsOnce]);
