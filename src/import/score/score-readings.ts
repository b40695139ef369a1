import type { EnglandAuthority } from '../../record/england.ts';
import { ilacsLayout, sifLayout } from '../ofsted/layout.ts';
import type { Reading, ScoreRow } from './expected.ts';
import { countFault, itemsFault, recommendationFault, unnumberedFault } from './score-counts.ts';
import { authorityFault, daysFault, gradeFault, inspectorFault, wrongGrades } from './score-facts.ts';
import { leftOver, scoreTexts } from './score-texts.ts';

/** A row for each thing that is measured of the readings of a folder. Files that the import does not read are left out. */
export function scoreReadings(readings: readonly Reading[], authorities: readonly EnglandAuthority[]): ScoreRow[] {
  const ilacs = readings.filter(({ layout }) => layout === ilacsLayout);
  const sif = readings.filter(({ layout }) => layout === sifLayout);
  const read = readings.filter(({ layout }) => layout);
  const naming = read.filter(({ expected }) => expected.lead_inspector);
  const wrong = read.flatMap(wrongGrades);
  return [
    scoreFaults('all judgement grades of a report right', read, 0.99, gradeFault),
    { name: 'wrong grades without a warning', right: -wrong.length, of: 0, asked: 0, missed: wrong },
    scoreFaults('authority', read, 0.99, (reading) => authorityFault(reading, authorities)),
    scoreFaults('days of the inspection', read, 0.99, daysFault),
    scoreFaults('lead inspector', naming, 0.99, inspectorFault),
    scoreFaults('ILACS: number of paragraphs', ilacs, 0.98, countFault),
    scoreTexts('ILACS: text of paragraphs', ilacs, 0.995),
    scoreFaults('ILACS: nothing left between first and last paragraph', ilacs, 0.98, leftOver),
    scoreFaults('ILACS: what needs to improve', ilacs, 0.97, itemsFault),
    scoreFaults('SIF: number of paragraphs', sif, 0.9, (reading) =>
      reading.expected.numbered_paragraphs === 0 ? unnumberedFault(reading) : countFault(reading),
    ),
    scoreFaults('SIF: recommendations', sif, 0.9, recommendationFault),
    scoreTexts('SIF: text of paragraphs', sif, 0.9),
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
