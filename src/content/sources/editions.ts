import { editionsSchema } from '../../record/shapes/editions.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

export const editionsSource = optionalSourceFile('editions.yml', sourceOfYaml(editionsSchema));
