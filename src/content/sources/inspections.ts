import { inspectionsSchema } from '../../record/shapes/inspections.ts';
import { requiredFile, yamlSource } from './source.ts';

export const inspectionsSource = requiredFile('inspections.yml', yamlSource(inspectionsSchema));
