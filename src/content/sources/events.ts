import { eventsSchema } from '../../record/shapes/events.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const eventsSource = requiredSourceFile('events.yml', sourceOfYaml(eventsSchema));
