import { siteSchema } from '../../record/shapes/site.ts';
import { requiredFile, yaml } from './source.ts';

export const siteSource = requiredFile('site.yml', yaml(siteSchema));
