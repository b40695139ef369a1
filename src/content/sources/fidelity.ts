import { fidelitySchema } from '../../record/shapes/fidelity.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

export const fidelitySource = optionalSourceFile('fidelity.yml', sourceOfYaml(fidelitySchema));
