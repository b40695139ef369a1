import { authorityIdToComparisonPath } from '../../record/ids-and-paths/ids.ts';

/** A choice of authorities to compare as its address has it: what stands in each box, and the line of judgements to begin with. */
export interface ComparisonChoice {
  /** Ids of authorities, or names as a reader typed them, in the order of the boxes. */
  asked: string[];
  /** The id of a line of judgements; empty for all of them. */
  line: string;
}

/** The most authorities that are compared at once. */
export const maxCompared = 4;

const boxes = ['a', 'b', 'c', 'd'];

/** The choice in the query of an address: `?a=kent&b=medway&on=in-care`. Empty and repeated boxes are left out. */
export function readComparisonAddress(query: string): ComparisonChoice {
  const parameters = new URLSearchParams(query);
  const asked = boxes.map((box) => (parameters.get(box) ?? '').trim()).filter(Boolean);
  return { asked: [...new Set(asked)], line: parameters.get('on') ?? '' };
}

/** The path of a comparison of authorities, with the line of judgements to begin with if there is one. */
export function writeComparisonAddress(ids: readonly string[], line: string): `/${string}` {
  const path = authorityIdToComparisonPath(ids);
  return line && ids.length > 0 ? `${path}&on=${line}` : path;
}
