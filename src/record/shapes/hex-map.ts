import { z } from 'zod';

const step = (about: string) =>
  z
    .string()
    .regex(/^-?\d{1,3}$/)
    .transform(Number)
    .describe(about);

/** `hex-map.csv`: a row of it, which is the hexagon of an authority. */
export const hexMapRowSchema = z.strictObject({
  gss_code: z
    .string()
    .regex(/^E\d{8}$/)
    .describe('the authority’s GSS code, E and eight digits, e.g. E10000016.'),
  authority: z.string().trim().min(1).describe('the authority as readers see it, e.g. Kent.'),
  label: z
    .string()
    .regex(/^[A-Z][A-Za-z&]{1,3}$/)
    .describe('two to four letters that name it on the map, e.g. Kent or Nfk.'),
  q: step('its place along the row, a whole number; each row begins half a hexagon further right than the one above.'),
  r: step('its row, a whole number, counted downwards.'),
});
