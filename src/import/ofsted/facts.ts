import type { Line } from '../pdf/lines.ts';
import { readPrintedDay, readPrintedPeriod } from './dates.ts';
import type { Doubt } from './official-report.ts';

/** The facts that stand beside labels on a front page. */
export interface LabelledFacts {
  inspected?: { from: string; to: string } | undefined;
  published?: string | undefined;
  leadInspector?: string | undefined;
  leadInspectorTitle?: string | undefined;
}

const datesLabel = /^inspection\s+dates?\s*:?/i;
const leadLabel = /^lead\s+inspectors?\s*:?/i;
const publishedLabel = /^(?:report\s+)?published\s*:?/i;

/** The index of the line that the days of the inspection stand on; -1 where there is none. */
export const findFrontPageDates = (lines: readonly Line[]) => findLabel(lines, datesLabel);

/** The facts that stand beside their labels, and a doubt for each that could not be read. */
export function readFrontPageFacts(lines: readonly Line[]): { facts: LabelledFacts; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const facts: LabelledFacts = {};
  const doubt = (says: string, words: string) => doubts.push({ page: 1, says, words });
  const dates = valueOf(lines, datesLabel, (line) => isLabel(line) || !/\d{4}|^(?:and|to|–|-)/i.test(line.text));
  if (dates !== undefined) {
    const period = readPrintedPeriod(dates);
    if (period && period.from <= period.to) {
      facts.inspected = { from: period.from, to: period.to };
      if (period.parts > 2) doubt('more than two days are named: the first and the last are taken', dates);
    } else doubt('the dates of the inspection could not be read', dates);
  }
  const published = valueOf(lines, publishedLabel, () => true);
  if (published !== undefined) {
    facts.published = readPrintedDay(published);
    if (!facts.published) doubt('the day of publication could not be read', published);
  }
  const lead = valueOf(lines, leadLabel, (line) => isLabel(line) || line.size > 14);
  if (lead !== undefined) Object.assign(facts, readInspector(lead));
  return { facts, doubts };
}

/** A lead inspector's name and title: "David Cohen, His Majesty’s Inspector", "Neil Penswick HMI". */
export function readInspector(printed: string): Pick<LabelledFacts, 'leadInspector' | 'leadInspectorTitle'> {
  const found =
    /^(.*?)[,\s]+((?:Her|His)\s+Majesty[’']s\s+Inspectors?.*|(?:Senior\s+)?S?HMI\b.*|Ofsted\s+Inspector.*|Regional.*|Social\s+Care.*)$/i.exec(
      printed,
    );
  const name = (found?.[1] ?? printed).replace(/[,\s]+$/, '').trim();
  if (name === '' || name.length > 80) return {};
  return { leadInspector: name, ...(found?.[2] ? { leadInspectorTitle: found[2].trim() } : {}) };
}

/** The lead inspector as the older reports name one, near their end; nothing where they do not. */
export function findInspectorAtEnd(lines: readonly Line[]): ReturnType<typeof readInspector> {
  const label = /^lead inspectors?\b\s*(?:\(?on site\)?)?\s*:/i;
  const at = lines.findLastIndex(({ text }) => label.test(text));
  const line = lines[at];
  if (!line) return {};
  const printed = line.text.replace(label, '').trim();
  return readInspector(printed === '' ? (lines[at + 1]?.text ?? '') : printed);
}

const findLabel = (lines: readonly Line[], label: RegExp) => lines.findIndex(({ text }) => label.test(text));

const isLabel = ({ text }: Line) =>
  [datesLabel, leadLabel, publishedLabel].some((label) => label.test(text)) || /^judgements?\b/i.test(text);

/** The text beside a label, with the lines under it that go on with it; undefined where the label is not there. */
function valueOf(lines: readonly Line[], label: RegExp, stop: (line: Line) => boolean): string | undefined {
  const at = findLabel(lines, label);
  const first = lines[at];
  if (!first) return undefined;
  const parts = [first.text.replace(label, '').trim()];
  for (const [index, line] of lines.slice(at + 1, at + 4).entries()) {
    const gap = (lines[at + index]?.y ?? line.y) - line.y;
    if (stop(line) || gap > first.size * 2) break;
    parts.push(line.text);
  }
  return parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim();
}
