/** The name of a field for a part of a shape: `leadInspector` gives `lead_inspector`. */
type FieldName<Part extends string> = Part extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${FieldName<Rest>}`
    : `_${Lowercase<First>}${FieldName<Rest>}`
  : Part;

/** The names that fields of a part may have: its own or, where it has parts itself, one that begins with its own (`inspected_from`). */
type FieldNames<Part extends string, Value> = Value extends readonly unknown[]
  ? FieldName<Part>
  : Value extends object
    ? FieldName<Part> | `${FieldName<Part>}_${string}`
    : FieldName<Part>;

/** The parts of a shape that no field has the name of. */
type PartsWithoutField<Shape, Defined> = {
  [Part in keyof Shape & string]-?: [Extract<keyof Defined, FieldNames<Part, NonNullable<Shape[Part]>>>] extends [never] ? Part : never;
}[keyof Shape & string];

/** A reason for each part of a shape that no field has the name of. A part with neither is a type error; so is a reason too many. */
export type ReasonsFor<Shape, Defined> = Readonly<
  [PartsWithoutField<Shape, Defined>] extends [never] ? Record<string, never> : Record<PartsWithoutField<Shape, Defined>, string>
>;
