/** Which councils of a region a table of grades has: those of the record, of all that England's list has there. `region` as in "the South East". */
export function describeCouncilsOfRegion(here: number, all: number, region: string): string {
  if (all === 0) return '';
  if (here >= all) return `This table has every council in ${region}.`;
  return `This table has ${here} of the ${all} councils in ${region}: those with reports here, and their neighbours.`;
}
