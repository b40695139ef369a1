import { problemKind } from './kind.ts';
import { suggestKnownWordInProblem } from './problem.ts';

interface Named {
  column: string;
  code: string;
  name: string;
}

/** What can be wrong with the list of where England's authorities are, and with the names of places in them. */
export const authorityPlaceProblems = {
  'places/twice': problemKind<{ code: string; earlier: number }>(
    ({ code, earlier }) => `gss_code "${code}" stands on line ${earlier} already.`,
    () => 'Each authority has one row.',
  ),
  'places/names-itself': problemKind<Named>(
    ({ column, code, name }) => `${column} of ${name} has its own code "${code}".`,
    () => 'Name other authorities only.',
  ),
  'places/unknown-code': problemKind<Named>(
    ({ column, code, name }) => `${column} of ${name} has "${code}", which has no row in this file.`,
    () => 'Correct the code, or add a row for that authority.',
  ),
  'places/border-not-mutual': problemKind<{ name: string; other: string; otherLine: number }>(
    ({ name, other, otherLine }) => `${name} borders ${other}, but ${other} does not border ${name} on line ${otherLine}.`,
    () => 'A border is in both rows or in neither.',
  ),
  'places/unknown-authority': problemKind<{ code: string; name: string }>(
    ({ code, name }) => `gss_code "${code}" (${name}) is not an authority of this record.`,
    () => 'Its code must be in england-judgements.csv.',
  ),
  'places/other-name': problemKind<{ code: string; name: string; own: string }>(
    ({ code, name, own }) => `authority "${name}" is "${own}" in england-judgements.csv, with the same gss_code ${code}.`,
    () => 'One of them is wrong.',
  ),
  'places/missing': problemKind<{ code: string; name: string }>(
    ({ code, name }) => `there is no row for ${name} (${code}), which is in england-judgements.csv.`,
    () => 'Add its row.',
  ),
  'place-names/unknown-council': problemKind<{ id: string; known: readonly string[] }>(
    ({ id }) => `council "${id}" is not known.`,
    ({ id, known }) => suggestKnownWordInProblem(id, known),
  ),
  'place-names/name-of-another': problemKind<{ name: string; council: string; other: string }>(
    ({ name, council, other }) => `"${name}" is the name of "${other}", and cannot be another name of "${council}".`,
    () => 'Take it out.',
  ),
  'place-names/twice': problemKind<{ name: string; earlier: number }>(
    ({ name, earlier }) => `"${name}" stands on line ${earlier} already.`,
    () => 'Once is enough.',
  ),
};
