import { themeReadingSchema } from '../../record/shapes/theme-readings.ts';
import { sourceFolder, yamlSource } from './source.ts';

/** The times that paragraphs were given their themes, one file each. */
export const themeReadingsSource = sourceFolder('theme-readings/', yamlSource(themeReadingSchema));
