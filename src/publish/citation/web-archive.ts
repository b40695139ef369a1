import { ownAddressOfSource, type Report } from '../../record/reports/report.ts';

/**
 * The address at which the Web Archive (web.archive.org) would have the source of a document: its copy from the day that is nearest to
 * the document's publication, or else to the date printed on it. We make it by pattern: there may be no copy. Undefined where we have no
 * address of the document itself, as an old copy of a publisher's home page is no source.
 */
export function webArchiveAddressForCitation({
  source,
  published,
  dated,
}: Pick<Report, 'source' | 'published' | 'dated'>): string | undefined {
  const address = ownAddressOfSource(source);
  if (!address) return undefined;
  const day = (published ?? dated ?? '').replaceAll('-', '');
  return `https://web.archive.org/web/${day && `${day}/`}${address}`;
}
