import { sequencesSchema } from '../../record/shapes/then-and-now.ts';
import { optionalFile, yaml } from './source.ts';

export const sequencesSource = optionalFile('then-and-now.yml', yaml(sequencesSchema));
