import type { Authority } from './authorities/authority.ts';
import type { Day } from './dates/day.ts';
import type { Inspection } from './inspections/inspection.ts';
import type { englandRowSchema, judgementColumns } from './shapes/england-judgements.ts';
import type { TypeOf } from './shapes/type-of.ts';

type Row = TypeOf<typeof englandRowSchema>;

/** An authority of England that exists today, as the list of inspections names it. Its `id` is its name in addresses: that of the record's own authority where it is one of those. `from` is its first day, if it was created since inspections are listed; `also` are other names of it, from place-names.yml. */
export type EnglandAuthority = Pick<Authority, 'id' | 'name' | 'gss' | 'ofstedUrn' | 'region' | 'type' | 'from'> & { also?: string[] };

/** An inspection in the list of England's. It is written out: the list holds authority and inspection in one row of texts. */
export interface EnglandInspection extends Inspection {
  inspected: { from: Day; to: Day };
  /** The framework in the words of the list: "ILACS short". */
  listedAs: Row['framework'];
  /** "short" or "standard", derived from the length of fieldwork: no report prints it. */
  derivedLength?: Inspection['length'];
  /** Every grade of the row as it stands there, by column: also "not-graded", and "adequate", which Ofsted gave until 2013. */
  given: Partial<Record<keyof typeof judgementColumns, Row['overallEffectiveness']>>;
}

/** Every graded inspection of the authorities that England has today. */
export interface England {
  authorities: EnglandAuthority[];
  inspections: EnglandInspection[];
}
