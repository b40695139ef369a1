import { Document, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';

/** A text that YAML shall hold between double quotes: a day, which is no number, or a name. */
export function quoteForYaml(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A map on one line: `{ from: "2022-10-03", to: "2022-10-14" }`. */
export function yamlMapOnOneLine(fields: Record<string, Scalar>): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(fields)) map.set(key, value);
  map.flow = true;
  return map;
}

/** A list on one line: `[p1, p2]` in a text without padding. */
export function yamlListOnOneLine(values: readonly (string | number)[]): YAMLSeq {
  const list = new YAMLSeq();
  list.items.push(...values.map((value) => new Scalar(value)));
  list.flow = true;
  return list;
}

/** A text that stands without quotes and that the check of content would tell as a date without quotes. */
const unquotedDate = /^\d{4}-\d{1,2}(-\d{1,2})?$/;

/** A value as YAML. Fields that are undefined are left out, days have quotes, no line is broken, and what stands on one line is padded as Prettier does for maps or for lists. */
export function writeYaml(value: unknown, oneLine: 'maps' | 'lists' = 'maps'): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && unquotedDate.test(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: oneLine === 'maps' });
}
