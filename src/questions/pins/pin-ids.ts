import { isParagraphId, splitId } from '../../record/ids-and-paths/ids.ts';

/**
 * Paragraph ids for a URL: `kent/2022-10-ilacs/p5,p7,essex/2023-01-ilacs/p1`. A report is named only where it
 * changes. Notes are private to the reader and left out.
 */
export function formatPinIds(ids: readonly string[]): string {
  let report = '';
  return ids
    .map((id) => {
      const { owner, own } = splitId(id);
      const short = owner === report ? own : id;
      report = owner;
      return short;
    })
    .join(',');
}

/** The paragraph ids in a URL, without duplicates and without anything that is not an id. */
export function parsePinIds(written: string): string[] {
  let report = '';
  const ids = written.split(',').flatMap((part) => {
    const id = part.includes('/') ? part : `${report}/${part}`;
    if (!isParagraphId(id)) return [];
    report = splitId(id).owner;
    return [id];
  });
  return [...new Set(ids)];
}
