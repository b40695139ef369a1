import { collectProblems } from '../problems/index.ts';
import { ruleKnownIds, ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** Events and visits name known authorities, visits a kind of visit, and each stands once. */
export const eventsRule: RecordRule = ({ sources: { events }, known }) => {
  const { value, lineOf, file } = events;
  if (!value) return [];
  const { problems, tell } = collectProblems(file);
  const tellUnknown = (authority: string, line: number) => {
    if (!ruleKnowsId(known.authorities, authority)) tell(line, 'name/unknown-authority', { authority, known: known.authorities });
  };
  const visits = ruleKnownIds(known.kinds?.filter(({ visit }) => visit));
  value.visits.forEach(({ authority }, index) => tellUnknown(authority, lineOf('visits', index, 'authority')));
  value.visits.forEach(({ kind }, index) => {
    if (!ruleKnowsId(visits, kind)) tell(lineOf('visits', index, 'kind'), 'events/kind-not-visit', { kind, known: visits });
  });
  value.events.forEach(({ authorities }, index) => {
    for (const id of authorities) tellUnknown(id, lineOf('events', index, 'authorities'));
  });
  const seen = new Map<string, number>();
  const tellAgain = (key: string, line: number) => {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else tell(line, 'events/twice', { earlier });
  };
  value.visits.forEach(({ authority, kind, on, about }, index) => {
    // There can be several visits in a year, if no month is known.
    const visit = /^\d{4}$/.test(on) ? `${on} ${about}` : on;
    tellAgain(`${authority} ${kind} ${visit}`, lineOf('visits', index, 'authority'));
  });
  value.events.forEach(({ on, what, authorities }, index) => {
    tellAgain(`${on} ${what} ${[...authorities].sort().join(' ')}`, lineOf('events', index, 'on'));
  });
  return problems;
};
