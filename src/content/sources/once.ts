import type { SourceRule } from './source.ts';

/** Each id stands once in a list. */
export const checkSourceIdsOnce: SourceRule<readonly { id: string }[]> = (list, source) => checkOnce(list, 'id', source);

/** Each id and each name stands once in a list: readers could not tell two of one name apart. */
export const checkSourceIdsAndNamesOnce: SourceRule<readonly { id: string; name: string }[]> = (list, source) => {
  checkOnce(list, 'id', source);
  checkOnce(list, 'name', source);
};

function checkOnce<Field extends 'id' | 'name'>(
  list: readonly Record<Field, string>[],
  field: Field,
  { lineOf, tell }: Parameters<SourceRule<unknown>>[1],
): void {
  const seen = new Map<string, number>();
  list.forEach((entry, index) => {
    const line = lineOf(index, field);
    const value = entry[field];
    const key = value.toLowerCase();
    const earlier = seen.get(key);
    seen.set(key, earlier ?? line);
    if (earlier !== undefined) tell(line, 'list/twice', { field, value, earlier });
  });
}
