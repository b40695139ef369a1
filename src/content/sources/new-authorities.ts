import { newAuthoritiesSchema } from '../../record/shapes/new-authorities.ts';
import { optionalFile, yamlSource } from './source.ts';

/** The authorities of England that were created since its inspections are listed. */
export const newAuthoritiesSource = optionalFile('new-authorities.yml', yamlSource(newAuthoritiesSchema));
