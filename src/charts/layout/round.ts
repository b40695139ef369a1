/** A number rounded to a tenth of a unit, so that files are small and the same on every machine. */
export function roundInLayout(number: number): number {
  return Math.round(number * 10) / 10;
}
