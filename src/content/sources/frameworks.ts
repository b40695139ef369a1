import { frameworksSchema } from '../../record/shapes/frameworks.ts';
import { requiredFile, yaml } from './source.ts';

export const frameworksSource = requiredFile('frameworks.yml', yaml(frameworksSchema));
