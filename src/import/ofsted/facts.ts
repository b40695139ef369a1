import { joinPdfLines } from '../pdf/join-lines.ts';
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
  /** What is doubtful about those two, where their words are not just names and titles. */
  inspectorDoubt?: Omit<Doubt, 'page'> | undefined;
}

type InspectorFacts = Pick<LabelledFacts, 'leadInspector' | 'leadInspectorTitle' | 'inspectorDoubt'>;

const datesLabel = /^inspection\s+dates?\s*:?/i;
const leadLabel = /^lead\s+inspectors?\s*:?/i;
/** What stands before another fact: "Date of last inspection:". Its days are not those of this one. */
const otherLabel = /^[^\d:]{4,40}:/;
/** What stands before a day of publication or of another inspection. */
const otherDay = /^[^\d:]*\b(?:publi\w*|reports?|last|previous|next)\b[^\d:]*:/i;
const goesOnWithDays = /^(?:and|to|–|-)/i;
const namesDay = /\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,2}\/\d{1,2}\/\d{4}/i;
/** How long a line of days is at most: a longer one is a sentence. */
const mostOfDays = 60;
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
  const dates = valueOf(
    lines,
    datesLabel,
    (line) =>
      isLabel(line) ||
      otherDay.test(line.text) ||
      (!goesOnWithDays.test(line.text) && (otherLabel.test(line.text) || !/\d{4}/.test(line.text))),
  );
  if (dates !== undefined) {
    const period = readOfstedPeriod(dates);
    if (period?.isOrdered) {
      facts.inspected = { from: period.from, to: period.to };
      facts.visits = period.visits;
      if (period.doubt) doubt(period.doubt, dates);
      const below = lines[lines.findLastIndex((line) => used.includes(line)) + 1];
      if (below && !isLabel(below) && !otherDay.test(below.text) && below.text.length <= mostOfDays && namesDay.test(below.text))
        doubt('a line below the days of the inspection names a day: it was not taken for one of them', below.text);
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
  /[,(\s–-]*\b((?:(?:Senior\s+)?(?:Her|His)\s+Majesty(?:[’‘'`´]?s)?\b|(?:Senior\s+)?(?:S?HMIs?|HM\s+Inspectors?)\b|(?:Senior\s+)?(?:Ofsted|Regulatory|Social\s+Care|Regional|Associate|Additional)\b|OI\b|RI\b).*)$/i;

/** The words of inspectors’ titles. Where others stand among them, someone else may be named too. */
const isTitleAlone = (words: string) =>
  /^(?:(?:Senior|Lead|Her|His|Majesty(?:[’‘'`´]?s)?|HM|Inspectors?|Inspection|Inspectorate|Education|Schools?|Children(?:[’‘'`´]?s)?|Families|Services|Skills|S?HMIs?|Ofsted|Regulatory|Social|Care|Regional|Directors?|Managers?|Associate|Additional|OI|RI|of|for|and)\b[\s,()&/:–-]*)+\.?$/i.test(
    words,
  );

const ofTitles =
  /^(?:HM|S?HMIs?|H\.M\.I\.?|.*Inspect(?:ors?|ion|orate)|Leads|National|Specialist|Advis[eo]rs?|Managers?|Directors?|Officers?)$/i;
/** Words of titles that are surnames too. */
const ofTitlesOrSurname = /^(?:Lead|Deputy|Senior|Principal)$/i;
const ofRegions = /^(?:North|South|East|West|Midlands|London|England|Yorkshire|Humber|Anglia)$/i;
const particle =
  /^(?:d[aeio]|d[eo]s|d[ue]r?|del|dell[ao]|l[aeo]|v[ao]n|den|t[eo]r?|ten|al|el|bin|bint|ibn|ap|ab|y|e|zu[mr]?|op|ní|n[ií]c|mac)$/u;
const capitalised = /^(?:(?:d|al|el)[’‘'`´\u2010\u2011-])?\p{Lu}[\p{L}.’‘'`´\u2010\u2011-]*$/u;

/**
 * Whether words are a name and nothing else: two to five words with capitals, some with a particle such as "de", and none of titles or regions.
 * Three full words and one more can be the names of two.
 */
function isName(words: string): boolean {
  const all = words.split(' ');
  const named = all.filter((word) => !particle.test(word));
  const full = named.filter((word) => !/^\p{Lu}\.?$/u.test(word));
  const isSurname = (word: string) => word === all.at(-1) && word !== full[0] && full.length === 2;
  const isWord = (word: string) => capitalised.test(word) && !ofTitles.test(word) && (!ofTitlesOrSurname.test(word) || isSurname(word));
  return (
    all.length >= 2 &&
    all.length <= 5 &&
    named.length > 0 &&
    named.every(isWord) &&
    !(named.length >= 4 && full.length >= 3) &&
    !all.every((word) => ofRegions.test(word))
  );
}

/**
 * The names and titles of those who led: "David Cohen, His Majesty’s Inspector", "Neil Penswick (HMI)", "Ann Other and Jo Sample, HMI".
 * Two names stand with a semicolon between them. Where a name cannot be told from what stands with it, none is taken.
 */
export function readOfstedInspectors(printed: string): InspectorFacts {
  const titles: string[] = [];
  const names = splitInspectors(printed).flatMap((each) => {
    const found = title.exec(each)?.[1];
    if (found) titles.push(withoutLoneBracket(found.replace(/[\s,]+$/, '').replace(/^\(/, '')).trim());
    const name = each
      .replace(title, '')
      .replace(/^[\s,;:(]+|[\s,;:(]+$/g, '')
      .trim();
    return name === '' ? [] : [name];
  });
  const doubt = (says: string) => ({ inspectorDoubt: { says, words: printed } });
  if (names.length === 0) return {};
  if (!names.every(isName)) return doubt('the name of the lead inspector cannot be told from what stands with it, and is left out');
  const [firstTitle] = titles;
  return {
    leadInspector: names.join('; '),
    ...(firstTitle && { leadInspectorTitle: firstTitle }),
    ...(!titles.every(isTitleAlone) && doubt('more than a title stands beside the name of the lead inspector')),
  };
}

/** Words without a bracket at their end that closes nothing in them. */
const withoutLoneBracket = (words: string) => (words.endsWith(')') && !words.includes('(') ? words.replace(/[\s,)]+$/, '') : words);

/** Parts of titles in which a comma or "and" stands between no two people. */
const undivided = /\([^()]*\)|Education, Children(?:[’‘'`´]?s)? Services(?: and Skills)?/gi;

/** Each inspector's name with what follows it. A comma stands between two names, or between a name and its title. */
function splitInspectors(printed: string): string[] {
  const kept: string[] = [];
  // A private sign in place of each: nothing is divided there.
  const said = printed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(undivided, (words) => String.fromCodePoint(0xe000 + kept.push(words) - 1));
  const pieces = said.split(
    /\s*(?:;|\band\b|&|\n)\s*|(?<=Inspectors?|HMI\)?|Ofsted Inspector\)?)[,\s]+(?=[A-ZÀ-Þ][a-zà-ÿ’'-]+\s+[A-ZÀ-Þ])|,\s*(?=[A-ZÀ-Þ][\wà-ÿ’'-]+\s+(?:[A-ZÀ-Þ]\.?\s+)?[A-ZÀ-Þ][\wà-ÿ’'-]+(?:\s*[,(]|$))/,
  );
  const restored = pieces.map((piece) => piece.replace(/[\uE000-\uF8FF]/g, (sign) => kept[sign.charCodeAt(0) - 0xe000] ?? sign));
  return restored.reduce<string[]>((joined, piece) => {
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
  // The name can stand under its label, and more under the first.
  let [words, next] = [printed, at + 1];
  const goesOn = () => words === '' || /(?:\band|[&,;-])$/.test(words) || /^(?:and|&)\s/.test(lines[next]?.text ?? '');
  for (; next < lines.length && next <= at + 3 && goesOn(); next += 1) words = joinPdfLines(words, lines[next]?.text ?? '');
  const found = readOfstedInspectors(words);
  const below = lines[next]?.text ?? '';
  // "HMI: Ann Other, Jo Sample" names the others of a team.
  if (/^[^\d:]{3,40}:/.test(below)) return found;
  const other = readOfstedInspectors(below);
  if (found.inspectorDoubt || !(/inspectors/i.test(line.text) ? other.leadInspector : other.leadInspectorTitle)) return found;
  const says = 'a name stands below the lead inspector. Check whether both led the inspection';
  return { ...found, inspectorDoubt: { says, words: below } };
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
  return { text: parts.filter(Boolean).reduce(joinPdfLines, '').replace(/\s+/g, ' ').trim(), from };
}
