/** The part of wawoff2 that is used here: the package has no types. */
declare module 'wawoff2' {
  /** The TrueType or OpenType font inside a WOFF2 font. */
  export function decompress(font: Uint8Array): Promise<Uint8Array>;
  /** A WOFF2 font with a TrueType or OpenType font inside. */
  export function compress(font: Uint8Array): Promise<Uint8Array>;
}
