import { stringsOfKeysInCamelCase } from '../../record/strings/camel-keys.ts';
import type { Kind } from '../../record/kinds/kinds.ts';
import type { Report } from '../../record/reports/report.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import type { Problem } from '../problems/problem.ts';
import type { Lines, Read } from '../build/read.ts';
import { parseMdxReport } from './parse-report.ts';
import type { FrontMatter, ParsedReport } from './parsed-report.ts';

/** A report file as read: what could be made of it, every problem found, and the line of each front matter field. */
export interface ReadReport {
  report: Report | undefined;
  frontMatter: FrontMatter | undefined;
  problems: Problem[];
  lineOf: Lines;
  /** The lines on which sections begin, in order. */
  sectionLines: number[];
  /** What its comments ask a person to look at before the report counts as checked. */
  open: Problem[];
}

/**
 * The one reader of report files: MDX in, the record's report out. Their kinds are looked up among `kinds`. It reads what
 * content/README.md teaches and nothing else; what the file holds beyond that is a problem, never dropped in silence.
 */
export function readMdxReport(text: string, file: string, kinds: readonly Kind[] = []): ReadReport {
  return mdxReportWithKind(parseMdxReport(text, file), kinds);
}

/** A parsed file as a report of its kind. */
export function mdxReportWithKind({ value, problems, lineOf }: Read<ParsedReport>, kinds: readonly Kind[]): ReadReport {
  return {
    report: value?.frontMatter && toReport(value, value.frontMatter, kinds),
    frontMatter: value?.frontMatter,
    problems,
    lineOf,
    sectionLines: value?.sectionLines ?? [],
    open: value?.open ?? [],
  };
}

function toReport({ id, file, sections, notes }: ParsedReport, frontMatter: FrontMatter, kinds: readonly Kind[]): Report {
  const { judgements = {}, claimed_by: claimedBy, ...rest } = frontMatter;
  const notJudged = Object.keys(judgements).filter((judgement) => judgements[judgement] === 'not-judged');
  return {
    ...stringsOfKeysInCamelCase(rest),
    id,
    file,
    // A kind that is not known is a problem of its own; until it is mended the document counts as one without traits.
    kind: kinds.find((kind) => kind.id === frontMatter.kind) ?? {
      id: frontMatter.kind,
      name: frontMatter.kind,
      graded: false,
      letter: false,
    },
    judgements: Object.fromEntries(Object.entries(judgements).filter(([, grade]) => grade !== 'not-judged')) as Report['judgements'],
    ...(notJudged.length > 0 && { notJudged }),
    claimedBy: claimedBy ?? slugInPath(frontMatter.source.publisher),
    sections,
    ...(notes.length > 0 && { notes }),
  };
}
