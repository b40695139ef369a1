import { isBefore, type Day } from '../domain/day.ts';
import { grades, isGrade, nameGrade, shortenGrade } from '../domain/grade.ts';
import { coversDay, type Framework, type Judgement } from '../domain/judgement.ts';
import { dayOfReport, paragraphsOf } from '../domain/report.ts';
import { formatDay } from '../domain/day.ts';
import { suggest, type Problem } from './problem.ts';
import type { ReadReport } from './read-report.ts';

/** What a report file is checked against. A list is missing where its own file could not be read: then nothing is held against it. */
export interface Known {
  authorities: readonly string[] | undefined;
  themes: readonly string[] | undefined;
  claimants: readonly string[] | undefined;
  frameworks: readonly Framework[] | undefined;
  judgements: readonly Judgement[];
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
  if (report.kind === 'ilacs' || report.kind === 'sif') checkInspection(read, known, say);
  else {
    for (const field of ['framework', 'judgements', 'lead_inspector'] as const) {
      if (frontMatter[field] !== undefined) say(lineOf(field), `only an inspection report has ${field}. Take it out of a ${report.kind}.`);
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
  return problems;
}

type Say = (line: number, says: string) => void;

function checkName({ report, lineOf }: ReadReport, known: Known, say: Say): void {
  if (!report) return;
  const name = /^([^/]+)\/(\d{4}-\d{2})-([a-z-]+)$/.exec(report.id);
  if (!name) {
    say(1, 'the file is not named as a report. It is content/reports/<authority>/<yyyy-mm>-<kind>.mdx.');
    return;
  }
  const [, folder, month, kind] = name;
  if (!isKnown(known.authorities, report.authority)) {
    say(
      lineOf('authority'),
      `authority "${report.authority}" is not known.${suggest(report.authority, known.authorities ?? [])} Authorities stand in content/authorities.yml.`,
    );
  } else if (folder !== report.authority) {
    say(lineOf('authority'), `authority "${report.authority}" is not the folder "${folder}". Move the file or mend the field.`);
  }
  if (kind !== report.kind)
    say(lineOf('kind'), `kind "${report.kind}" is not the end of the file name, "${kind}". Rename the file or mend the field.`);
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
  if (!published && !dated)
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
  if (last && isBefore(report.checked, last))
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
    if (frontMatter[field] === undefined) say(lineOf('kind'), `field "${field}" is missing. An inspection report has one.`);
  }
  if (!report.framework || !report.inspected) return;
  checkGrades(report.framework, report.inspected.from, report.judgements, known, (...path) => lineOf(...path), say);
  const framework = known.frameworks?.find(({ id }) => id === report.framework);
  const missing = framework?.judgements.filter((id) => !(id in report.judgements)) ?? [];
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
      `fieldwork of ${formatDay(day)} is not under ${framework.short} (${describeSpan(framework)}). That day is under ${right.join(' or ') || 'no framework that we know'}.`,
    );
  }
  for (const [id, grade] of Object.entries(judgements)) {
    if (!framework.judgements.includes(id)) say(lineOf('judgements', id), explainJudgement(id, framework, known));
    if (!isGrade(grade))
      say(lineOf('judgements', id), `grade "${grade}" is not known.${suggest(grade, grades)} It is one of: ${grades.join(', ')}.`);
  }
}

function describeSpan({ from, to }: Framework): string {
  return [from && `from ${formatDay(from)}`, to && `to ${formatDay(to)}`].filter(Boolean).join(' ');
}

function explainJudgement(id: string, framework: Framework, known: Pick<Known, 'frameworks' | 'judgements'>): string {
  const start = `judgement "${id}" is not in the ${framework.short} framework.`;
  if (!known.judgements.some((judgement) => judgement.id === id)) return start + suggest(id, framework.judgements);
  const others = (known.frameworks ?? []).filter((other) => other.judgements.includes(id));
  const spans = others.map((other) => `${other.short} (${describeSpan(other)})`).join(', ');
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
      say(line, `this section has the same name as the one on line ${earlier}, "${section.id}". Each section has a heading of its own.`);
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
      ![nameGrade(grade), shortenGrade(grade)].some((name) => name.toLowerCase() === printed)
    ) {
      say(line, `the heading says "${printed}", the front matter "${grade}". Read the report again: one of them is wrong.`);
    }
  });
}

function checkParagraphs({ report }: ReadReport, known: Known, say: Say): void {
  if (!report) return;
  const expected = { s: 0, i: 0, p: 0 };
  let page = 0;
  const numbered = paragraphsOf(report).some(({ number }) => number !== null);
  for (const section of report.sections) {
    const letter = section.type === 'introduction' ? 's' : section.type === 'improve' ? 'i' : 'p';
    for (const paragraph of section.paragraphs) {
      const { line, anchor, number, themes } = paragraph;
      if (number !== null && letter !== 'p')
        say(line, `a number stands only in a section. Here it is anchor="${letter}${expected[letter] + 1}".`);
      else if (!anchor) expected[letter] += 1;
      else checkPlace(anchor, letter, expected, number !== null, line, say);
      if (numbered && letter === 'p' && number === null && anchor)
        say(line, 'this paragraph has an anchor where the others have printed numbers. Write number="…" as printed.');

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
}

function checkPlace(
  anchor: string,
  letter: 's' | 'i' | 'p',
  expected: Record<'s' | 'i' | 'p', number>,
  printed: boolean,
  line: number,
  say: Say,
): void {
  const place = new RegExp(`^${letter}([1-9]\\d*)$`).exec(anchor);
  const next = expected[letter] + 1;
  const noun = printed ? 'paragraph' : 'anchor';
  const name = (place: number) => (printed ? String(place) : `${letter}${place}`);
  if (!place) {
    say(line, `anchor "${anchor}" cannot stand here. The next one here is anchor="${letter}${next}".`);
    return;
  }
  const found = Number(place[1]);
  if (found === next) {
    expected[letter] = found;
  } else if (found === next - 1) {
    say(line, `${noun} ${name(found)} stands twice.`);
  } else if (found > next) {
    const missing = found - next === 1 ? `${name(next)} is` : `${name(next)} to ${name(found - 1)} are`;
    const where = next === 1 ? `the first here is ${name(found)}` : `${name(next - 1)} is followed by ${name(found)}`;
    say(line, `${noun}${found - next === 1 ? '' : 's'} ${missing} missing: ${where}.`);
    expected[letter] = found;
  } else {
    say(line, `${noun} ${name(found)} is out of order: it follows ${name(next - 1)}.`);
  }
}
