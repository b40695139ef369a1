/** How much of one document is fetched and read before the import gives it up. The largest of 493 real reports has 0.8 MB and 60 pages. */
export interface Limits {
  megabytes: number;
  pages: number;
  /** For reading a document; fetching has as long again. */
  seconds: number;
  /** Megabytes of memory for the process that reads it. */
  memory: number;
}

export const limits: Limits = { megabytes: 20, pages: 300, seconds: 60, memory: 1000 };

/** The limits in words, for the help of the command. */
export function describeProcessLimits({ megabytes, pages, seconds, memory }: Limits = limits): string {
  return `${megabytes} MB, ${pages} pages, ${seconds} seconds and ${memory} MB of memory for each document`;
}
