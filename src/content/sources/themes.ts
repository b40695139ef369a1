import { themesSchema } from '../../record/shapes/themes.ts';
import { idsOnce } from './ids-once.ts';
import { requiredFile, yaml } from './source.ts';

export const themes = requiredFile('themes.yml', yaml(themesSchema), [idsOnce]);
