import { newAuthoritiesSchema } from '../../record/shapes/new-authorities.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

/** The authorities of England that were created since its inspections are listed. */
export const newAuthoritiesSource = optionalSourceFile('new-authorities.yml', sourceOfYaml(newAuthoritiesSchema));
