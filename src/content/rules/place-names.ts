import { collectProblems } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';

/** Names of places belong to councils that the record has. Where a list of councils could not be read, nothing is held against them. */
export const placeNamesRule: RecordRule = ({ sources, england, known }) => {
  const { file, lineOf, value } = sources.placeNames;
  const { problems, tell } = collectProblems(file);
  if (!value || !known.authorities || sources.england.problems.length > 0) return problems;
  const councils = [...new Set([...england.map(({ authority }) => authority.id), ...known.authorities])];
  const tellUnknown = (id: string, line: number) => {
    if (!councils.includes(id)) tell(line, 'place-names/unknown-council', { id, known: councils });
  };
  value.councils.forEach(({ council }, index) => {
    tellUnknown(council, lineOf('councils', index, 'council'));
  });
  value.areas.forEach((area, index) => {
    for (const id of area.councils) tellUnknown(id, lineOf('areas', index, 'councils'));
  });
  return problems;
};
