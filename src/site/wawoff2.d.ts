/** The part of wawoff2 that is used here: it brings no types of its own. */
declare module 'wawoff2' {
  /** A WOFF2 font as the TrueType or OpenType font inside it. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
}
