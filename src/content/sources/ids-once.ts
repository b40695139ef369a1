import type { SourceRule } from './source.ts';

/** Each id stands once in a list. */
export const checkSourceIdsOnce: SourceRule<readonly { id: string }[]> = (list, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  list.forEach(({ id }, index) => {
    const line = lineOf(index, 'id');
    const earlier = seen.get(id);
    seen.set(id, earlier ?? line);
    if (earlier !== undefined) tell(line, 'list/id-twice', { id, earlier });
  });
};
