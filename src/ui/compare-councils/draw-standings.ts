import { authorityIdToPath, reportIdToPath } from '../../record/ids-and-paths/ids.ts';
import { authorityInCorpus, frameworkInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { inspectionDatesInText } from '../../record/inspections/inspection.ts';
import { formatTimeSinceStanding, standingAnswerInCell } from '../../questions/standings/describe-comparison.ts';
import { latestGradedInspection } from '../../questions/grades/grade-history.ts';
import { href } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { drawGradeMark } from '../grade-mark/draw-grade-mark.ts';
import { writeComparisonAddress } from './comparison-address.ts';

/**
 * The table of the latest judgements of a few councils, a column each. The name of a judgement stands above its row, so that columns
 * have all the width that there is on a phone.
 */
export function drawComparedStandings(corpus: Corpus, ids: readonly string[]): HTMLTableElement {
  const groups = corpus.lines.map(({ id, name }) => {
    const link = drawElement('a', { href: href(writeComparisonAddress(ids, id)) }, name);
    link.dataset.line = id;
    return drawGroup(
      ids,
      link,
      ids.map((each) => drawCell(corpus, each, id)),
    );
  });
  return drawElement(
    'table',
    { className: 'standings' },
    drawElement('caption', {}, 'What Ofsted found at the latest inspection of each council'),
    drawElement('thead', {}, drawElement('tr', {}, ...ids.map((id) => drawElement('th', { scope: 'col' }, linkTo(corpus, id))))),
    drawGroup(
      ids,
      'Latest inspection',
      ids.map((id) => drawInspection(corpus, id)),
    ),
    ...groups,
  );
}

function linkTo(corpus: Corpus, id: string): HTMLAnchorElement {
  return drawElement('a', { href: href(authorityIdToPath(id)) }, authorityInCorpus(corpus, id).name);
}

function drawGroup(ids: readonly string[], heading: Node | string, cells: HTMLElement[]): HTMLTableSectionElement {
  return drawElement(
    'tbody',
    {},
    drawElement('tr', { className: 'row-group' }, drawElement('th', { scope: 'rowgroup', colSpan: ids.length }, heading)),
    drawElement('tr', {}, ...cells),
  );
}

function drawCell(corpus: Corpus, id: string, line: string): HTMLTableCellElement {
  const { grade, instead, notes } = standingAnswerInCell(corpus, id, line);
  return drawElement('td', {}, grade ? drawGradeMark(grade) : instead, ...notes.map(drawAside));
}

function drawInspection(corpus: Corpus, id: string): HTMLTableCellElement {
  const inspection = latestGradedInspection(corpus, id);
  if (!inspection) return drawElement('td', {}, 'We have no inspection of this council');
  const { report, url, readIn } = inspection;
  const name = authorityInCorpus(corpus, id).name;
  const source = report
    ? drawElement('a', { href: href(reportIdToPath(report)), ariaLabel: `Read the report on ${name}` }, 'Read the report')
    : readIn
      ? drawElement('a', { href: url, ariaLabel: `Source of these grades of ${name}` }, 'Source of these grades')
      : drawElement('a', { href: url, ariaLabel: `Ofsted’s report on ${name}` }, 'Ofsted’s report');
  return drawElement(
    'td',
    {},
    inspectionDatesInText(inspection),
    drawAside(formatTimeSinceStanding(corpus, inspection)),
    drawAside(`Under ${frameworkInCorpus(corpus, inspection.framework).short}`),
    source,
  );
}

function drawAside(words: string): HTMLSpanElement {
  return drawElement('span', { className: 'aside' }, words);
}
