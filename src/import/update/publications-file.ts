import type { z } from 'zod';
import { councilNotices, ofstedPublicationSchema } from '../../record/shapes/ofsted-publications.ts';
import { joinStringsAsCsv } from '../../record/strings/csv.ts';

/** A publication that was seen on Ofsted's pages, and what became of it. */
export type SeenPublication = z.output<typeof ofstedPublicationSchema>;

/** What a notice tells of a council itself. */
export type CouncilNotice = (typeof councilNotices)[number];

/** Whether a row is a notice of a council, and no publication. */
export const isCouncilNotice = <Row extends Pick<SeenPublication, 'became'>>(row: Row): row is Row & { became: CouncilNotice } =>
  (councilNotices as readonly string[]).includes(row.became);

const columns = Object.keys(ofstedPublicationSchema.shape) as (keyof SeenPublication)[];

/** The text of `ofsted-publications.csv`: by authority, then day, then address, so that a change shows what is new and nothing else. */
export function writePublicationsSeen(seen: readonly SeenPublication[]): string {
  const sorted = [...seen].sort(
    (a, b) => Number(a.ofsted_urn) - Number(b.ofsted_urn) || a.published.localeCompare(b.published) || a.url.localeCompare(b.url),
  );
  return joinStringsAsCsv([columns, ...sorted.map((publication) => columns.map((column) => publication[column]))]);
}
