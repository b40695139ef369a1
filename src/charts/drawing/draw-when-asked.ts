import type { ChartSize } from '../chart.ts';
import type { Drawing } from './shape.ts';

/** The drawings of a chart, each made when it is first asked for: a build that keeps a chart's files asks for none. */
export function drawingsWhenAsked(draw: (size: ChartSize) => Drawing): Record<ChartSize, Drawing> {
  const drawn: Partial<Record<ChartSize, Drawing>> = {};
  return {
    get wide() {
      return (drawn.wide ??= draw('wide'));
    },
    get narrow() {
      return (drawn.narrow ??= draw('narrow'));
    },
  };
}
