import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { collectProblems } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';

/**
 * Names of places belong to councils that the record has, and no council has the name of another. Where a list of councils could not be read,
 * no name is refused.
 */
export const placeNamesRule: RecordRule = ({ sources, england, known }) => {
  const { file, lineOf, value } = sources.placeNames;
  const { problems, tell } = collectProblems(file);
  if (!value || !known.authorities || sources.england.problems.length > 0) return problems;
  const councils = [...new Set([...england.map(({ authority }) => authority.id), ...known.authorities])];
  const tellUnknown = (id: string, line: number) => {
    if (!councils.includes(id)) tell(line, 'place-names/unknown-council', { id, known: councils });
  };
  const own = new Map(
    [...england.map(({ authority }) => authority), ...(sources.authorities.value ?? [])].map(({ id, name }) => [slugInPath(name), id]),
  );
  value.councils.forEach(({ council, also }, index) => {
    tellUnknown(council, lineOf('councils', index, 'council'));
    for (const name of also) {
      const other = own.get(slugInPath(name));
      if (other !== undefined && other !== council)
        tell(lineOf('councils', index, 'also'), 'place-names/name-of-another', { name, council, other });
    }
  });
  value.areas.forEach((area, index) => {
    for (const id of area.councils) tellUnknown(id, lineOf('areas', index, 'councils'));
  });
  return problems;
};
