/** A number of user units as it is drawn: to a tenth, so that files stay small and the same on every machine. */
export function round(number: number): number {
  return Math.round(number * 10) / 10;
}
