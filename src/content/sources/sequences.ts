import { sequencesSchema } from '../../record/shapes/then-and-now.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

export const sequencesSource = optionalSourceFile('then-and-now.yml', sourceOfYaml(sequencesSchema));
