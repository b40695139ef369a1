/**
 * The light colours of tokens.css, for drawings in files. On pages the style sheet decides:
 * its rules override presentation attributes.
 */
export const palette = {
  paper: '#ffffff',
  ink: '#1a2320',
  soft: '#52605a',
  rule: '#d3dad4',
  strongRule: '#8b9a92',
  tint: '#eef1ec',
  grades: { outstanding: '#1d4fa0', good: '#1f7f8c', 'requires-improvement': '#a86400', inadequate: '#9c2f1c' },
  lines: ['#0c6b63', '#8a2c6f', '#8a5a00', '#2f4fa8', '#b03a1c', '#566a10', '#5f4a8c'],
  rose: '#0c6b63',
  fell: '#8a2c6f',
} as const;

/** The fonts of drawings, with fallbacks if ours is not installed. */
export const typeface = 'Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Helvetica, sans-serif';
