import type { HexPosition } from './hex-position.ts';

/** Where an authority of England stands on the hex map, and the few letters that name it there. */
export interface HexMapPlace extends HexPosition {
  /** The id of the authority. */
  authority: string;
  label: string;
}
