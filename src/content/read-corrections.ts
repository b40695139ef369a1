import { isParagraphId, reportIdOf } from '../record/ids.ts';
import type { Day } from '../record/day.ts';
import { followMoves } from '../questions/provenance/publication.ts';
import type { Correction, LedgerEntry } from '../record/ledger.ts';
import type { Report } from '../record/report.ts';
import { paragraphsOf } from '../record/report.ts';
import { suggest, type Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { correctionKinds, correctionsSchema } from '../record/shapes/corrections.ts';

/** The corrections of a record as read, each with the line it stands on. */
export interface ReadCorrections {
  corrections: Correction[];
  lines: number[];
  problems: Problem[];
}

/** Reads content/corrections.yml: what was corrected, moved or withdrawn, when and why. */
export function readCorrections(text: string, file: string): ReadCorrections {
  const { value, problems, lineOf } = readYaml(correctionsSchema, text, { file });
  const corrections: Correction[] = [];
  const lines: number[] = [];
  (value ?? []).forEach((row, index) => {
    const line = lineOf(index);
    const say = (says: string) => problems.push({ file, line, says });
    const [kind, ...more] = correctionKinds.filter((each) => row[each] !== undefined);
    const of = kind && row[kind];
    if (!kind || !of || more.length > 0) {
      say(
        'a correction is of one thing: corrected: (words or facts were wrong), moved: (it has another address) or withdrawn: (it was taken out), with its id.',
      );
      return;
    }
    if (row.on.length !== 10) say(`on "${row.on}" is not a whole day. Write the day of the correction, yyyy-mm-dd.`);
    if (kind === 'moved' && !row.to) say(`field "to" is missing. It is the id under which ${of} stands now.`);
    if (kind !== 'moved' && row.to) say(`to: stands only with moved:. Take it out of what was ${kind}.`);
    if (row.to && isParagraphId(row.to) !== isParagraphId(of))
      say(`${of} cannot move to ${row.to}: a paragraph moves to a paragraph, a document to a document.`);
    corrections.push({ kind, of, to: row.to, on: row.on, reason: row.reason, was: row.was, now: row.now });
    lines.push(line);
  });
  return { corrections, lines, problems };
}

/** Every fault of the corrections beyond their form: what they speak of was published, is gone or there as they say, and their day is past. */
export function checkCorrections(
  { corrections, lines }: ReadCorrections,
  file: string,
  ledger: readonly LedgerEntry[],
  reports: readonly Report[],
  edition: Day | undefined,
): Problem[] {
  const present = new Set(reports.flatMap((report) => paragraphsOf(report).map(({ id }) => id)));
  const documents = new Set(reports.map(({ id }) => id));
  const published = [...new Set(ledger.flatMap(({ id, report }) => [id, report]))];
  return corrections.flatMap(({ kind, of, to, on }, index) => {
    const problems: Problem[] = [];
    const say = (says: string) => problems.push({ file, line: lines[index] ?? 1, says });
    const isThere = present.has(of) || documents.has(of);
    if (!published.includes(of)) {
      say(
        isThere
          ? `"${of}" is not in the ledger: it is new, and nothing new needs a correction. Take this out.`
          : `"${of}" was never published.${suggest(of, published)}`,
      );
    } else if (kind !== 'corrected' && isThere) {
      say(`"${of}" was ${kind}, and is still there. Take it out of content/reports, or take this out.`);
    }
    if (to && isParagraphId(of) && to && !followMoves(corrections, present, to))
      say(`"${of}" moved to "${to}", which is not there.${suggest(to, [...present])}`);
    if (to && !isParagraphId(of)) {
      const lost = ledger.filter((entry) => entry.report === reportIdOf(of) && !followMoves(corrections, present, entry.id));
      if (lost.length > 0) say(`"${of}" moved to "${to}", where ${lost.map(({ anchor }) => anchor).join(', ')} cannot be found.`);
    }
    if (edition && on > edition) say(`on ${on} is after the edition of ${edition}. Write the day of the new edition in content/site.yml.`);
    return problems;
  });
}
