import { sequencesSchema } from '../../record/shapes/then-and-now.ts';
import { optionalFile, yamlSource } from './source.ts';

export const sequencesSource = optionalFile('then-and-now.yml', yamlSource(sequencesSchema));
