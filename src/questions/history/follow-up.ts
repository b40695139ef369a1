import { authorityOf, placedParagraphs, type Corpus, type PlacedParagraph } from '../../record/corpus.ts';
import { compareDays, type Day } from '../../record/day.ts';
import { dayOfInspection, findInspection, type Inspection } from '../../record/inspection.ts';
import type { Paragraph } from '../../record/paragraph.ts';
import { dayOfReport, type Report, type Section } from '../../record/report.ts';

/** Later words with all that is around them: the paragraph in its place, or the inspection that the fact was read in. */
export type LaterFinding =
  | { kind: 'held'; day: Day; placed: PlacedParagraph; why: string }
  | { kind: 'outside'; day: Day; inspection: Inspection; at: number; says: string; why: string };

/** An item of what needed to improve, followed forward. */
export interface FollowedItem {
  item: Paragraph;
  section: Section;
  /** Oldest first; none where no later document that we know of speaks of it. */
  later: LaterFinding[];
}

/** Whether a section holds what a document asks to improve. */
const asks = (section: Section) => section.type === 'improve';

/** Reports that ask for something to improve, in the order given. */
export function reportsAskingToImprove(reports: readonly Report[]): Report[] {
  return reports.filter((report) => report.sections.some(asks));
}

/** Every item that a report asks to improve, each with what later documents say about it, oldest first. */
export function listFollowedItems(corpus: Corpus, report: Report): FollowedItem[] {
  const places = new Map(placedParagraphs(corpus).map((placed) => [placed.paragraph.id, placed]));
  return report.sections.filter(asks).flatMap((section) =>
    section.paragraphs.map((item) => {
      const found = corpus.followUps.followUps.find(({ asked }) => asked === item.id)?.later ?? [];
      const later = found.flatMap((words): LaterFinding[] => {
        if (words.kind === 'held') {
          const placed = places.get(words.paragraph);
          return placed ? [{ kind: 'held', day: dayOfReport(placed.report), placed, why: words.why }] : [];
        }
        const inspection = findInspection(corpus.inspections, words.inspection);
        return inspection
          ? [{ kind: 'outside', day: dayOfInspection(inspection), inspection, at: words.at, says: words.says, why: words.why }]
          : [];
      });
      return { item, section, later: later.sort((a, b) => compareDays(a.day, b.day)) };
    }),
  );
}

/** How many later passages are paired with an item; 0 for a paragraph that is no item. */
export function countFollowUps(corpus: Corpus, paragraph: string): number {
  return corpus.followUps.followUps.find(({ asked }) => asked === paragraph)?.later.length ?? 0;
}

/** What reports outside this record say of all that a report asked to improve. */
export function outsideFindingsOnAllItems(corpus: Corpus, report: Report): { inspection: Inspection; at: number; says: string }[] {
  return corpus.followUps.ofAll.flatMap(({ of, inspection: name, at, says }) => {
    const inspection = findInspection(corpus.inspections, name);
    return of === report.id && inspection ? [{ inspection, at, says }] : [];
  });
}

/** What inspections of the report's authority, or of those that took over from it, asked to improve later: only those outside this record. */
export function itemsAskedLater(corpus: Corpus, report: Report): { inspection: Inspection; items: string[] }[] {
  const { id, successors } = authorityOf(corpus, report.authority);
  return corpus.followUps.askedLater.flatMap(({ inspection: name, items }) => {
    const inspection = findInspection(corpus.inspections, name);
    const concerned = inspection && [id, ...successors].includes(inspection.authority);
    return concerned && compareDays(dayOfReport(report), dayOfInspection(inspection)) < 0 ? [{ inspection, items }] : [];
  });
}
