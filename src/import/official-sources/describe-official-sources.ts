import { formatDay, type Day } from '../../record/dates/day.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { officialSourceStates, type CheckedOfficialSource, type OfficialSourceState } from './check-official-source.ts';

/** The heading of each state in the report, the most urgent first. */
const headings: Readonly<Record<OfficialSourceState, string>> = {
  gone: 'Gone',
  'no-pdf': 'No PDF file any more',
  differs: 'Another file than ours',
  moved: 'Moved',
  unknown: 'Not checked',
  answers: 'Answers, and we have no file to compare',
  same: 'The same file as ours',
};

const order = ['gone', 'no-pdf', 'differs', 'moved', 'unknown', 'answers', 'same'] as const satisfies readonly OfficialSourceState[];

/** How many addresses are in each state. */
function countStates(sources: readonly CheckedOfficialSource[]): Record<OfficialSourceState, number> {
  const counts = officialSourceStates.map((state) => [state, sources.filter((each) => each.state === state).length] as const);
  return Object.fromEntries(counts) as Record<OfficialSourceState, number>;
}

/** The report of a check of official addresses as JSON. */
export function writeOfficialSourcesJson(sources: readonly CheckedOfficialSource[], checked: Day): string {
  return `${JSON.stringify({ checked, counts: countStates(sources), sources }, null, 2)}\n`;
}

/** The report of a check of official addresses in Markdown: what a person should look at stands first. */
export function describeOfficialSources(sources: readonly CheckedOfficialSource[], checked: Day): string {
  const counts = countStates(sources);
  const sections = order
    .filter((state) => counts[state] > 0)
    .flatMap((state) => [
      `## ${headings[state]}: ${counts[state]}`,
      sources
        .filter((each) => each.state === state)
        .map(describeSource)
        .join('\n'),
    ]);
  return `${[
    '# Official addresses of our documents',
    `Checked on ${formatDay(checked)} by \`npm run check:sources\`: ${formatCountWithNoun(sources.length, 'document')}.`,
    ...sections,
  ].join('\n\n')}\n`;
}

/** A document's line. Addresses stand between angle brackets, where no character of theirs is Markdown. */
function describeSource({ document, address, says, leads_to, stored_sha256, found_sha256 }: CheckedOfficialSource): string {
  const hashes = found_sha256 !== undefined && found_sha256 !== stored_sha256;
  return [
    `- \`${document}\` <${address}>`,
    `${says.replace(/[*_[\]<>`\\]/g, '\\$&')}${leads_to ? ` It leads to <${leads_to}>.` : ''}`,
    ...(hashes ? [`SHA-256 there \`${found_sha256}\`, ours \`${stored_sha256 ?? ''}\`.`] : []),
  ].join(' ');
}

/** The exit code of a check of official addresses: 0 all as before, 2 something for a person to look at, 1 otherwise something was not checked. */
export function officialSourcesExitCode(sources: readonly CheckedOfficialSource[]): 0 | 1 | 2 {
  const { gone, 'no-pdf': noPdf, differs, moved, unknown } = countStates(sources);
  if (gone + noPdf + differs + moved > 0) return 2;
  return unknown > 0 ? 1 : 0;
}
