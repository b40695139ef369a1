import { figuresSchema } from '../../record/shapes/figures.ts';
import { sourceFolder, sourceOfYaml } from './source.ts';

/** The figures of each report, `figures/<authority>/<yyyy-mm>-<kind>.yml`. */
export const figuresSource = sourceFolder('figures/', '<authority>/<yyyy-mm>-<kind>.yml', sourceOfYaml(figuresSchema));
