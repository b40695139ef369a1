import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind, type Names } from './kind.ts';

interface Cell {
  column: string;
  value: string;
}

/** The names of files that a name could have meant: one that is spelt nearly so, or those of its folder. */
function rightName(name: string, named: readonly string[]): string {
  const [folder = ''] = name.split('/');
  const here = named.filter((each) => each.startsWith(`${folder}/`));
  if (here.length > 0) return `Files there are named ${here.join(' or ')}.`;
  const near = suggestKnownWordInProblem(
    name,
    named.filter((each) => !each.includes('/')),
  );
  return [near, 'content/README.md lists the files of a record: rename it, or move it out of the folder.'].filter(Boolean).join(' ');
}

const rightly = (about: string | undefined) => (about ? `It is ${about}` : '');

/** What can be wrong with the form of a file: it is missing, or not YAML or CSV of its shape. */
export const fileProblems = {
  'file/missing': problemKind(
    () => 'this file is missing.',
    () => 'See content/README.md for what it holds.',
  ),
  'file/no-folder': problemKind<{ why: string }>(
    ({ why }) => `no content folder can be read here: ${why}.`,
    () => 'Name the right one by CONTENT_DIR. Without CONTENT_DIR it is content/ in the folder that you are in.',
  ),
  'file/unreadable': problemKind<{ why: string }>(
    ({ why }) => `this file cannot be read: ${why}.`,
    () => 'Change its permissions so that you may read it.',
  ),
  'file/unknown': problemKind<{ name: string; named: readonly string[] }>(
    () => 'nothing reads a file of this name here.',
    ({ name, named }) => rightName(name, named),
  ),
  'file/link': problemKind(
    () => 'this is a link, and links are not followed.',
    () => 'Put the file itself here.',
  ),
  'file/too-large': problemKind<{ characters: number; most: number }>(
    ({ characters }) => `this file has ${characters.toLocaleString('en-GB')} characters, and this is its longest line.`,
    ({ most }) => `A content file has ${most.toLocaleString('en-GB')} at most: take out what was pasted by mistake.`,
  ),
  'text/unseen-character': problemKind<{ column: number; code: string; what: string }>(
    ({ column, code, what }) => `column ${column} has ${what} (${code}).`,
    () => 'Nobody can see it: delete it, and write what the source prints.',
  ),
  'text/more-unseen-characters': problemKind<{ count: number }>(
    ({ count }) => `from here on ${count === 1 ? '1 more line has' : `${count} more lines have`} such characters.`,
    () => 'Save the file as UTF-8 and look at where its text came from.',
  ),
  'yaml/alias': problemKind(
    () => 'an anchor (&) or an alias (*) stands here.',
    () => 'Write the value itself at each place; a text that begins with & or * stands in quotes.',
  ),
  'yaml/unquoted-date': problemKind<{ written: string }>(
    ({ written }) => `the date ${written} has no quotes.`,
    ({ written }) => `Write "${written}".`,
  ),
  'yaml/empty': problemKind<{ about: string | undefined; isList: boolean }>(
    () => 'this is empty.',
    ({ about, isList }) => [rightly(about), isList ? 'Write [] if it has nothing to list.' : 'See content/README.md for what it holds.'],
  ),
  'yaml/other-form': problemKind<{ about: string | undefined; isList: boolean }>(
    ({ isList }) => `the file has another form than ${isList ? 'a list' : 'fields with values'}.`,
    ({ about, isList }) => [rightly(about), isList ? 'Begin each entry with "- ".' : 'Write each field as "name: value".'],
  ),
  'yaml/unreadable': problemKind<{ message: string }>(
    ({ message }) => `this is not YAML that can be read: ${message}.`,
    () => 'Look at the quotes, brackets and indents here and above.',
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
  'csv/column-twice': problemKind<{ column: string }>(
    ({ column }) => `there are two columns "${column}".`,
    () => 'Keep one.',
  ),
  'csv/missing-column': problemKind<{ column: string }>(
    ({ column }) => `column "${column}" is missing.`,
    () => 'The first row names every column.',
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
