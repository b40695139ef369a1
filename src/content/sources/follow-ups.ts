import { followUpsSchema } from '../../record/shapes/follow-ups.ts';
import { optionalFile, yamlSource } from './source.ts';

export const followUpsSource = optionalFile('follow-ups.yml', yamlSource(followUpsSchema));
