/** The part of subset-font that is used here: the package has no types. */
declare module 'subset-font' {
  /** A TrueType font with some characters of another. */
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: 'truetype'; keepFeatures: readonly string[]; variationAxes: Record<string, { min: number; max: number }> },
  ): Promise<Buffer>;
}
