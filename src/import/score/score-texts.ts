import { textOfReportBlocks } from '../../record/reports/paragraph.ts';
import type { OfficialParagraph, OfficialReport } from '../ofsted/official-report.ts';
import { comparePdfPassage } from '../compare/compare-passage.ts';
import { withoutRunningPdfLines } from '../pdf/page-text.ts';
import type { Reading, ScoreRow } from './expected.ts';

/** Words without white space and without the bullets, which pages print and lists do not. */
const bare = (text: string) => text.replace(/[\s\u00A0◼▪•●■\uE000-\uF8FF]+/g, '');

/** How many paragraphs stand in the PDF word for word. */
export function scoreReportTexts(name: string, readings: readonly Reading[], asked: number): ScoreRow {
  const missed: string[] = [];
  let of = 0;
  for (const { expected, report, pages } of readings) {
    if (!report) continue;
    const texts = withoutRunningPdfLines(pages);
    const paragraphs = [
      ...report.introduction,
      ...(report.improve?.items ?? []),
      ...report.sections.flatMap((section) => section.paragraphs),
    ];
    of += paragraphs.length;
    missed.push(
      ...paragraphs
        .filter(({ page, blocks }) => {
          const passage = { number: undefined, page, text: textOfReportBlocks(blocks) };
          return comparePdfPassage(passage, texts, report.footnotes).differences.length > 0;
        })
        .map((paragraph) => `${expected.file}: ${nameOf(paragraph)}`),
    );
  }
  return { name, right: of - missed.length, of, asked, missed };
}

const nameOf = ({ number, page, blocks }: OfficialParagraph) =>
  `${number === undefined ? `page ${page}` : `paragraph ${number}`} “${textOfReportBlocks(blocks).replaceAll('\n', '').slice(0, 60)}”`;

/** The pages without white space, running lines, page numbers, bullets and footnotes. */
function plainPages(pages: readonly string[], report: OfficialReport): string[] {
  return withoutRunningPdfLines(pages).map((page) =>
    report.footnotes.reduce((left, { mark, text: words }) => left.replace(mark + bare(words), '').replace(bare(words), ''), bare(page)),
  );
}

/** What words of the PDF between the first and the last paragraph no heading and no paragraph has. */
export function scoreLeftOver({ report, pages }: Reading): string | undefined {
  if (!report) return undefined;
  let rest = plainPages(pages, report).join('');
  const pieces = [
    ...report.introduction.map(({ blocks }) => bare(textOfReportBlocks(blocks))),
    ...(report.improve
      ? [bare(report.improve.heading), ...report.improve.items.map(({ blocks }) => bare(textOfReportBlocks(blocks)))]
      : []),
    ...report.sections.flatMap(({ heading, paragraphs }) => [
      bare(heading),
      ...paragraphs.map(({ number, blocks }) => (number === undefined ? '' : `${number}`) + '\u0000' + bare(textOfReportBlocks(blocks))),
    ]),
  ];
  const left: string[] = [];
  let begun = false;
  for (const piece of pieces) {
    const [number, words = ''] = piece.includes('\u0000') ? piece.split('\u0000') : ['', piece];
    const at = rest.indexOf(words);
    if (at < 0) continue;
    const between = rest
      .slice(0, at)
      .replace(new RegExp(`^${number}[.]*|${number}[.]*$`), '')
      .replace(/^\d{1,2}$/, '');
    if (begun && between.length > 1) left.push(between);
    begun = true;
    rest = rest.slice(at + words.length);
  }
  return left.length > 0 ? `left over: ${left.map((words) => `“${words.slice(0, 60)}”`).join(', ')}` : undefined;
}
