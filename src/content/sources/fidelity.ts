import { fidelitySchema } from '../../record/shapes/fidelity.ts';
import { optionalFile, yamlSource } from './source.ts';

export const fidelitySource = optionalFile('fidelity.yml', yamlSource(fidelitySchema));
