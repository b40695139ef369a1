/** A shape of a drawing: an SVG element, its attributes and its children. `href` may be a path of the site. */
export interface Shape {
  name: string;
  attributes: Record<string, string>;
  parts: (Shape | string)[];
}

/** A drawing of a chart at one size, in SVG user units. */
export interface Drawing {
  width: number;
  height: number;
  parts: Shape[];
}

/** The attributes of a shape. Undefined ones are left out. */
export type Attributes = Record<string, string | number | undefined>;

/** A shape without the attributes and parts that are undefined. */
export function drawingOfShapePath(name: string, attributes: Attributes, ...parts: (Shape | string | undefined)[]): Shape {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const])),
    ),
    parts: parts.filter((part) => part !== undefined),
  };
}
