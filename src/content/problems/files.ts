import { suggestKnownWord } from '../problem.ts';
import { kind, type Names } from './kind.ts';

interface Cell {
  column: string;
  value: string;
}

const rightly = (about: string | undefined) => (about ? `It is ${about}` : '');

/** What can be wrong with the form of a file: it is missing, or not YAML or CSV of its shape. */
export const fileProblems = {
  'file/missing': kind(
    () => 'this file is missing.',
    () => 'See content/README.md for what it holds.',
  ),
  'yaml/unreadable': kind<{ message: string }>(
    ({ message }) => `this is not YAML that can be read: ${message}.`,
    () => '',
  ),
  'yaml/tab': kind(
    () => 'there is a tab here.',
    () => 'Write spaces.',
  ),
  'yaml/curly-quote': kind(
    () => 'a curly quote (“ or ”) opens this value.',
    () => 'Write straight quotes (").',
  ),
  'field/unknown': kind<{ field: string; known: readonly string[] }>(
    ({ field }) => `there is no field "${field}" here.`,
    ({ field, known }) => suggestKnownWord(field, known),
  ),
  'field/missing': kind<{ field: string | number; about: string | undefined }>(
    ({ field }) => `field "${field}" is missing.`,
    ({ about }) => rightly(about),
  ),
  'field/not-one-of': kind<{ field: string | number; value: string; values: readonly string[] }>(
    ({ field, value }) => `${field} "${value}" is not known.`,
    ({ value, values }) => [suggestKnownWord(value, values), `It is one of: ${values.join(', ')}.`],
  ),
  'field/not-right': kind<{ field: string | number; shown: string; about: string | undefined }>(
    ({ field, shown }) => `${field} ${shown} is not right.`,
    ({ about }) => rightly(about),
  ),
  'csv/unreadable': kind<{ message: string }>(
    ({ message }) => `this is not CSV that can be read: ${message}`,
    () => 'Quote a value that has a comma or a quotation mark in it.',
  ),
  'csv/unknown-column': kind<{ column: string; known: readonly string[] }>(
    ({ column }) => `there is no column "${column}" in the list.`,
    ({ column, known }) => suggestKnownWord(column, known),
  ),
  'csv/missing-column': kind<{ column: string }>(
    ({ column }) => `column "${column}" is missing.`,
    () => '',
  ),
  'csv/row-length': kind<{ length: number; columns: number }>(
    ({ length, columns }) => `this row has ${length} values, and there are ${columns} columns.`,
    () => 'Quote a value that has a comma in it.',
  ),
  'csv/value-not-right': kind<Cell & { about: string }>(
    ({ column, value }) => `${column} "${value}" is not right.`,
    ({ about }) => rightly(about),
  ),
  'csv/value-not-one-of': kind<Cell & { values: readonly string[] }>(
    ({ column, value }) => `${column} "${value}" is not known.`,
    ({ value, values }) => [suggestKnownWord(value, values), `It is one of: ${values.join(', ')}.`],
  ),
  'name/unknown-authority': kind<{ authority: string; known: Names }>(
    ({ authority }) => `authority "${authority}" is not known.`,
    ({ authority, known }) => suggestKnownWord(authority, known ?? []),
  ),
  'name/unknown-theme': kind<{ theme: string; known: Names }>(
    ({ theme }) => `theme "${theme}" is not known.`,
    ({ theme, known }) => suggestKnownWord(theme, known ?? []),
  ),
  'name/unknown-document': kind<{ document: string; known: readonly string[] }>(
    ({ document }) => `document "${document}" is not part of this edition.`,
    ({ document, known }) => suggestKnownWord(document, known),
  ),
  'dates/reversed': kind<{ from: string; to: string | undefined }>(
    ({ from, to }) => `the dates are reversed: ${from} to ${to}.`,
    () => 'The first day comes first.',
  ),
  'dates/before-the-end': kind<{ field: string; day: string; end: string }>(
    ({ field, day, end }) => `${field} ${day} is before the end of the inspection, ${end}.`,
    () => 'One of them is wrong.',
  ),
};
