import { compareDays } from '../../record/dates/day.ts';
import { reportDay, type Report } from '../../record/reports/report.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { ruleKnownIds } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The documents of a sequence are here, of one history, oldest first, and each sequence stands once. */
export const sequencesRule: RecordRule = ({ sources, checked, unread }) => {
  const { value = [], lineOf, file } = sources.sequences;
  const { problems, tell } = collectProblems(file);
  const known = ruleKnownIds(checked);
  const seen = new Map<string, number>();
  value.forEach(({ documents }, index) => {
    const line = lineOf(index, 'documents');
    // A report that could not be read is told of in its own file.
    if (documents.some((id) => unread.has(id))) return;
    const unknown = documents.filter((id) => !known.includes(id));
    for (const document of unknown) tell(line, 'name/unknown-document', { document, known });
    if (unknown.length > 0) return;

    const held = documents.map((id) => checked.find((report) => report.id === id)).filter((report) => report !== undefined);
    tellOrder(held, line, tell);
    const last = held.at(-1);
    const authorities = sources.authorities.value;
    if (last && authorities) {
      const history = historyOf(last.authority, authorities);
      for (const { id, authority } of held)
        if (!history.includes(authority)) tell(line, 'sequences/other-history', { report: id, authority: last.authority, known: history });
    }
    const key = documents.join(' ');
    const earlier = seen.get(key);
    if (earlier !== undefined) tell(line, 'sequences/twice', { earlier });
    seen.set(key, earlier ?? line);
  });
  return problems;
};

function tellOrder(held: readonly Report[], line: number, tell: Tell): void {
  const named = (report: Report) => `${report.id} (${reportDay(report)})`;
  held.slice(1).forEach((later, at) => {
    const earlier = held[at];
    if (earlier && compareDays(reportDay(earlier), reportDay(later)) >= 0)
      tell(line, 'sequences/not-earlier', { earlier: named(earlier), later: named(later) });
  });
}

/** The ids of an authority and of all that it took over from. */
function historyOf(id: string, authorities: readonly { id: string; successors: readonly string[] }[]): string[] {
  const line = [id];
  for (const each of line)
    for (const authority of authorities) if (authority.successors.includes(each) && !line.includes(authority.id)) line.push(authority.id);
  return line;
}
