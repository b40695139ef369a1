import { inspectionsSchema } from '../../record/shapes/inspections.ts';
import { requiredSourceFile, sourceOfYaml } from './source.ts';

export const inspectionsSource = requiredSourceFile('inspections.yml', sourceOfYaml(inspectionsSchema));
