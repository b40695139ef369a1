import type { Line } from '../pdf/lines.ts';
import { readOfstedDay, readOfstedPeriod } from './dates.ts';
import type { Doubt } from './official-report.ts';

/** The facts that stand beside labels on a front page. */
export interface LabelledFacts {
  inspected?: { from: string; to: string } | undefined;
  visits?: { from: string; to: string }[] | undefined;
  published?: string | undefined;
  leadInspector?: string | undefined;
  leadInspectorTitle?: string | undefined;
}

const datesLabel = /^inspection\s+dates?\s*:?/i;
const leadLabel = /^lead\s+inspectors?\s*:?/i;
const publishedLabel = /^(?:report\s+)?published\s*:?/i;

/** The index of the line that the days of the inspection stand on; -1 where there is none. */
export const findFrontPageDates = (lines: readonly Line[]) => findLabel(lines, datesLabel);

/** The facts that stand beside their labels, the lines that they were read from, and a doubt for each that could not be read. */
export function readOfstedFrontPageFacts(lines: readonly Line[]): { facts: LabelledFacts; doubts: Doubt[]; used: Line[] } {
  const doubts: Doubt[] = [];
  const facts: LabelledFacts = {};
  const used: Line[] = [];
  const doubt = (says: string, words: string) => doubts.push({ page: 1, says, words });
  const valueOf = (...[within, label, stop]: Parameters<typeof readValue>) => {
    const value = readValue(within, label, stop);
    used.push(...(value?.from ?? []));
    return value?.text;
  };
  const dates = valueOf(lines, datesLabel, (line) => isLabel(line) || !/\d{4}|^(?:and|to|–|-)/i.test(line.text));
  if (dates !== undefined) {
    const period = readOfstedPeriod(dates);
    if (period?.isOrdered) {
      facts.inspected = { from: period.from, to: period.to };
      facts.visits = period.visits;
      if (period.doubt) doubt(period.doubt, dates);
    } else doubt('the dates of the inspection could not be read', dates);
  } else doubt('there are no dates of the inspection', '');
  const published = valueOf(lines, publishedLabel, () => true);
  if (published !== undefined) {
    facts.published = readOfstedDay(published);
    if (!facts.published) doubt('the day of publication could not be read', published);
  }
  const lead = valueOf(lines, leadLabel, (line) => isLabel(line) || line.size > 14);
  if (lead !== undefined) Object.assign(facts, readOfstedInspectors(lead));
  return { facts, doubts, used };
}

/** What can follow an inspector's name, with or without brackets. */
const title =
  /[,(\s–-]*\b((?:(?:Senior\s+)?(?:Her|His)\s+Majesty[’']s|(?:Senior\s+)?S?HMI\b|(?:Senior\s+)?(?:Ofsted|Regulatory|Social\s+Care|Regional|Associate|Additional)\b|OI\b|RI\b).*)$/i;

/**
 * The names and titles of those who led: "David Cohen, His Majesty’s Inspector", "Neil Penswick (HMI)", "Ann Other and Jo Sample, HMI".
 * Two names stand with a semicolon between them.
 */
export function readOfstedInspectors(printed: string): Pick<LabelledFacts, 'leadInspector' | 'leadInspectorTitle'> {
  const titles: string[] = [];
  const names = splitInspectors(printed).flatMap((each) => {
    const found = title.exec(each)?.[1];
    if (found)
      titles.push(
        found
          .replace(/[\s,)]+$/, '')
          .replace(/^\(/, '')
          .trim(),
      );
    const name = each
      .replace(title, '')
      .replace(/^[\s,;:(]+|[\s,;:(]+$/g, '')
      .trim();
    return name === '' ? [] : [name];
  });
  if (names.length === 0 || names.some((name) => name.length > 60)) return {};
  const [firstTitle] = titles;
  return { leadInspector: names.join('; '), ...(firstTitle && { leadInspectorTitle: firstTitle }) };
}

/** Each inspector's name with what follows it. A comma stands between two names, or between a name and its title. */
function splitInspectors(printed: string): string[] {
  const said = printed.replace(/\s+/g, ' ').trim();
  const pieces = said.split(
    /\s*(?:;|\band\b|&|\n)\s*|(?<=Inspectors?|HMI\)?|Ofsted Inspector\)?)[,\s]+(?=[A-ZÀ-Þ][a-zà-ÿ’'-]+\s+[A-ZÀ-Þ])|,\s*(?=[A-ZÀ-Þ][\wà-ÿ’'-]+\s+[A-ZÀ-Þ][\wà-ÿ’'-]+(?:\s*[,(]|$))/,
  );
  return pieces.reduce<string[]>((joined, piece) => {
    // "His Majesty’s Inspector" after a comma is the title of the name before it.
    const isTitle = title.exec(` ${piece}`)?.index === 0;
    const last = joined.at(-1);
    return isTitle && last !== undefined ? [...joined.slice(0, -1), `${last}, ${piece}`] : [...joined, piece];
  }, []);
}

/** The lead inspector as the older reports name one, near their end; nothing where they do not. */
export function findOfstedInspectorAtEnd(lines: readonly Line[]): ReturnType<typeof readOfstedInspectors> {
  const label = /^lead inspectors?\b\s*(?:\(?on[- ]?site\)?)?\s*:/i;
  const at = lines.findLastIndex(({ text }) => label.test(text));
  const line = lines[at];
  if (!line) return {};
  const printed = line.text.replace(label, '').trim();
  return readOfstedInspectors(printed === '' ? (lines[at + 1]?.text ?? '') : printed);
}

const findLabel = (lines: readonly Line[], label: RegExp) => lines.findIndex(({ text }) => label.test(text));

const isLabel = ({ text }: Line) =>
  [datesLabel, leadLabel, publishedLabel].some((label) => label.test(text)) || /^judgements?\b/i.test(text);

/** The text beside a label, with the lines under it that go on with it; undefined where the label is not there. */
function readValue(lines: readonly Line[], label: RegExp, stop: (line: Line) => boolean): { text: string; from: Line[] } | undefined {
  const at = findLabel(lines, label);
  const first = lines[at];
  if (!first) return undefined;
  const parts = [first.text.replace(label, '').trim()];
  const from = [first];
  for (const [index, line] of lines.slice(at + 1, at + 4).entries()) {
    const gap = (lines[at + index]?.y ?? line.y) - line.y;
    if (stop(line) || gap > first.size * 2) break;
    parts.push(line.text);
    from.push(line);
  }
  return { text: parts.filter(Boolean).join(' ').replace(/\s+/g, ' ').trim(), from };
}
