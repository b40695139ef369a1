import { followUpsSchema } from '../../record/shapes/follow-ups.ts';
import { optionalSourceFile, sourceOfYaml } from './source.ts';

export const followUpsSource = optionalSourceFile('follow-ups.yml', sourceOfYaml(followUpsSchema));
