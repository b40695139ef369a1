import { eventsSchema } from '../../record/shapes/events.ts';
import { requiredFile, yamlSource } from './source.ts';

export const eventsSource = requiredFile('events.yml', yamlSource(eventsSchema));
