import { scaleThreshold } from 'd3-scale';

/** The shares at which a cell of the matrix grows darker. */
export const shareSteps = [0.02, 0.05, 0.1, 0.2] as const;

const level = scaleThreshold<number, 1 | 2 | 3 | 4 | 5>([...shareSteps], [1, 2, 3, 4, 5]);

/** The colour level of a matrix cell: 0 for no paragraphs, then 1 to 5 by the share of a document's paragraphs. */
export function matrixChartShareLevel(share: number): 0 | 1 | 2 | 3 | 4 | 5 {
  return share === 0 ? 0 : level(share);
}
