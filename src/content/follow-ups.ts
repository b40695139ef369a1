import { isAnchor, reportIdOf } from '../record/ids.ts';
import type { z } from 'zod';
import type { FollowUps, LaterWords } from '../record/follow-up.ts';
import { findInspection, inspectionKey } from '../record/inspection.ts';
import { formatDay, isBefore } from '../record/day.ts';
import { dayOfInspection, type Inspection } from '../record/inspection.ts';
import { dayOfReport, paragraphsOf, type Report } from '../record/report.ts';
import { suggest, type Problem } from './problem.ts';
import type { ReadYaml } from './read-yaml.ts';
import type { followUpsSchema } from '../record/shapes/follow-ups.ts';

type Written = z.output<typeof followUpsSchema>;

/** The pairs as the domain has them; none where the record has no such file. */
export function toFollowUps(written: Written | undefined): FollowUps {
  return {
    followUps: (written?.follow_ups ?? []).map(({ asked, later }) => ({
      asked,
      later: later.map((words): LaterWords => ('paragraph' in words ? { kind: 'held', ...words } : { kind: 'outside', ...words })),
    })),
    ofAll: written?.of_all ?? [],
    askedLater: written?.asked_later ?? [],
  };
}

interface Around {
  reports: readonly Report[];
  /** Ids of reports that have problems of their own: nothing is held against them until those are mended. */
  unsound: ReadonlySet<string>;
  inspections: readonly Inspection[];
  authorities: readonly { id: string; successors: readonly string[] }[];
}

/** Every fault of the pairs: an end that is not there, a later one that is not later, another authority, a pair named twice. */
export function checkFollowUps(
  written: Written | undefined,
  lineOf: ReadYaml<unknown>['lineOf'],
  file: string,
  { reports, unsound, inspections, authorities }: Around,
): Problem[] {
  if (!written) return [];
  const problems: Problem[] = [];
  const say = (line: number, says: string) => problems.push({ file, line, says });
  const placed = new Map(
    reports.flatMap((report) =>
      report.sections.flatMap((section) => section.paragraphs.map((paragraph) => [paragraph.id, { report, section }] as const)),
    ),
  );
  const ids = [...placed.keys()];
  const isUnsound = (paragraph: string) => unsound.has(reportIdOf(paragraph));
  const follows = (earlier: string, later: string) =>
    earlier === later || (authorities.find(({ id }) => id === earlier)?.successors.includes(later) ?? false);

  /** The inspection of a name, held against the report that it follows; says what is wrong with it. */
  function checkInspection(name: string, line: number, earlier: Report | undefined): void {
    const inspection = findInspection(inspections, name);
    if (!inspection) {
      say(line, `inspection "${name}" is not in the record.${suggest(name, inspections.map(inspectionKey))}`);
      return;
    }
    if (inspection.report) {
      say(
        line,
        `the report of "${name}" is part of this record, ${inspection.report}. Name its paragraph: paragraph: ${inspection.report}/p…`,
      );
      return;
    }
    if (!earlier) return;
    if (!isBefore(dayOfReport(earlier), dayOfInspection(inspection)))
      say(
        line,
        `${name} (${formatDay(dayOfInspection(inspection))}) is not later than ${earlier.id}. What follows comes after what was asked.`,
      );
    if (!follows(earlier.authority, inspection.authority))
      say(line, `${name} is about another authority than ${earlier.id}, and none that took over from it.`);
  }

  const seen = new Map<string, number>();
  written.follow_ups.forEach(({ asked, later }, index) => {
    const line = lineOf('follow_ups', index, 'asked');
    const earlier = placed.get(asked);
    if (isUnsound(asked)) return;
    if (!earlier) say(line, `paragraph "${asked}" is not there.${suggest(asked, ids)}`);
    else if (earlier.section.type !== 'improve')
      say(line, `paragraph "${asked}" is not an item of what needs to improve. Those have anchors i1, i2 …`);
    const before = seen.get(asked);
    if (before !== undefined) say(line, `"${asked}" stands on line ${before} already. Put what follows it in one place.`);
    else seen.set(asked, line);

    const named = new Set<string>();
    later.forEach((words, place) => {
      const key = 'paragraph' in words ? 'paragraph' : 'inspection';
      const at = lineOf('follow_ups', index, 'later', place, key);
      const name = 'paragraph' in words ? words.paragraph : `${words.inspection}, paragraph ${words.at}`;
      if (named.has(name)) say(at, `${name} is paired with "${asked}" already. Keep one.`);
      named.add(name);
      if (!('paragraph' in words)) {
        checkInspection(words.inspection, at, earlier?.report);
        return;
      }
      const found = placed.get(words.paragraph);
      if (isUnsound(words.paragraph)) return;
      if (!found) {
        say(at, `paragraph "${words.paragraph}" is not there.${suggest(words.paragraph, ids)}`);
        return;
      }
      if (found.report.wording !== 'verbatim')
        say(at, `${found.report.id} is a summary. What follows is said by the inspectors: name a paragraph in their own words.`);
      if (!earlier) return;
      if (!isBefore(dayOfReport(earlier.report), dayOfReport(found.report)))
        say(at, `${found.report.id} is not later than ${earlier.report.id}. What follows comes after what was asked.`);
      if (!follows(earlier.report.authority, found.report.authority))
        say(at, `${found.report.id} is about another authority than ${earlier.report.id}, and none that took over from it.`);
    });
  });

  written.of_all.forEach(({ of, inspection }, index) => {
    const earlier = reports.find(({ id }) => id === of);
    if (unsound.has(of)) return;
    if (!earlier)
      say(
        lineOf('of_all', index, 'of'),
        `report "${of}" is not in the record.${suggest(
          of,
          reports.map(({ id }) => id),
        )}`,
      );
    else if (!paragraphsOf(earlier).some(({ anchor }) => isAnchor(anchor, 'i')))
      say(lineOf('of_all', index, 'of'), `report "${of}" has no items of what needs to improve.`);
    checkInspection(inspection, lineOf('of_all', index, 'inspection'), earlier);
  });
  written.asked_later.forEach(({ inspection }, index) =>
    checkInspection(inspection, lineOf('asked_later', index, 'inspection'), undefined),
  );
  return problems;
}
