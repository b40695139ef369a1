import type { RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import type { Note } from '../../record/reports/paragraph.ts';
import type { Section } from '../../record/reports/report.ts';
import { reportSchema } from '../../record/shapes/report.ts';
import type { Problem } from '../problems/problem.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import type { Lines, Read } from '../build/read.ts';
import type { KeptMdxReports } from './kept-reports.ts';
import { lineOfMdxNode } from './line-of-node.ts';
import type { ParsedReport } from './parsed-report.ts';
import { readMdxNotes } from './read-notes.ts';
import { readMdxSection, type ReportDefaults } from './read-section.ts';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Parsed files by path, each with the text it was parsed from: a file is parsed again only when its text changes. */
const parsed = new Map<string, { text: string; read: Read<ParsedReport> }>();

/** What builds before parsed; undefined where this process is no build. */
let kept: KeptMdxReports | undefined;

/** Has report files taken from what is kept of builds before, and kept for builds after, while `load` runs. What is parsed is then forgotten by this process: a build reads its record once. */
export function loadWithKeptMdxReports<Result>(from: KeptMdxReports, load: () => Result): Result {
  kept = from;
  // What this process parsed before would be neither found there nor kept.
  parsed.clear();
  try {
    const result = load();
    from.save();
    return result;
  } finally {
    kept = undefined;
    parsed.clear();
  }
}

/** A report file parsed, with every problem of its form. The same text under the same path is parsed once in a process. */
export function parseMdxReport(text: string, file: string): Read<ParsedReport> {
  const known = parsed.get(file);
  if (known?.text === text) return known.read;
  const read = readKept(text, file) ?? parse(text, file);
  parsed.set(file, { text, read });
  return read;
}

/** A report file as a build before parsed it; undefined if it is not kept. Only what has no problem is kept. */
function readKept(text: string, file: string): Read<ParsedReport> | undefined {
  const value = kept?.find(text, file);
  if (!value) return undefined;
  let lineOf: Lines | undefined;
  return { value, problems: [], lineOf: (...place) => (lineOf ??= readFrontMatter(text, file)?.lineOf ?? (() => 1))(...place) };
}

/** The front matter of a report file; undefined if it has none. */
function readFrontMatter(text: string, file: string) {
  const matter = /^---\n([\s\S]*?)\n---(?:\n|$)/.exec(text);
  return matter ? readYaml(reportSchema, matter[1] ?? '', { file, line: 2 }) : undefined;
}

function parse(text: string, file: string): Read<ParsedReport> {
  const { problems, tell } = collectProblems(file);
  const yaml = readFrontMatter(text, file);
  if (!yaml) {
    tell(1, 'grammar/no-front-matter');
    return { value: undefined, problems, lineOf: () => 1 };
  }
  problems.push(...yaml.problems);

  let nodes: RootContent[] = [];
  try {
    nodes = parser.parse(text).children;
    tellMarks(nodes, tell);
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    tell(line ?? 1, 'grammar/not-mdx', { reason: reason ?? String(error) });
  }
  const open: Problem[] = [];
  nodes = takeComments(nodes, (line, says) => open.push({ file, line, says }));
  const id = reportIdFromFile(file);
  const body = readBody(nodes, { id, frontMatter: yaml.value }, tell);
  const value = { id, file, frontMatter: yaml.value, ...body, open };
  if (problems.length === 0) kept?.keep(text, file, value);
  return { value, problems, lineOf: yaml.lineOf };
}

/** The nodes without the comments that ask something of a person, {/* check: … *\/}, at every depth; each comment is told. */
function takeComments<Node extends RootContent>(nodes: readonly Node[], tell: (line: number, says: string) => void): Node[] {
  return nodes.flatMap((node): Node[] => {
    const asks = node.type === 'mdxFlowExpression' && /^\s*\/\*\s*check:\s*([\s\S]*?)\s*\*\/\s*$/.exec(node.value)?.[1];
    if (asks) {
      tell(lineOfMdxNode(node), asks.replace(/\s+/g, ' '));
      return [];
    }
    return node.type === 'mdxJsxFlowElement' ? [{ ...node, children: takeComments(node.children, tell) }] : [node];
  });
}

/** Tells of a file without words, and of a second <Improve> or <Notes>. */
function tellMarks(nodes: readonly RootContent[], tell: Tell): void {
  // A comment is an expression.
  if (nodes.every(({ type }) => type === 'yaml' || type === 'mdxFlowExpression')) tell(1, 'grammar/no-words');
  const marks = nodes.flatMap((node) => (node.type === 'mdxJsxFlowElement' ? [{ name: node.name, line: lineOfMdxNode(node) }] : []));
  for (const name of ['Improve', 'Notes']) {
    const [first, ...more] = marks.filter((mark) => mark.name === name);
    if (first) for (const { line } of more) tell(line, 'grammar/mark-twice', { name, earlier: first.line });
  }
}

function readBody(nodes: readonly RootContent[], defaults: ReportDefaults, tell: Tell) {
  const sections: Section[] = [];
  const notes: Note[] = [];
  const sectionLines: number[] = [];
  for (const node of nodes) {
    const line = lineOfMdxNode(node);
    if (node.type === 'yaml') continue;
    if (node.type !== 'mdxJsxFlowElement') {
      tell(line, node.type === 'mdxjsEsm' ? 'grammar/import' : 'grammar/text-outside');
      continue;
    }
    const { name } = node;
    if (name === 'Notes') notes.push(...readMdxNotes(node, tell));
    else if (name === 'Introduction' || name === 'Improve' || name === 'Section') {
      sections.push(readMdxSection(node, name, defaults, tell));
      sectionLines.push(line);
    } else tell(line, 'grammar/misplaced-component', { name: name ?? '' });
  }
  return { sections, notes, sectionLines };
}
