import { frameworksSchema } from '../../record/shapes/frameworks.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const frameworksSource = requiredSourceFile('frameworks.yml', sourceOfYaml(frameworksSchema));
