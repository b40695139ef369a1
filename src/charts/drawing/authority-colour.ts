import { palette } from './palette.ts';

/**
 * The number of an authority's colour in the palette, from 0: the same in every chart and on every page. It comes from the authority's GSS code, which never
 * changes, so no other authority, chart or edition can change it. There are more authorities than colours: a drawing also names each.
 */
export function drawingColourOfAuthority({ gss }: { gss: string }): number {
  return Number(gss.replace(/\D/g, '')) % palette.lines.length;
}
