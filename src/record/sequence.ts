/** Documents of one history that somebody chose to set in a row, and why. */
export interface ChosenSequence {
  documents: string[];
  why: string;
}
