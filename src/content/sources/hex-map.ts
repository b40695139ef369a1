import type { z } from 'zod';
import { hexMapRowSchema } from '../../record/shapes/hex-map.ts';
import { hexagonKey } from '../../record/hexagons/hex-position.ts';
import { sourceOfCsv, optionalSourceFile, type SourceRule } from './source.ts';

/** A row of the map: the hexagon of an authority. */
export type HexMapRow = z.output<typeof hexMapRowSchema>;

/** Each authority has one hexagon, and each hexagon and label belongs to one authority. */
const hexagonsOnce: SourceRule<readonly HexMapRow[]> = (rows, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = lineOf(index);
    for (const what of [`gss_code "${row.gss_code}"`, `position ${hexagonKey(row)}`, `label "${row.label}"`]) {
      const earlier = seen.get(what);
      if (earlier === undefined) seen.set(what, line);
      else tell(line, 'hex-map/twice', { what, earlier });
    }
  });
};

/** The map of England as hexagons. */
export const hexMapSource = optionalSourceFile('hex-map.csv', sourceOfCsv(hexMapRowSchema), [hexagonsOnce]);
