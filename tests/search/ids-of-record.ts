import type { SearchRecord } from '../../src/search/index/records.ts';

/** The id of each paragraph of a record. */
export function idsOfSearchRecord({ catalogue, paragraphs }: SearchRecord): string[] {
  let report = -1;
  return paragraphs.map(({ anchor }, at) => {
    while (catalogue.reports[report + 1] && (catalogue.reports[report + 1]?.first ?? 0) <= at) report += 1;
    return `${catalogue.reports[report]?.id}/${anchor}`;
  });
}
