import { eventsSchema } from '../../record/shapes/events.ts';
import { requiredFile, yaml } from './source.ts';

export const eventsSource = requiredFile('events.yml', yaml(eventsSchema));
