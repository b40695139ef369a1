import type { EnglandAuthority } from '../../record/england.ts';
import { ilacsLayout, sifLayout } from '../ofsted/layout.ts';
import type { Reading, ScoreRow } from './expected.ts';
import { scoreCount, scoreItems, scoreRecommendations, scoreUnnumbered } from './score-counts.ts';
import { scoreAuthority, scoreDays, scoreGrades, scoreInspector, scoreUnwarnedGrades } from './score-facts.ts';
import { scoreContents, scoreJudgementSections, scoreWords } from './score-headings.ts';
import { scoreLeftOver, scoreReportTexts } from './score-texts.ts';

/** A row for each thing that is measured of the readings of a folder. Files that the import does not read are left out. */
export function scoreReadings(readings: readonly Reading[], authorities: readonly EnglandAuthority[]): ScoreRow[] {
  const ilacs = readings.filter(({ layout }) => layout === ilacsLayout);
  const sif = readings.filter(({ layout }) => layout === sifLayout);
  const read = readings.filter(({ layout }) => layout);
  const naming = read.filter(({ expected }) => expected.lead_inspector);
  const wrong = read.flatMap(scoreUnwarnedGrades);
  return [
    scoreFaults('all judgement grades of a report right', read, 0.995, scoreGrades),
    { name: 'wrong grades without a warning', right: -wrong.length, of: 0, asked: 0, missed: wrong },
    scoreFaults('authority', read, 0.995, (reading) => scoreAuthority(reading, authorities)),
    scoreFaults('days of the inspection', read, 0.995, scoreDays),
    scoreFaults('lead inspector', naming, 0.995, scoreInspector),
    scoreFaults('ILACS: number of paragraphs', ilacs, 0.995, scoreCount),
    scoreReportTexts('ILACS: text of paragraphs', ilacs, 0.9995),
    scoreFaults('ILACS: nothing left between first and last paragraph', ilacs, 0.995, scoreLeftOver),
    scoreFaults('ILACS: what needs to improve', ilacs, 0.97, scoreItems),
    scoreFaults('SIF: number of paragraphs', sif, 0.9, (reading) =>
      reading.expected.numbered_paragraphs === 0 ? scoreUnnumbered(reading) : scoreCount(reading),
    ),
    scoreFaults('SIF: recommendations', sif, 0.98, scoreRecommendations),
    scoreReportTexts('SIF: text of paragraphs', sif, 0.997),
    scoreFaults('SIF: headings of the list of contents', sif, 0.98, scoreContents),
    scoreFaults('SIF: each judgement has its sections and paragraphs', sif, 0.98, scoreJudgementSections),
    scoreFaults('every word of the PDF stands somewhere, once', read, 1, scoreWords),
  ];
}

function scoreFaults(
  name: string,
  readings: readonly Reading[],
  asked: number,
  faultOf: (reading: Reading) => string | undefined,
): ScoreRow {
  const missed = readings.flatMap((reading) => {
    const fault = reading.report ? faultOf(reading) : `not read: ${reading.fault ?? ''}`;
    return fault === undefined ? [] : [`${reading.expected.file}: ${fault}`];
  });
  return { name, right: readings.length - missed.length, of: readings.length, asked, missed };
}
