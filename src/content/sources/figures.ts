import { figuresSchema } from '../../record/shapes/figures.ts';
import { sourceFolder, yamlSource } from './source.ts';

/** The figures of each report, `figures/<authority>/<yyyy-mm>-<kind>.yml`. */
export const figuresSource = sourceFolder('figures/', yamlSource(figuresSchema));
