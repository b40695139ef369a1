import { followUpsSchema } from '../../record/shapes/follow-ups.ts';
import { optionalFile, yaml } from './source.ts';

export const followUpsSource = optionalFile('follow-ups.yml', yaml(followUpsSchema));
