/** A file size: "310 kB", "1.2 MB"; at least "1 kB". */
export function formatSizeOnDataPage(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3)).toLocaleString('en-GB')} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
