import type { Framework } from '../../record/frameworks/judgement.ts';
import type { Kind } from '../../record/kinds/kinds.ts';
import { limits } from '../process/limits.ts';
import { clearPdfFurniture, type ClearedPages } from '../pdf/furniture.ts';
import { isPdfLeadBullet, type Line } from '../pdf/lines.ts';
import { readPdfLines, type PageLimit, type PageOfLines } from '../pdf/read-lines.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import { accountForOfstedWords, type CountableReport, type UncountedReport } from './account-for-words.ts';
import type { Body } from './body-draft.ts';
import { hangOfstedFootnotes } from './hang-footnotes.ts';
import { readOfstedReportBody } from './read-body.ts';
import { checkGradesPrintedByOfsted } from './check-grades.ts';
import { frameworkPrintedByOfsted, frameworksOfOfstedDocuments } from './frameworks.ts';
import { findOfstedInspectorAtEnd } from './facts.ts';
import { readOfstedFrontPage, type FrontPage } from './front-page.ts';
import type { ReportLayout } from './layout.ts';
import { readOfstedLetter } from './letter.ts';
import { doubtEnd, doubtNumbersOfPages } from './missing-pages.ts';
import type { Doubt, OfficialReport } from './official-report.ts';
import { readPrintedTerms } from './printed-terms.ts';

/** What the reader is told: the kinds of document and the frameworks of the record, and after how many pages it gives up. */
export interface ReaderOptions extends Partial<PageLimit> {
  kinds: readonly Kind[];
  frameworks: readonly Framework[];
}

/**
 * The official report or letter in a PDF. Nothing is inferred: a fact that is not printed, or not printed plainly, is absent, and a
 * doubt says so. Throws `UnreadablePdf` where the file is not one that can be read.
 */
export async function readOfstedReport(
  pdf: Uint8Array,
  { kinds, frameworks, pages: limit = limits.pages }: ReaderOptions,
): Promise<OfficialReport> {
  const pages = await readPdfLines(pdf, { pages: limit });
  const cleared = clearPdfFurniture(pages);
  const letter = readOfstedLetter(cleared, pages.length, kinds);
  if (letter) return account(letter, cleared, pages);
  const front = readFront(cleared.lines, frameworks);
  if (front) return readInspectionReport(front, cleared, pages, { kinds, frameworks });
  throw new UnreadablePdf(
    'it is neither an inspection report of children’s services (SIF or ILACS) nor a letter after a visit: nothing else can be imported.',
  );
}

/** The facts of the first page. A table of judgements that runs on is read with the second page. */
function readFront(lines: readonly Line[], frameworks: readonly Framework[]): FrontPage | undefined {
  const upTo = (last: number) => lines.filter(({ page }) => page <= last);
  const count = ({ judgements }: FrontPage) => Object.keys(judgements).length;
  const front = readOfstedFrontPage(upTo(1));
  if (!front?.tableRunsOn) return front;
  const most = Math.max(...frameworksOfOfstedDocuments(frameworks, front.layout.kind).map(({ judgements }) => judgements.length));
  if (count(front) >= most) return front;
  const longer = readOfstedFrontPage(upTo(2));
  return longer && count(longer) > count(front) ? longer : front;
}

function readInspectionReport(
  front: FrontPage,
  cleared: ClearedPages,
  pages: readonly PageOfLines[],
  { kinds, frameworks }: Pick<ReaderOptions, 'kinds' | 'frameworks'>,
): OfficialReport {
  const { lines, footnotes, bodySize } = cleared;
  const used = new Set(front.used);
  const bodyLines = lines.filter((line) => !used.has(line));
  const body = readOfstedReportBody(bodyLines, front.layout, bodySize);
  const framework = frameworkPrintedByOfsted(frameworks, front.layout.kind, front.inspected?.from);
  const checked = checkGradesPrintedByOfsted(front.judgements, body.sections, framework);
  const inspector = front.leadInspector || front.inspectorDoubt ? front : findOfstedInspectorAtEnd(bodyLines);
  const copyright = readCopyright(pages);
  const titleMarks = front.titled.flatMap(({ marks, page }) => marks.map((mark) => ({ mark, page, on: front.title })));
  const hung = hangOfstedFootnotes(footnotes, [...titleMarks, ...body.marks], body);
  const report: UncountedReport = {
    kind: kindOf(front.layout, kinds),
    ...(framework && { framework: framework.id }),
    title: front.title,
    ...(front.printedFor && { printedFor: front.printedFor }),
    ...(front.authorityName && { authorityName: front.authorityName }),
    ...(front.inspected && { inspected: front.inspected }),
    ...(front.visits && { visits: front.visits }),
    ...(front.published && { published: front.published }),
    ...(inspector.leadInspector && { leadInspector: inspector.leadInspector }),
    ...(inspector.leadInspectorTitle && { leadInspectorTitle: inspector.leadInspectorTitle }),
    judgements: checked.judgements,
    introduction: body.introduction,
    ...(body.improve && { improve: body.improve }),
    sections: body.sections,
    footnotes: hung.footnotes,
    pages: pages.length,
    ...(copyright && { copyright }),
    doubts: [
      ...front.doubts,
      ...body.doubts,
      ...hung.doubts,
      ...checked.doubts,
      ...findMissing(front, { ...body, framework, leadInspector: inspector.leadInspector, inspectorDoubt: inspector.inspectorDoubt }),
      ...doubtEnd(body.leftOut, pages.length),
    ],
  };
  const frontLines = front.used.map((line) => ({ kind: 'front page' as const, line }));
  return account({ report, headings: body.headings, leftOut: [...frontLines, ...body.leftOut] }, cleared, pages);
}

/** A report with the terms that its PDF prints, and whose words are counted: each of the PDF's that stands nowhere in it is told as a doubt. */
function account(
  { report, headings, leftOut }: CountableReport,
  { lines, footnotes, furniture, unmarked, repeated }: ClearedPages,
  pages: readonly PageOfLines[],
): OfficialReport {
  const named = [...furniture, ...leftOut].map(({ kind, line: { page, text } }) => ({ kind, page, text }));
  const printedTerms = readPrintedTerms(pages);
  const whole = {
    ...report,
    ...(printedTerms && { printedTerms }),
    footnotes: report.footnotes.length > 0 ? report.footnotes : footnotes,
    furniture: named,
  };
  const marks = lines.flatMap((line) => line.marks);
  const left = new Set(leftOut.map(({ line }) => line));
  const bullets = lines.flatMap((line) => (line.lead !== null && isPdfLeadBullet(line.lead) && !left.has(line) ? [line.lead] : []));
  const { words, doubts } = accountForOfstedWords(pages, whole, { headings, marks, bullets });
  const loose = unmarked.filter((line) => !left.has(line)).map(doubtUnmarked);
  return {
    ...whole,
    words,
    doubts: [
      ...report.doubts,
      ...doubts,
      ...doubtMarks(lines, whole.footnotes),
      ...loose,
      ...repeated.map(doubtRepeated),
      ...doubtNumbersOfPages(furniture),
    ],
  };
}

/** A doubt about a line of small type at the foot of a page that no mark of a footnote opens. */
const doubtUnmarked = ({ page, text }: Line): Doubt => ({
  page,
  says: 'a line of small type at the foot of the page belongs to no footnote, and was taken for words of the report',
  words: text,
});

/** A doubt about a line at the edge of a page that may be a running head or foot. */
const doubtRepeated = ({ page, text }: Line): Doubt => ({
  page,
  says: 'a line at the edge of the page stands on another page as well: it may be a running head or foot, and was taken for words',
  words: text,
});

/** A doubt for each raised number that was taken out of the words as the mark of a footnote, and that no footnote has. */
function doubtMarks(lines: readonly Line[], footnotes: OfficialReport['footnotes']): Doubt[] {
  return lines.flatMap(({ marks, page, text }) =>
    marks
      .filter((mark) => !footnotes.some((note) => note.mark === mark && Math.abs(note.page - page) <= 1))
      .map((mark) => ({ page, says: `a raised ${mark} was left out of this line, and there is no footnote ${mark}`, words: text })),
  );
}

/** The kind of document that has a layout, as the record describes it. */
function kindOf(layout: ReportLayout, kinds: readonly Kind[]): Kind {
  const kind = kinds.find(({ id }) => id === layout.kind);
  if (!kind) throw new UnreadablePdf(`it is a document of the kind "${layout.kind}", which content/kinds.yml does not have. Add it there.`);
  return kind;
}

/** Doubts of what every report of a layout has and this one has not. */
function findMissing(
  { layout, inspected }: FrontPage,
  {
    improve,
    framework,
    leadInspector,
    inspectorDoubt,
  }: Pick<Body, 'improve'> & { framework: Framework | undefined } & Pick<FrontPage, 'leadInspector' | 'inspectorDoubt'>,
): Doubt[] {
  const doubt = (says: string) => ({ page: 1, says, words: '' });
  return [
    ...(framework || !inspected ? [] : [doubt(`no framework of its kind had begun by ${inspected.from}`)]),
    ...(leadInspector || inspectorDoubt ? [] : [doubt('no lead inspector is named')]),
    ...(inspectorDoubt ? [{ page: 1, ...inspectorDoubt }] : []),
    ...(layout.hasImprove && !improve ? [doubt('there is no heading of what needs to improve')] : []),
  ];
}

/** The year that stands beside © Crown copyright, on the last page or the one before. */
function readCopyright(pages: readonly PageOfLines[]): string | undefined {
  return pages
    .flatMap(({ lines }) => lines)
    .map(({ text }) => /©\s*Crown copyright\s+((?:19|20)\d\d)\b/i.exec(text)?.[1])
    .findLast((year) => year !== undefined);
}
