import { inspectionsSchema } from '../../record/shapes/inspections.ts';
import { requiredFile, yaml } from './source.ts';

export const inspectionsSource = requiredFile('inspections.yml', yaml(inspectionsSchema));
