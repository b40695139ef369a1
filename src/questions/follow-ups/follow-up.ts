import { authorityInCorpus, paragraphsInCorpus, type Corpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import { compareDays, type Day } from '../../record/dates/day.ts';
import { inspectionDay, findInspection, type Inspection } from '../../record/inspections/inspection.ts';
import type { Paragraph } from '../../record/reports/paragraph.ts';
import { reportDay, type Report, type Section } from '../../record/reports/report.ts';

/** A later finding with its context: the paragraph with its section and report, or the inspection that the fact comes from. */
export type LaterFinding =
  | { kind: 'held'; day: Day; placed: PlacedParagraph; why: string }
  | { kind: 'outside'; day: Day; inspection: Inspection; at: number; says: string; why: string };

/** A claim that something was done, with its section and report. */
export interface LaterClaim {
  day: Day;
  placed: PlacedParagraph;
  why: string;
}

/** Something that inspectors asked to improve, with what later documents say about it. */
export interface FollowedItem {
  item: Paragraph;
  section: Section;
  /** What the council or others said was done about it, oldest first. These are claims. */
  said: LaterClaim[];
  /** What inspectors found later, oldest first. */
  later: LaterFinding[];
}

/** Whether a section lists what needs to improve. */
const asks = (section: Section) => section.type === 'improve';

/** The reports that say what needs to improve, in the order given. */
export function reportsWithFollowUps(reports: readonly Report[]): Report[] {
  return reports.filter((report) => report.sections.some(asks));
}

const placesOfParagraphs = oncePerCorpus((corpus) => new Map(paragraphsInCorpus(corpus).map((placed) => [placed.paragraph.id, placed])));
const followedItems = oncePerCorpus(({ followUps }) => new Map(followUps.followUps.map((each) => [each.asked, each])));

/** Whether later documents say something about what a report asks to improve, item by item or of all together. */
export function hasFollowUpFindings(corpus: Corpus, report: Report): boolean {
  return listFollowUpItems(corpus, report).some(({ later }) => later.length > 0) || followUpFindingsOnAllItems(corpus, report).length > 0;
}

/** Whether any claim by councils or others is linked to anything that was asked. */
export function isAnythingSaidLater({ followUps: { followUps } }: Pick<Corpus, 'followUps'>): boolean {
  return followUps.some(({ said }) => said.length > 0);
}

/** Whether any finding by inspectors is linked to anything that was asked. */
export function isAnythingFoundLater({ followUps: { followUps, ofAll } }: Pick<Corpus, 'followUps'>): boolean {
  return ofAll.length > 0 || followUps.some(({ later }) => later.length > 0);
}

/** Every item that a report asks to improve, with what later documents say about it, oldest first. */
export function listFollowUpItems(corpus: Corpus, report: Report): FollowedItem[] {
  const places = placesOfParagraphs(corpus);
  const followed = followedItems(corpus);
  return report.sections.filter(asks).flatMap((section) =>
    section.paragraphs.map((item) => {
      const found = followed.get(item.id);
      const said = (found?.said ?? []).flatMap(({ paragraph, why }): LaterClaim[] => {
        const placed = places.get(paragraph);
        return placed ? [{ day: reportDay(placed.report), placed, why }] : [];
      });
      const later = (found?.later ?? []).flatMap((words): LaterFinding[] => {
        if (words.kind === 'held') {
          const placed = places.get(words.paragraph);
          return placed ? [{ kind: 'held', day: reportDay(placed.report), placed, why: words.why }] : [];
        }
        const inspection = findInspection(corpus.inspections, words.inspection);
        return inspection
          ? [{ kind: 'outside', day: inspectionDay(inspection), inspection, at: words.at, says: words.says, why: words.why }]
          : [];
      });
      const byDay = (a: { day: Day }, b: { day: Day }) => compareDays(a.day, b.day);
      return { item, section, said: said.sort(byDay), later: later.sort(byDay) };
    }),
  );
}

/** How many later findings are linked to an item. 0 for a paragraph that asks for nothing. */
export function countFollowUps(corpus: Corpus, paragraph: string): number {
  return followedItems(corpus).get(paragraph)?.later.length ?? 0;
}

/** What a later report says about all the items of a report taken together: a paragraph of this record, or a fact in our words. */
export type FindingOnAllItems = {
  day: Day;
  /** The same as a clause: “the areas had been addressed”. */
  finds?: string | undefined;
} & ({ kind: 'held'; placed: PlacedParagraph } | { kind: 'outside'; inspection: Inspection; at: number; says: string });

/** What later reports say about all the items of a report taken together, oldest first. */
export function followUpFindingsOnAllItems(corpus: Corpus, report: Report): FindingOnAllItems[] {
  return corpus.followUps.ofAll
    .filter(({ of }) => of === report.id)
    .flatMap((words): FindingOnAllItems[] => {
      const { finds } = words;
      if ('paragraph' in words) {
        const placed = placesOfParagraphs(corpus).get(words.paragraph);
        return placed ? [{ kind: 'held', day: reportDay(placed.report), placed, finds }] : [];
      }
      const inspection = findInspection(corpus.inspections, words.inspection);
      return inspection ? [{ kind: 'outside', day: inspectionDay(inspection), inspection, at: words.at, says: words.says, finds }] : [];
    })
    .sort((a, b) => compareDays(a.day, b.day));
}

/** What later inspections of the report's authority or its successors asked to improve. Only inspections outside this record. */
export function followUpItemsAskedLater(corpus: Corpus, report: Report): { inspection: Inspection; items: string[] }[] {
  const { id, successors } = authorityInCorpus(corpus, report.authority);
  return corpus.followUps.askedLater.flatMap(({ inspection: name, items }) => {
    const inspection = findInspection(corpus.inspections, name);
    const concerned = inspection && [id, ...successors].includes(inspection.authority);
    return concerned && compareDays(reportDay(report), inspectionDay(inspection)) < 0 ? [{ inspection, items }] : [];
  });
}
