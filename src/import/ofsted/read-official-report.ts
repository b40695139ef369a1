import { readFrontPage, readInspector, type FrontPage } from './front-page.ts';
import type { Doubt, OfficialReport } from './official-report.ts';
import { clearPages } from '../pdf/furniture.ts';
import { readLines, type Line, type ReaderLimits } from '../pdf/lines.ts';
import { gradeOfHeading, readBody } from './read-body.ts';
import { readLetter } from './read-letter.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';

/** The largest of 493 real reports has 60 pages. */
const usualLimits: ReaderLimits = { pages: 300 };

/**
 * Reads an official report or letter from its PDF. Nothing is inferred: a fact that is not printed, or not printed plainly, is absent,
 * and a doubt says so. Throws `UnreadablePdf` where the file is not one that can be read.
 */
export async function readOfficialReport(pdf: Uint8Array, limits: ReaderLimits = usualLimits): Promise<OfficialReport> {
  const pages = await readLines(pdf, limits);
  const { lines, footnotes, bodySize } = clearPages(pages);
  const letter = readLetter(lines, bodySize, pages.length);
  if (letter) return { ...letter, footnotes };
  const front = readFront(lines);
  if (!front)
    throw new UnreadablePdf(
      'it is neither an inspection report of children’s services (SIF or ILACS) nor a letter after a visit: nothing else can be imported.',
    );

  const begins = front.rest[0];
  const bodyLines = begins ? lines.slice(lines.indexOf(begins)) : lines.filter(({ page }) => page > 1);
  const body = readBody(bodyLines, { kind: front.kind, bodySize });
  const doubts = [...front.doubts, ...body.doubts];
  const framework = front.kind === 'sif' ? 'sif' : frameworkOf(front.inspected?.from);
  const judgements = compareGrades(front.judgements, body.sections, framework, doubts);
  const inspector = front.leadInspector ? front : readLeadLater(bodyLines);
  if (!inspector.leadInspector) doubts.push({ page: 1, says: 'no lead inspector is named', words: '' });
  if (front.kind === 'ilacs' && !body.improve) doubts.push({ page: 1, says: 'there is no heading of what needs to improve', words: '' });

  const copyright = readCopyright(pages);

  return {
    kind: front.kind,
    ...(framework ? { framework } : {}),
    title: front.title,
    ...(front.printedFor ? { printedFor: front.printedFor } : {}),
    ...(front.authorityName ? { authorityName: front.authorityName } : {}),
    ...(front.inspected ? { inspected: front.inspected } : {}),
    ...(front.published ? { published: front.published } : {}),
    ...(inspector.leadInspector ? { leadInspector: inspector.leadInspector } : {}),
    ...(inspector.leadInspectorTitle ? { leadInspectorTitle: inspector.leadInspectorTitle } : {}),
    judgements,
    introduction: body.introduction,
    ...(body.improve ? { improve: body.improve } : {}),
    sections: body.sections,
    footnotes: footnotes.map((note) => {
      const on = body.marks.find(({ mark, page }) => mark === note.mark && Math.abs(page - note.page) <= 1)?.on;
      return on ? { ...note, anchoredIn: on } : note;
    }),
    pages: pages.length,
    ...(copyright ? { copyright } : {}),
    doubts,
  };
}

/** The facts of the first page. A table of judgements that runs on is read with the second page. */
function readFront(lines: readonly Line[]): FrontPage | undefined {
  const upTo = (last: number) => lines.filter(({ page }) => page <= last);
  const front = readFrontPage(upTo(1));
  if (front?.kind !== 'sif' || Object.keys(front.judgements).length >= 6) return front;
  const longer = readFrontPage(upTo(2));
  return longer && Object.keys(longer.judgements).length > Object.keys(front.judgements).length ? longer : front;
}

/** The year that stands beside © Crown copyright, on the last page or the one before. */
function readCopyright(pages: Awaited<ReturnType<typeof readLines>>): string | undefined {
  return pages
    .flatMap(({ lines }) => lines)
    .map(({ text }) => /©\s*Crown copyright\s+((?:19|20)\d\d)\b/i.exec(text)?.[1])
    .findLast((year) => year !== undefined);
}

/** The form of ILACS under which fieldwork was done, by its first day. */
function frameworkOf(day: string | undefined): string | undefined {
  if (!day) return undefined;
  if (day < '2023-01-01') return 'ilacs-2018';
  return day < '2026-04-27' ? 'ilacs-2023' : 'ilacs-2026';
}

/** The grades of the front page, held against those in the headings: where the two differ neither is taken. */
function compareGrades(
  front: Readonly<Record<string, string>>,
  sections: OfficialReport['sections'],
  framework: string | undefined,
  doubts: Doubt[],
): Record<string, string> {
  const refused = new Set<string>();
  const seconded = new Set<string>();
  for (const { heading, part, judgement, paragraphs } of sections) {
    const named = gradeOfHeading(heading) ?? (part === undefined ? undefined : gradeOfHeading(part));
    if (!judgement || !named) continue;
    seconded.add(judgement);
    const said = front[judgement];
    if (said === named) continue;
    refused.add(judgement);
    doubts.push({
      page: paragraphs[0]?.page ?? 1,
      says:
        said === undefined
          ? `the heading says ${named}, and the front page gives no grade: the grade of ${judgement} is left out`
          : `the front page says ${said}, the heading ${named}: the grade of ${judgement} is left out`,
      words: heading,
    });
  }
  const alone = Object.keys(front).filter((id) => id !== 'overall' && !seconded.has(id) && front[id] !== 'not-judged');
  if (alone.length > 0)
    doubts.push({ page: 1, says: `only the front page gives the grade of ${alone.join(', ')}: no heading says it again`, words: '' });
  const judgements = Object.fromEntries(Object.entries(front).filter(([id]) => !refused.has(id)));
  const expected: Record<string, string[]> = {
    sif: ['overall', 'help-and-protection', 'looked-after-and-permanence', 'adoption', 'care-leavers', 'leadership'],
    'ilacs-2018': ['overall', 'leaders', 'help-and-protection', 'in-care-and-care-leavers'],
    'ilacs-2023': ['overall', 'leaders', 'help-and-protection', 'in-care', 'care-leavers'],
    'ilacs-2026': ['leaders', 'help-and-protection', 'in-care', 'care-leavers'],
  };
  const missing = (expected[framework ?? ''] ?? []).filter((id) => !(id in judgements));
  const strange = Object.keys(judgements).filter((id) => framework && !expected[framework]?.includes(id));
  if (missing.length > 0) doubts.push({ page: 1, says: `no grade was read for ${missing.join(', ')}`, words: '' });
  if (strange.length > 0) doubts.push({ page: 1, says: `${strange.join(', ')} is no judgement of the framework of these days`, words: '' });
  return judgements;
}

/** The older reports name their lead inspector near the end. */
function readLeadLater(lines: readonly Line[]): { leadInspector?: string; leadInspectorTitle?: string } {
  const at = lines.findLastIndex(({ text }) => /^lead inspectors?\b\s*(?:\(?on site\)?)?\s*:/i.test(text));
  const line = lines[at];
  if (!line) return {};
  const printed = line.text.replace(/^lead inspectors?\b\s*(?:\(?on site\)?)?\s*:?\s*/i, '');
  return readInspector(printed === '' ? (lines[at + 1]?.text ?? '') : printed);
}
