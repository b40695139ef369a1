type CamelKey<Key> = Key extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelKey<Tail>>}` : Key;

/** A value whose keys are written `like_this` in files, with its keys written `likeThis`, at every depth. */
export type CamelKeys<Value> = Value extends readonly (infer Item)[]
  ? CamelKeys<Item>[]
  : Value extends object
    ? { [Key in keyof Value as CamelKey<Key>]: CamelKeys<Value[Key]> }
    : Value;

/** Turns the keys of a value read from a file, `lead_inspector`, into the keys of the domain, `leadInspector`. */
export function stringsOfKeysInCamelCase<Value>(value: Value): CamelKeys<Value> {
  const turn = (any: unknown): unknown => {
    if (Array.isArray(any)) return any.map(turn);
    if (any === null || typeof any !== 'object') return any;
    return Object.fromEntries(
      Object.entries(any).map(([key, entry]) => [key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), turn(entry)]),
    );
  };
  return turn(value) as CamelKeys<Value>;
}
