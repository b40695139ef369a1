import type { APIRoute } from 'astro';
import { writeParagraphCsv } from '../../publish/paragraph-csv/paragraph-csv.ts';
import { themeParagraphsForCsv } from '../../publish/paragraph-csv/saved-paragraphs.ts';
import { speakerOfReport } from '../../record/reports/report.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { getCorpus } from '../../site/services/corpus.ts';
import { respondWithFile } from '../../site/responses/respond.ts';

interface Props {
  theme: string;
  inspectors: boolean;
}

export function getStaticPaths() {
  const { themes, reports } = getCorpus();
  // Where all words are inspectors', both files would be the same, and pages link to one.
  const hasOthers = reports.some((report) => speakerOfReport(report) === 'others');
  return themes.flatMap(({ id }) =>
    (hasOthers ? [false, true] : [true]).map((inspectors) => ({
      params: { file: inspectors ? `${id}-inspectors` : id },
      props: { theme: id, inspectors },
    })),
  );
}

/** The paragraphs about a theme as CSV: all, or inspectors' only. */
export const GET: APIRoute<Props> = ({ props: { theme, inspectors } }) =>
  respondWithFile('csv', writeParagraphCsv(themeParagraphsForCsv(getCorpus(), theme, absoluteUrl, inspectors ? 'inspectors' : undefined)));
