import { type Kind, isGraded } from '../record/kinds.ts';
import { isAnchor, parseAnchor, parseReportId } from '../record/ids.ts';
import { isBefore, type Day } from '../record/day.ts';
import { grades, isGrade, formatGrade, formatGradeShort } from '../record/grade.ts';
import { coversDay, formatFieldworkPeriod, type Framework, type Judgement } from '../record/judgement.ts';
import { dayOfReport, isDraft, paragraphsOf, type Report } from '../record/report.ts';
import { formatDay } from '../record/day.ts';
import { suggest, type Problem } from './problem.ts';
import type { ReadReport } from './read-report.ts';

/** What a report file is checked against. A list is missing where its own file could not be read: then nothing is held against it. */
export interface Known {
  authorities: readonly string[] | undefined;
  kinds: readonly Kind[] | undefined;
  themes: readonly string[] | undefined;
  claimants: readonly string[] | undefined;
  frameworks: readonly Framework[] | undefined;
  judgements: readonly Judgement[];
  /** Ids of paragraphs that were moved or withdrawn: their places stay empty. */
  gone?: ReadonlySet<string> | undefined;
}

/** Whether a name is known, or cannot be told because the list of names could not be read. */
export function isKnown(list: readonly string[] | undefined, name: string): boolean {
  return list === undefined || list.includes(name);
}

/** Every fault of one report file beyond its form: names that are not known, dates, grades, numbers, themes. */
export function checkReport(read: ReadReport, known: Known): Problem[] {
  const { report, frontMatter, lineOf } = read;
  if (!report || !frontMatter) return [];
  const problems: Problem[] = [];
  const say = (line: number, says: string) => problems.push({ file: report.file, line, says });

  checkName(read, known, say);
  checkDates(read, say);
  if (isGraded(report)) checkInspection(read, known, say);
  else if (
    isKnown(
      known.kinds?.map(({ id }) => id),
      report.kind.id,
    )
  ) {
    for (const field of ['framework', 'judgements', 'lead_inspector'] as const) {
      if (frontMatter[field] !== undefined)
        say(lineOf(field), `only an inspection report has ${field}. Take it out of a ${report.kind.id}.`);
    }
  }
  if (report.wording === 'verbatim' && report.source.licence !== 'OGL-3.0') {
    say(lineOf('wording'), 'only openly licensed words are given verbatim. Write wording: summary, and the facts in our own words.');
  }
  if (report.wording === 'summary' && !frontMatter.claimed_by) {
    say(lineOf('wording'), 'field "claimed_by" is missing. A summary says whose claims it gives.');
  } else {
    checkClaimant(report.claimedBy, lineOf(frontMatter.claimed_by ? 'claimed_by' : 'source'), known, say);
  }
  checkSections(read, known, say);
  checkParagraphs(read, known, say);
  checkNotes(report, say);
  checkState(read, say);
  return problems;
}

/** What a person still has to settle in a draft before it counts as checked: what its comments ask, what is missing, what is only suggested. */
export function openPoints({ report, open, lineOf }: ReadReport): Problem[] {
  if (!report || !isDraft(report)) return [];
  const suggested = paragraphsOf(report).filter(({ themesSuggested }) => themesSuggested);
  const say = (line: number, says: string): Problem => ({ file: report.file, line, says });
  return [
    ...(!report.published && (isGraded(report) || !report.dated)
      ? [say(lineOf('title'), 'the day of publication is missing. Add published: "…".')]
      : []),
    ...open,
    ...(suggested[0]
      ? [
          say(
            suggested[0].line,
            `the themes of ${suggested.length} paragraph${suggested.length === 1 ? ' are' : 's are'} suggested, from here on. Read each, mend it, and rename themes_suggested to themes.`,
          ),
        ]
      : []),
  ];
}

/** Says so where a report that counts as checked still has something open, and where nobody says whether it was checked. */
function checkState({ report, frontMatter, open, lineOf }: ReadReport, say: Say): void {
  if (!report || !frontMatter) return;
  if (!report.checked && !report.imported) {
    say(lineOf('title'), 'field "checked" is missing. It is when a person last checked it against its source.');
    return;
  }
  if (!report.checked) return;
  if (report.imported)
    say(lineOf('imported'), 'imported marks a draft, and checked a report that a person has read. Keep checked and take imported out.');
  for (const { line, says } of open)
    say(line, `this report counts as checked, and still asks: ${says} Settle it and take the comment out, or take checked out.`);
  for (const { themesSuggested, line } of paragraphsOf(report)) {
    if (themesSuggested)
      say(line, 'this report counts as checked, and the themes here are only suggested. Confirm them: rename themes_suggested to themes.');
  }
}

function checkNotes(report: Report, say: Say): void {
  const notes = report.notes ?? [];
  notes.forEach(({ anchor, line, page }, index) => {
    if (anchor && anchor !== `n${index + 1}`)
      say(line, `anchor "${anchor}" cannot stand here. The next one here is anchor="n${index + 1}".`);
    if (report.source.pages && page === null)
      say(line, 'page is missing. It is the page of the official PDF at whose foot the note stands.');
    else if (report.source.pages && page && page > report.source.pages)
      say(line, `page ${page} is not in the official PDF, which has ${report.source.pages} pages.`);
  });
  const anchors = notes.map(({ anchor }) => anchor);
  for (const section of report.sections) {
    const hung = [
      ...(section.notes ?? []).map((note) => ({ note, line: section.paragraphs[0]?.line ?? 1 })),
      ...section.paragraphs.flatMap(({ notes: named = [], line }) => named.map((note) => ({ note, line }))),
    ];
    for (const { note, line } of hung)
      if (!anchors.includes(note)) say(line, `note "${note}" is not there.${suggest(note, anchors)} Footnotes stand in <Notes>, last.`);
  }
}

type Say = (line: number, says: string) => void;

function checkName({ report, lineOf }: ReadReport, known: Known, say: Say): void {
  if (!report) return;
  const name = parseReportId(report.id);
  if (!name) {
    say(1, 'the file is not named as a report. It is content/reports/<authority>/<yyyy-mm>-<kind>.mdx.');
    return;
  }
  const { authority: folder, month, kind } = name;
  if (!isKnown(known.authorities, report.authority)) {
    say(
      lineOf('authority'),
      `authority "${report.authority}" is not known.${suggest(report.authority, known.authorities ?? [])} Authorities stand in content/authorities.yml.`,
    );
  } else if (folder !== report.authority) {
    say(lineOf('authority'), `authority "${report.authority}" is not the folder "${folder}". Move the file or mend the field.`);
  }
  if (
    !isKnown(
      known.kinds?.map(({ id }) => id),
      report.kind.id,
    )
  )
    say(
      lineOf('kind'),
      `kind "${report.kind.id}" is not known.${suggest(
        report.kind.id,
        (known.kinds ?? []).map(({ id }) => id),
      )} Kinds stand in content/kinds.yml.`,
    );
  else if (kind !== report.kind.id)
    say(lineOf('kind'), `kind "${report.kind.id}" is not the end of the file name, "${kind}". Rename the file or mend the field.`);
  const day = dayOfReport(report);
  if (day && day.slice(0, 7) !== month) {
    say(
      lineOf(report.inspected ? 'inspected' : 'dated'),
      `the file name says ${month}, the document ${day.slice(0, 7)}. Rename the file or mend the date.`,
    );
  }
}

function checkDates({ report, frontMatter, lineOf }: ReadReport, say: Say): void {
  if (!report || !frontMatter) return;
  const { inspected, published, dated } = report;
  if (!published && !dated && !isDraft(report))
    say(
      lineOf('title'),
      'field "published" is missing. It is the day of publication; where that is not known, write dated: the day printed on the document.',
    );
  checkPeriod(inspected, lineOf('inspected'), say);
  const end = inspected?.to ?? inspected?.from;
  for (const [field, day] of [
    ['published', published],
    ['dated', dated],
  ] as const) {
    if (day && end && isBefore(day, end))
      say(lineOf(field), `${field} ${day} is before the end of the inspection, ${end}. One of them is wrong.`);
  }
  const last = published ?? dated;
  if (last && report.checked && isBefore(report.checked, last))
    say(lineOf('checked'), `checked ${report.checked} is before the document, ${last}. One of them is wrong.`);
}

/** Says so where a period ends before it begins. */
export function checkPeriod(period: { from: Day; to?: Day | undefined } | undefined, line: number, say: Say): void {
  if (period?.to && isBefore(period.to, period.from))
    say(line, `the dates are reversed: ${period.from} to ${period.to}. The first day comes first.`);
}

function checkInspection({ report, frontMatter, lineOf }: ReadReport, known: Known, say: Say): void {
  if (!report || !frontMatter) return;
  for (const field of ['framework', 'inspected', 'judgements', 'published'] as const) {
    if (field === 'published' && isDraft(report)) continue;
    if (frontMatter[field] === undefined) say(lineOf('kind'), `field "${field}" is missing. An inspection report has one.`);
  }
  if (!report.framework || !report.inspected) return;
  const framework = known.frameworks?.find(({ id }) => id === report.framework);
  if (framework && framework.kind !== report.kind.id)
    say(
      lineOf('framework'),
      `framework "${framework.id}" is not one for a report of kind "${report.kind.id}". Its reports are of kind "${framework.kind ?? 'none'}".`,
    );
  checkGrades(report.framework, report.inspected.from, report.judgements, known, (...path) => lineOf(...path), say);
  const missing = framework?.judgements.filter((id) => !(id in report.judgements) && !report.notJudged?.includes(id)) ?? [];
  for (const id of report.notJudged ?? [])
    if (framework && !framework.judgements.includes(id)) say(lineOf('judgements', id), explainJudgement(id, framework, known));
  for (const id of missing) {
    say(
      lineOf('judgements'),
      `judgement "${id}" has no grade. Inspections under ${framework?.short} have one: read it in the report, never infer it.`,
    );
  }
}

/** Says so where a framework, its dates, a judgement or a grade is wrong. */
export function checkGrades(
  frameworkId: string,
  day: Day,
  judgements: Readonly<Record<string, string>>,
  known: Pick<Known, 'frameworks' | 'judgements'>,
  lineOf: (...path: string[]) => number,
  say: Say,
): void {
  if (!known.frameworks) return;
  const framework = known.frameworks.find(({ id }) => id === frameworkId);
  if (!framework) {
    say(
      lineOf('framework'),
      `framework "${frameworkId}" is not known.${suggest(
        frameworkId,
        known.frameworks.map(({ id }) => id),
      )}`,
    );
    return;
  }
  if (!coversDay(framework, day)) {
    const right = known.frameworks.filter((other) => coversDay(other, day)).map(({ id }) => `"${id}"`);
    say(
      lineOf('framework'),
      `fieldwork of ${formatDay(day)} is not under ${framework.short} (${formatFieldworkPeriod(framework)}). That day is under ${right.join(' or ') || 'no framework that we know'}.`,
    );
  }
  for (const [id, grade] of Object.entries(judgements)) {
    if (!framework.judgements.includes(id)) say(lineOf('judgements', id), explainJudgement(id, framework, known));
    if (!isGrade(grade))
      say(lineOf('judgements', id), `grade "${grade}" is not known.${suggest(grade, grades)} It is one of: ${grades.join(', ')}.`);
  }
}

function explainJudgement(id: string, framework: Framework, known: Pick<Known, 'frameworks' | 'judgements'>): string {
  const start = `judgement "${id}" is not in the ${framework.short} framework.`;
  if (!known.judgements.some((judgement) => judgement.id === id)) return start + suggest(id, framework.judgements);
  const others = (known.frameworks ?? []).filter((other) => other.judgements.includes(id));
  const spans = others.map((other) => `${other.short} (${formatFieldworkPeriod(other)})`).join(', ');
  return `${start} It belongs to ${spans}. Take it out: a grade that was not given is never inferred.`;
}

function checkClaimant(claimant: string, line: number, known: Known, say: Say): void {
  if (!isKnown(known.claimants, claimant)) {
    say(line, `claimant "${claimant}" is not known.${suggest(claimant, known.claimants ?? [])} Claimants stand in content/claimants.yml.`);
  }
}

function checkSections({ report, sectionLines }: ReadReport, known: Known, say: Say): void {
  if (!report) return;
  const framework = known.frameworks?.find(({ id }) => id === report.framework);
  const seen = new Map<string, number>();
  report.sections.forEach((section, index) => {
    const line = sectionLines[index] ?? 1;
    const earlier = seen.get(section.id);
    if (earlier !== undefined)
      say(
        line,
        `this section has the same name as the one on line ${earlier}, "${section.id}". Each section has a heading of its own; where the source repeats one, write anchor="${section.id}-2".`,
      );
    else seen.set(section.id, line);
    if (section.type === 'introduction' && index > 0) say(line, '<Introduction> stands first, before every section.');
    if (!section.judgement || (report.framework && !framework)) return;
    if (!framework?.judgements.includes(section.judgement)) {
      say(
        line,
        `judgement "${section.judgement}" is not in the framework of this report.${suggest(section.judgement, framework?.judgements ?? [])}`,
      );
      return;
    }
    const grade = report.judgements[section.judgement];
    const printed = /:\s*([^:]+)$/
      .exec(section.heading ?? '')?.[1]
      ?.trim()
      .toLowerCase();
    if (
      printed &&
      isGrade(grade ?? '') &&
      grade &&
      ![formatGrade(grade), formatGradeShort(grade)].some((name) => name.toLowerCase() === printed)
    ) {
      say(line, `the heading says "${printed}", the front matter "${grade}". Read the report again: one of them is wrong.`);
    }
  });
}

function checkParagraphs({ report, frontMatter, lineOf }: ReadReport, known: Known, say: Say): void {
  if (!report) return;
  const numbered = paragraphsOf(report).some(({ number }) => number !== null);
  const places = new Places(frontMatter?.missing_numbers ?? [], (anchor) => known.gone?.has(`${report.id}/${anchor}`) ?? false);
  let page = 0;
  for (const section of report.sections) {
    const letter = section.type === 'introduction' ? 's' : section.type === 'improve' ? 'i' : numbered ? 'u' : 'p';
    for (const paragraph of section.paragraphs) {
      const { line, anchor, number, themes } = paragraph;
      if (number !== null && letter === 's')
        say(line, `a number does not stand in the introduction. Here it is anchor="${places.next('s')}".`);
      else if (number !== null) places.checkNumber(number, anchor, line, say);
      else if (!anchor) places.pass(letter);
      else if (letter === 'u' && isAnchor(anchor, 'p'))
        say(
          line,
          `this paragraph has an anchor where the others have printed numbers. Write number="…" as printed, or anchor="${places.next('u')}" where it has none.`,
        );
      else places.checkAnchor(anchor, letter, line, say);

      if (themes.length === 0) say(line, 'this paragraph has no theme. Give it one to three from content/themes.yml: themes="early-help".');
      if (themes.length > 3) say(line, `this paragraph has ${themes.length} themes. Keep the three that it is most about.`);
      if (new Set(themes).size < themes.length) say(line, 'a theme is named twice. Name it once.');
      for (const theme of themes) {
        if (!isKnown(known.themes, theme))
          say(line, `theme "${theme}" is not known.${suggest(theme, known.themes ?? [])} Themes stand in content/themes.yml.`);
      }
      if (paragraph.claimedBy !== report.claimedBy) checkClaimant(paragraph.claimedBy, line, known, say);

      if (report.source.pages) {
        if (paragraph.page === null) say(line, 'page is missing. It is the page of the official PDF on which the paragraph begins.');
        else if (paragraph.page > report.source.pages)
          say(line, `page ${paragraph.page} is not in the official PDF, which has ${report.source.pages} pages.`);
        else if (paragraph.page < page)
          say(line, `page ${paragraph.page} comes after page ${page}. Paragraphs stand in the order of the document.`);
      }
      page = paragraph.page ?? page;
    }
  }
  places.checkMissing(lineOf('missing_numbers'), say);
}

type Letter = 's' | 'i' | 'p' | 'u';

/** The places of paragraphs as they are met: printed numbers that run on, and anchors of ours that run on under each letter. */
class Places {
  private readonly reached: Record<Letter, number> = { s: 0, i: 0, p: 0, u: 0 };
  private last = 0;
  private readonly times = new Map<number, number>();
  private readonly missing: readonly number[];

  private readonly isGone: (anchor: string) => boolean;

  /** `missing`: the numbers that the publisher left out. `isGone`: whether a place stays empty, since what stood there moved or was withdrawn. */
  constructor(missing: readonly number[], isGone: (anchor: string) => boolean) {
    this.missing = missing;
    this.isGone = isGone;
  }

  next(letter: Letter): string {
    return `${letter}${this.pastGone(letter, this.reached[letter]) + 1}`;
  }

  private pastGone(letter: Letter, from: number): number {
    let reached = from;
    while (this.isGone(`${letter}${reached + 1}`)) reached += 1;
    return reached;
  }

  /** Counts a paragraph whose place nobody wrote: it was told already, and is not told again as a gap. */
  pass(letter: Letter): void {
    if (letter === 'u') this.last += 1;
    else this.reached[letter] += 1;
  }

  checkAnchor(anchor: string, letter: Letter, line: number, say: Say): void {
    const place = parseAnchor(anchor);
    if (place?.place !== letter || place.time > 1) {
      say(line, `anchor "${anchor}" cannot stand here. The next one here is anchor="${this.next(letter)}".`);
      return;
    }
    const reached = this.pastGone(letter, this.reached[letter]);
    this.reached[letter] = checkPlace(place.number, reached, 'anchor', (found) => `${letter}${found}`, line, say);
  }

  /** A number that stands again, because the publisher printed it twice or began anew at 1, has an anchor that says so: `p57-2`. */
  checkNumber(number: number, anchor: string, line: number, say: Say): void {
    const time = (this.times.get(number) ?? 0) + 1;
    this.times.set(number, time);
    const again = parseAnchor(anchor)?.time ?? 1;
    if (again === 1) {
      let from = this.last;
      while ((this.missing.includes(from + 1) || this.isGone(`p${from + 1}`)) && from + 1 < number) from += 1;
      this.last = checkPlace(number, from, 'paragraph', String, line, say);
      return;
    }
    if (again !== time)
      say(
        line,
        time === 1
          ? `paragraph ${number} stands here for the first time. Write number="${number}" alone.`
          : `paragraph ${number} stands here for time ${time}. Write anchor="p${number}-${time}".`,
      );
    if (number !== this.last && number !== 1 && number !== this.last + 1) checkPlace(number, this.last, 'paragraph', String, line, say);
    this.last = number;
  }

  checkMissing(line: number, say: Say): void {
    for (const number of this.missing)
      if (this.times.has(number)) say(line, `missing_numbers names ${number}, and paragraph ${number} is there. Take one of them out.`);
  }
}

/** Says so where a place does not follow the one reached so far; gives the place that is reached now. */
function checkPlace(
  found: number,
  reached: number,
  noun: 'paragraph' | 'anchor',
  name: (place: number) => string,
  line: number,
  say: Say,
): number {
  const next = reached + 1;
  if (found === next) return found;
  if (found > next) {
    const missing = found - next === 1 ? `${name(next)} is` : `${name(next)} to ${name(found - 1)} are`;
    const where = next === 1 ? `the first here is ${name(found)}` : `${name(reached)} is followed by ${name(found)}`;
    say(line, `${noun}${found - next === 1 ? '' : 's'} ${missing} missing: ${where}.`);
    return found;
  }
  say(
    line,
    found === reached ? `${noun} ${name(found)} stands twice.` : `${noun} ${name(found)} is out of order: it follows ${name(reached)}.`,
  );
  return reached;
}
