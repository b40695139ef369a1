import { fidelitySchema } from '../../record/shapes/fidelity.ts';
import { optionalFile, yaml } from './source.ts';

export const fidelitySource = optionalFile('fidelity.yml', yaml(fidelitySchema));
