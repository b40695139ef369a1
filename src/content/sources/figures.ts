import { figuresSchema } from '../../record/shapes/figures.ts';
import { folder, yaml } from './source.ts';

/** The figures of each report, `figures/<authority>/<yyyy-mm>-<kind>.yml`. */
export const figuresSource = folder('figures/', yaml(figuresSchema));
