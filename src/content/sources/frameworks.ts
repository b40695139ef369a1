import { frameworksSchema } from '../../record/shapes/frameworks.ts';
import { requiredFile, yamlSource } from './source.ts';

export const frameworksSource = requiredFile('frameworks.yml', yamlSource(frameworksSchema));
