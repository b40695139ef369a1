import { problemKind } from './kind.ts';

/** What can be wrong with the map of England, and with the list of its new authorities. */
export const hexMapProblems = {
  'hex-map/twice': problemKind<{ what: string; earlier: number }>(
    ({ what, earlier }) => `${what} stands on line ${earlier} already.`,
    () => 'Each authority has one hexagon and one label, and shares neither.',
  ),
  'hex-map/missing': problemKind<{ code: string; name: string }>(
    ({ code, name }) => `there is no hexagon for ${name} (${code}), which is in england-judgements.csv.`,
    () => 'Run npm run hex-map, which lays out all of them again.',
  ),
  'england/unknown-code': problemKind<{ code: string; name: string }>(
    ({ code, name }) => `the code "${code}" (${name}) is not an authority of this record.`,
    () => 'It must be in england-judgements.csv.',
  ),
  'england/other-name': problemKind<{ code: string; name: string; own: string }>(
    ({ code, name, own }) => `"${name}" is "${own}" in england-judgements.csv, with the same code ${code}.`,
    () => 'One of them is wrong.',
  ),
  'new-authorities/inspected-before': problemKind<{ name: string; from: string; inspected: string }>(
    ({ name, from, inspected }) => `${name} is said to be created on ${from}, but was inspected on ${inspected}.`,
    () => 'Correct the day, or take the inspection out of england-judgements.csv.',
  ),
  'new-authorities/other-day': problemKind<{ name: string; from: string; own: string }>(
    ({ name, from, own }) => `${name} begins on ${from} here and on ${own} in authorities.yml.`,
    () => 'One of them is wrong.',
  ),
};
