import { followUpsSchema } from '../../record/shapes/follow-ups.ts';
import { optionalFile, yaml } from './source.ts';

export const followUps = optionalFile('follow-ups.yml', yaml(followUpsSchema));
