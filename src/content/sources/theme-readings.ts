import { themeReadingSchema } from '../../record/shapes/theme-readings.ts';
import { sourceFolder, sourceOfYaml } from './source.ts';

/** The times that paragraphs were given their themes, one file each. */
export const themeReadingsSource = sourceFolder('theme-readings/', '<number>-<name>.yml', sourceOfYaml(themeReadingSchema));
