import { LineCounter, Scalar, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/index.ts';

type Path = readonly (string | number)[];

/** What a YAML text holds, as far as it could be read, with a way to find the line of any of its fields. */
export interface ReadYaml<Value> {
  value: Value | undefined;
  problems: Problem[];
  /** The line on which a field stands, or the nearest one around it. */
  lineOf: (...path: (string | number)[]) => number;
}

interface Place {
  file: string;
  /** Line of the file on which the text begins; 1 for a whole file. */
  line?: number;
}

/** Reads a YAML text against a schema. Every problem is found at once; each says what would be right. */
export function readYaml<Schema extends z.ZodType>(schema: Schema, text: string, { file, line = 1 }: Place): ReadYaml<z.output<Schema>> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line + line - 1;
  const lineOf = (...path: (string | number)[]) => lineAt(offsetOf(document, path));
  const problems = [
    ...findTabs(text, file, line),
    ...findCurlyQuotes(text, document, lineAt, file, line),
    ...findErrors(document, lineAt, file),
  ];
  if (document.errors.length === 0) problems.push(...findAliases(document, lineAt, file));

  if (problems.length > 0) return { value: undefined, problems, lineOf };

  problems.push(...findUnquotedDates(document, lineAt, file));
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, problems, lineOf };
  for (const told of result.error.issues.flatMap((issue) => explain(schema, issue, raw, file, lineOf)))
    if (!problems.some(({ line: at, says }) => at === told.line && says === told.says)) problems.push(told);
  return { value: undefined, problems, lineOf };
}

/** The errors of a text that is not YAML: the first on each line, and three at most, since an open bracket makes errors of all that comes after it. */
function findErrors({ errors }: Document, lineAt: (offset: number) => number, file: string): Problem[] {
  const lines = errors.map(({ pos }) => lineAt(pos[0]));
  return errors
    .map(({ message }, index) => ({
      line: lines[index] ?? 1,
      message: message.startsWith('Maximum call stack') ? 'it is nested too deeply' : message.toLowerCase(),
    }))
    .filter(({ line }, index) => lines.indexOf(line) === index)
    .slice(0, 3)
    .map(({ line, message }) => problem('yaml/unreadable', { file, line }, { message }));
}

/** Anchors and aliases, the first of them: no content needs them, and a few lines of them can stand for more than a memory holds. */
function findAliases(document: Document, lineAt: (offset: number) => number, file: string): Problem[] {
  const found: Problem[] = [];
  visit(document, (_, node) => {
    if (!isAlias(node) && !(isNode(node) && 'anchor' in node && node.anchor !== undefined)) return undefined;
    found.push(problem('yaml/alias', { file, line: lineAt(node.range?.[0] ?? 0) }));
    return visit.BREAK;
  });
  return found;
}

/** Dates without quotes: other programs that read the file take them for points in time, and may show another day. */
function findUnquotedDates(document: Document, lineAt: (offset: number) => number, file: string): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_, { value, type, range }) {
      if (type === Scalar.PLAIN && typeof value === 'string' && /^\d{4}-\d{1,2}(-\d{1,2})?$/.test(value))
        found.push(problem('yaml/unquoted-date', { file, line: lineAt(range?.[0] ?? 0) }, { written: value }));
    },
  });
  return found;
}

/** Tabs are typing slips that YAML would misread. */
function findTabs(text: string, file: string, first: number): Problem[] {
  return text.split('\n').flatMap((content, index) => (content.includes('\t') ? [problem('yaml/tab', { file, line: first + index })] : []));
}

/**
 * Curly quotes that open a value: typing slips for quotation marks, which YAML would take for a part of it. In a text that is no YAML they are
 * looked for line by line; elsewhere value by value, since words within straight quotes may have them anywhere.
 */
function findCurlyQuotes(text: string, document: Document, lineAt: (offset: number) => number, file: string, first: number): Problem[] {
  const lines = new Set<number>();
  if (document.errors.length > 0)
    text.split('\n').forEach((content, index) => {
      if (/^\s*(?:- )?[\w-]+:\s*[“”]/.test(content) || /^\s*- [“”]/.test(content) || /[{[,]\s*[\w-]+:\s*[“”]/.test(content))
        lines.add(first + index);
    });
  else
    visit(document, {
      Scalar(_, { value, type, range }) {
        if (type === Scalar.PLAIN && typeof value === 'string' && /^[“”]/.test(value)) lines.add(lineAt(range?.[0] ?? 0));
      },
    });
  return [...lines].map((line) => problem('yaml/curly-quote', { file, line }));
}

/** Where in the text a field stands: its own key, or the nearest node around it. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function explain(schema: z.ZodType, issue: z.core.$ZodIssue, raw: unknown, file: string, lineOf: ReadYaml<unknown>['lineOf']): Problem[] {
  const path = pathInText(
    raw,
    issue.path.filter((key) => typeof key !== 'symbol'),
  );
  const at = (...more: string[]) => ({ file, line: lineOf(...path, ...more) });
  const field = [...path].reverse().find((key) => typeof key === 'string') ?? 'the file';
  const value = valueAt(raw, path);
  const about = describeAt(schema, path);

  if (path.length === 0 && issue.code !== 'unrecognized_keys') {
    const isList = schema.def.type === 'array';
    return [problem(raw === null || raw === undefined ? 'yaml/empty' : 'yaml/other-form', at(), { about, isList })];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => problem('field/unknown', at(key), { field: key, known }));
  }
  if (value === undefined) return [problem('field/missing', at(), { field, about })];
  if (issue.code === 'invalid_value')
    return [problem('field/not-one-of', at(), { field, value: showValue(value), values: issue.values.map(String) })];
  const shown = typeof value === 'object' ? 'this' : `"${String(value)}"`;
  return [problem('field/not-right', at(), { field, shown, about })];
}

/** A value as a problem quotes it: a list or fields by their brackets alone. */
const showValue = (value: unknown) => (Array.isArray(value) ? '[…]' : typeof value === 'object' && value !== null ? '{…}' : String(value));

/** A path as far as the text has it: the parts that a value is split into have no place of their own. */
function pathInText(raw: unknown, path: Path): Path {
  const depth = path.findIndex((_, index) => ['string', 'number', 'boolean'].includes(typeof valueAt(raw, path.slice(0, index))));
  return depth < 0 ? path : path.slice(0, depth);
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<string, unknown>)[key]),
    raw,
  );
}

interface Inner {
  shape?: Record<string, z.ZodType>;
  options?: z.ZodType[];
  element?: z.ZodType;
  valueType?: z.ZodType;
  innerType?: z.ZodType;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  const inner = (schema?.def as Inner | undefined)?.innerType;
  return inner ? unwrap(inner) : schema;
}

/** The schema of a field; of a choice between forms, that of the first form that has the field. */
function fieldOf({ shape, options }: Inner = {}, key: string): z.ZodType | undefined {
  return shape?.[key] ?? options?.map((option) => fieldOf(unwrap(option)?.def as Inner | undefined, key)).find(Boolean);
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = unwrap(schema);
  for (const key of path) {
    const def = at?.def as Inner | undefined;
    at = typeof key === 'number' ? def?.element : (fieldOf(def, key) ?? def?.valueType);
    if (!at) return undefined;
    if (key !== path.at(-1)) at = unwrap(at);
  }
  return at;
}

function describeAt(schema: z.ZodType, path: Path): string | undefined {
  const at = schemaAt(schema, path);
  return at?.description ?? unwrap(at)?.description;
}

function fieldsAt(schema: z.ZodType, path: Path): string[] {
  return Object.keys((unwrap(schemaAt(schema, path) ?? schema)?.def as Inner | undefined)?.shape ?? {});
}
