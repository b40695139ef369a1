import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind, type Names } from './kind.ts';

interface Cell {
  column: string;
  value: string;
}

const rightly = (about: string | undefined) => (about ? `It is ${about}` : '');

/** What can be wrong with the form of a file: it is missing, or not YAML or CSV of its shape. */
export const fileProblems = {
  'file/missing': problemKind(
    () => 'this file is missing.',
    () => 'See content/README.md for what it holds.',
  ),
  'yaml/unreadable': problemKind<{ message: string }>(
    ({ message }) => `this is not YAML that can be read: ${message}.`,
    () => '',
  ),
  'yaml/tab': problemKind(
    () => 'there is a tab here.',
    () => 'Write spaces.',
  ),
  'yaml/curly-quote': problemKind(
    () => 'a curly quote (“ or ”) opens this value.',
    () => 'Write straight quotes (").',
  ),
  'field/unknown': problemKind<{ field: string; known: readonly string[] }>(
    ({ field }) => `there is no field "${field}" here.`,
    ({ field, known }) => suggestKnownWordInProblem(field, known),
  ),
  'field/missing': problemKind<{ field: string | number; about: string | undefined }>(
    ({ field }) => `field "${field}" is missing.`,
    ({ about }) => rightly(about),
  ),
  'field/not-one-of': problemKind<{ field: string | number; value: string; values: readonly string[] }>(
    ({ field, value }) => `${field} "${value}" is not known.`,
    ({ value, values }) => [suggestKnownWordInProblem(value, values), `It is one of: ${values.join(', ')}.`],
  ),
  'field/not-right': problemKind<{ field: string | number; shown: string; about: string | undefined }>(
    ({ field, shown }) => `${field} ${shown} is not right.`,
    ({ about }) => rightly(about),
  ),
  'csv/unreadable': problemKind<{ message: string }>(
    ({ message }) => `this is not CSV that can be read: ${message}`,
    () => 'Quote a value that has a comma or a quotation mark in it.',
  ),
  'csv/unknown-column': problemKind<{ column: string; known: readonly string[] }>(
    ({ column }) => `there is no column "${column}" in the list.`,
    ({ column, known }) => suggestKnownWordInProblem(column, known),
  ),
  'csv/missing-column': problemKind<{ column: string }>(
    ({ column }) => `column "${column}" is missing.`,
    () => '',
  ),
  'csv/row-length': problemKind<{ length: number; columns: number }>(
    ({ length, columns }) => `this row has ${length} values, and there are ${columns} columns.`,
    () => 'Quote a value that has a comma in it.',
  ),
  'csv/value-not-right': problemKind<Cell & { about: string }>(
    ({ column, value }) => `${column} "${value}" is not right.`,
    ({ about }) => rightly(about),
  ),
  'csv/value-not-one-of': problemKind<Cell & { values: readonly string[] }>(
    ({ column, value }) => `${column} "${value}" is not known.`,
    ({ value, values }) => [suggestKnownWordInProblem(value, values), `It is one of: ${values.join(', ')}.`],
  ),
  'name/unknown-authority': problemKind<{ authority: string; known: Names }>(
    ({ authority }) => `authority "${authority}" is not known.`,
    ({ authority, known }) => suggestKnownWordInProblem(authority, known ?? []),
  ),
  'name/unknown-theme': problemKind<{ theme: string; known: Names }>(
    ({ theme }) => `theme "${theme}" is not known.`,
    ({ theme, known }) => suggestKnownWordInProblem(theme, known ?? []),
  ),
  'name/unknown-document': problemKind<{ document: string; known: readonly string[] }>(
    ({ document }) => `document "${document}" is not part of this edition.`,
    ({ document, known }) => suggestKnownWordInProblem(document, known),
  ),
  'dates/reversed': problemKind<{ from: string; to: string | undefined }>(
    ({ from, to }) => `the dates are reversed: ${from} to ${to}.`,
    () => 'The first day comes first.',
  ),
  'dates/other-visits': problemKind<{ from: string | undefined; to: string | undefined }>(
    ({ from, to }) => `the visits do not begin and end with the inspection: ${from ?? 'no day'} to ${to ?? 'no day'}.`,
    () => 'inspected is the first day of the first visit and the last day of the last one.',
  ),
  'dates/before-the-end': problemKind<{ field: string; day: string; end: string }>(
    ({ field, day, end }) => `${field} ${day} is before the end of the inspection, ${end}.`,
    () => 'One of them is wrong.',
  ),
};
