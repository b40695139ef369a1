/** What the import takes from one document before it gives up on it. The largest of 493 real reports has 0.8 MB and 60 pages. */
export interface Limits {
  megabytes: number;
  pages: number;
  /** For reading it; fetching has as long again. */
  seconds: number;
  /** Memory of the process that reads it. */
  memory: number;
}

export const limits: Limits = { megabytes: 20, pages: 300, seconds: 60, memory: 1000 };

/** The limits in words, for the help of the command. */
export function describeLimits({ megabytes, pages, seconds, memory }: Limits = limits): string {
  return `${megabytes} MB, ${pages} pages, ${seconds} seconds and ${memory} MB of memory for each document`;
}
