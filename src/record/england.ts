import type { Day } from './day.ts';
import type { Inspection } from './inspection.ts';

/** An authority of England that exists today, as the list of inspections names it. */
export interface EnglandAuthority {
  /** Its name in addresses; the id of the record's own authority where it is one of those. */
  id: string;
  name: string;
  gss: string;
  ofstedUrn: number;
  region: string;
  type: string;
}

/** An inspection in the list of England's. */
export interface EnglandInspection extends Inspection {
  inspected: { from: Day; to: Day };
  /** The framework in the words of the list: "ILACS short". */
  listedAs: string;
  /** "short" or "standard", derived from the length of fieldwork: no report prints it. */
  derivedLength?: 'short' | 'standard' | undefined;
  /** Every grade of the row as it stands there, by column: also "not-graded", and "adequate", which Ofsted gave until 2013. */
  given: Record<string, string>;
}

/** Every graded inspection of the authorities that England has today. */
export interface England {
  authorities: EnglandAuthority[];
  inspections: EnglandInspection[];
}
