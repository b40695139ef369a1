import { eventsSchema } from '../../record/shapes/events.ts';
import { requiredFile, yaml } from './source.ts';

export const events = requiredFile('events.yml', yaml(eventsSchema));
