import type { z } from 'zod';
import { collectProblems, problem, type Tell } from '../problems/index.ts';
import type { Problem } from '../problems/problem.ts';
import { readCsvRows } from '../yaml-and-csv/read-csv-rows.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import type { Lines, Read } from '../build/read.ts';
import { checkSourceCharacters } from './unseen-characters.ts';

/** A content file: its path as an editor knows it, and its text. */
export interface ContentFile {
  path: string;
  text: string;
  /** Why its text was not read, where it was not. */
  unread?: Problem;
}

/** One file of a source as read. */
export interface SourceFile<Value> extends Read<Value> {
  file: string;
}

/** A rule within one file: tells what is wrong in its value. */
export type SourceRule<Value> = (value: Value, file: { lineOf: Lines; tell: Tell }) => void;

/** A kind of content file: where it is, how it is read, and what must hold within it. */
interface Source<Value> {
  /** Its file under the content folder, `site.yml`; or its folder, with a slash at the end, `figures/`. */
  pattern: string;
  /** How its files are named under the content folder: `figures/<authority>/<yyyy-mm>-<kind>.yml`. */
  named: string;
  /** Whether a record must have it. A folder may always be empty. */
  required: boolean;
  read: (text: string, file: string) => Read<Value>;
  rules: readonly SourceRule<Value>[];
}

/** A source that is one file. */
export type FileSource<Value> = Source<Value> & { many: false };
/** A source that is every file of a folder. */
export type FolderSource<Value> = Source<Value> & { many: true };

/** A file that every record has. */
export function requiredSourceFile<Value>(
  pattern: string,
  read: Source<Value>['read'],
  rules: SourceRule<Value>[] = [],
): FileSource<Value> {
  return { pattern, named: pattern, read, rules, required: true, many: false };
}

/** A file that a record can do without: where it is missing, it has no value. */
export function optionalSourceFile<Value>(
  pattern: string,
  read: Source<Value>['read'],
  rules: SourceRule<Value>[] = [],
): FileSource<Value> {
  return { pattern, named: pattern, read, rules, required: false, many: false };
}

/** All files of a folder, each read by itself. `names` is how they are named in it: `<authority>/<yyyy-mm>-<kind>.yml`. */
export function sourceFolder<Value>(pattern: `${string}/`, names: string, read: Source<Value>['read']): FolderSource<Value> {
  return { pattern, named: `${pattern}${names}`, read, rules: [], required: false, many: true };
}

/** A reader of YAML of one shape. */
export function sourceOfYaml<Schema extends z.ZodType>(schema: Schema): Source<z.output<Schema>>['read'] {
  return (text, file) => readYaml(schema, text, { file });
}

/** A reader of CSV with a row of one shape. */
export function sourceOfCsv<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>): Source<z.output<z.ZodObject<Shape>>[]>['read'] {
  return (text, file) => readCsvRows(schema, text, file);
}

/** Whether a file of a content folder has the place and name that a source's files have. */
export function isFileOfSource({ named }: Pick<Source<unknown>, 'named'>, file: string, root: string): boolean {
  const pattern = named.replace(/[.]/g, '\\.').replace(/<[^>]+>/g, '[^/]+');
  return file.startsWith(`${root}/`) && new RegExp(`^${pattern}$`).test(file.slice(root.length + 1));
}

/** The files of a source, each read and held against its own rules. */
export function readSource<Value>(source: Source<Value>, files: readonly ContentFile[], root: string): SourceFile<Value>[] {
  const path = `${root}/${source.pattern}`;
  const found = files.filter((file) => isFileOfSource(source, file.path, root));
  if (found.length === 0 && source.required)
    return [{ file: path, value: undefined, lineOf: () => 1, problems: [problem('file/missing', { file: path, line: 1 })] }];
  return found.map((file) => readFile(source, file));
}

/** Files as read: tests read a record hundreds of times with one file changed, and read only that one anew. */
const kept = new WeakMap<ContentFile, { source: unknown; read: SourceFile<unknown> }>();

function readFile<Value>(source: Source<Value>, file: ContentFile): SourceFile<Value> {
  if (file.unread) return { file: file.path, value: undefined, lineOf: () => 1, problems: [file.unread] };
  const known = kept.get(file);
  if (known?.source === source) return known.read as SourceFile<Value>;
  const value = source.read(file.text, file.path);
  const { problems, tell } = collectProblems(file.path);
  checkSourceCharacters(file, tell);
  if (value.value !== undefined) for (const rule of source.rules) rule(value.value, { lineOf: value.lineOf, tell });
  const read = { ...value, file: file.path, problems: [...value.problems, ...problems] };
  kept.set(file, { source, read });
  return read;
}
