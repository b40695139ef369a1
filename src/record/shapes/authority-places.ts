import { z } from 'zod';

/** Latitudes and longitudes between which all of England lies, in degrees. */
const england = { latitude: [49.8, 55.9], longitude: [-6.5, 1.8] } as const;

const gss = () => z.string().regex(/^E\d{8}$/);
const degrees = (axis: keyof typeof england, about: string) => {
  const [least, most] = england[axis];
  return z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .describe(`${about} In degrees; England lies between ${least} and ${most}.`);
};
const list = <Item extends z.ZodType<string, string>>(item: Item, about: string) =>
  z
    .string()
    .transform((value) => (value === '' ? [] : value.split('|')))
    .pipe(z.array(item).refine((values) => new Set<string>(values).size === values.length))
    .describe(`${about} Put | between two; each stands once.`);
const district = () => z.string().regex(/^\S(.*\S)?$/);

/** `authority-places.csv`: a row of it, which is an authority. */
export const authorityPlaceRowSchema = z.strictObject({
  gss_code: gss().describe('the authority’s GSS code, E and eight digits, e.g. E10000016.'),
  authority: z.string().trim().min(1).describe('the authority as readers see it, e.g. Kent.'),
  latitude: degrees('latitude', 'the latitude of the middle of its area, e.g. 52.412.'),
  longitude: degrees('longitude', 'the longitude of the middle of its area, e.g. -0.714.'),
  borders: list(gss(), 'the GSS codes of the authorities that it borders on land or a river.'),
  similar: list(gss(), 'the GSS codes of the authorities most like it, the most alike first.'),
  districts_now: list(district(), 'the names of the districts inside it today.'),
  districts_before: list(district(), 'the names of the districts inside it that were abolished.'),
});
