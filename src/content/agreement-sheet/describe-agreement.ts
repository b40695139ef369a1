import { themeAgreementOfReadings } from '../../questions/theme-agreement/agreement.ts';
import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';

const two = (kappa: number | undefined) => (kappa === undefined ? ' n/a' : kappa.toFixed(2));

/** How far the two readings of the themes agree, before and after settling, as lines for a terminal. */
export function describeAgreementSheet(corpus: Corpus): string {
  const record = themeAgreementOfReadings(corpus);
  if (!record) return 'There are no two readings of the themes in theme-readings/ to compare.';
  const { first, second, before, settled, afterFirst, afterSecond } = record;
  const wide = Math.max(...before.themes.map(({ theme }) => theme.id.length), 'overall'.length);
  const row = (id: string, ...cells: (string | number)[]) => [id.padEnd(wide), ...cells.map((cell) => String(cell).padStart(7))].join(' ');
  return [
    `Before settling: ${first.id} (${first.on}) and ${second.id} (${second.on}), ${before.paragraphs} paragraphs`,
    row('theme', 'both', 'first', 'second', 'kappa'),
    ...before.themes.map(({ theme, both, firstOnly, secondOnly, kappa }) => row(theme.id, both, firstOnly, secondOnly, two(kappa))),
    row('overall', '', '', '', two(before.overall)),
    `The very same themes: ${before.same} of ${before.paragraphs}.`,
    `Settled: ${settled.differed} differed; ${settled.asFirst} stand as first read, ${settled.asSecond} as read second, ${settled.otherwise} otherwise.`,
    `After settling: kappa ${two(afterFirst.overall)} with the first reading, ${two(afterSecond.overall)} with the second.`,
  ].join('\n');
}

/** A sheet for another blind reading: the id and the words of every paragraph, and the list of themes; no headings, no themes given. */
export function writeAgreementSheet(corpus: Corpus): string {
  return [
    ...corpus.themes.map(({ id, name, about }) => `# ${id}: ${name}. ${about}`),
    ...paragraphsInCorpus(corpus).map(
      ({ paragraph }) => `${paragraph.id}\t${textOfReportParagraph(paragraph).replace(/\s*\n\s*/g, ' / ')}`,
    ),
    '',
  ].join('\n');
}
