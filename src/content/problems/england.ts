import { grades } from '../../record/grades/grade.ts';
import { problemKind } from './kind.ts';

interface Cell {
  column: string;
  value: string;
}

/** What can be wrong with the list of England's inspections. */
export const englandProblems = {
  'england/same-authority-differs': problemKind<Cell & { first: string; line: number; urn: string }>(
    ({ column, value, first, line, urn }) => `${column} "${value}" is "${first}" on line ${line}, for the same ofsted_urn ${urn}.`,
    () => 'One of them is wrong.',
  ),
  'england/name-of-two': problemKind<{ authority: string; urn: string; other: string; line: number }>(
    ({ authority, urn, other, line }) => `authority "${authority}" has ofsted_urn ${urn} here and ${other} on line ${line}.`,
    () => 'One of them is wrong.',
  ),
  'england/twice': problemKind<{ earlier: number; same: string }>(
    ({ earlier, same }) => `this inspection stands on line ${earlier} already: ${same}.`,
    () => 'Keep one.',
  ),
  'england/other-urn': problemKind<{ urn: number; own: number; name: string }>(
    ({ urn, own, name }) => `ofsted_urn ${urn} is ${own} in authorities.yml, for ${name}.`,
    () => 'One of them is wrong.',
  ),
  'england/type-of-code': problemKind<Cell & { code: string; expected: string }>(
    ({ column, value, code }) => `${column} "${value}" is not the type that gss_code ${code} stands for.`,
    ({ code, expected }) => `Codes that begin with ${code.slice(0, 3)} are of the type "${expected}".`,
  ),
  'england/authority-differs': problemKind<Cell & { own: string; name: string }>(
    ({ column, value, own, name }) => `${column} "${value}" is "${own}" in authorities.yml, for ${name}.`,
    () => 'One of them is wrong.',
  ),
  'england/adequate': problemKind<{ column: string; framework: string }>(
    ({ column, framework }) => `${column} "adequate" is not a grade under ${framework}.`,
    () => `It is one of: ${grades.join(', ')}.`,
  ),
  'england/no-grade': problemKind<{ column: string; framework: string }>(
    ({ column, framework }) => `${column} is empty, and inspections under ${framework} have that judgement.`,
    () => 'Read its grade in the report, or write not-graded where the report gives none.',
  ),
  'england/no-overall': problemKind<Cell & { day: string; framework: string }>(
    ({ column, value, day, framework }) =>
      `${column} "${value}" cannot be: fieldwork of ${day} is under ${framework}, which has no overall judgement.`,
    () => 'Write not-graded: none is inferred.',
  ),
  'england/no-such-judgement': problemKind<Cell & { framework: string; others: readonly string[] }>(
    ({ column, value, framework }) => `${column} "${value}" cannot be: ${framework} has no such judgement.`,
    ({ others }) => `It belongs to ${others.join(', ')}. Leave it empty.`,
  ),
  'england/record-differs': problemKind<{ what: string; here: string; there: string; where: string }>(
    ({ what, here, there, where }) => `${what} "${here}" is "${there}" in ${where}, for the same inspection.`,
    () => 'Read the report: one of them is wrong.',
  ),
};
