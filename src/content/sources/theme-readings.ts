import { themeReadingSchema } from '../../record/shapes/theme-readings.ts';
import { folder, yaml } from './source.ts';

/** The times that paragraphs were given their themes, one file each. */
export const themeReadingsSource = folder('theme-readings/', yaml(themeReadingSchema));
