/* Draws the charts of grades of the councils that a reader chooses, with the layout that the build uses too. */
import { gradesChartOfAuthorities } from '../../charts/grades/grade-charts.ts';
import { findingUnderNameOfLine } from '../../questions/headlines/describe-latest.ts';
import { authorityInCorpus } from '../../record/corpus/corpus.ts';
import { absoluteUrl } from '../../site/hrefs/href.ts';
import { fillChartFrameOnPage } from '../chart/fill-chart-frame.ts';
import { runChoiceOfCouncils, type ChosenCouncils } from '../choose-councils/choose-councils.ts';
import { pageAddress } from '../page-address/page-address.ts';

/** As many councils as the smallest regions have, and as a page has room for. */
const most = 12;
const site = document.title.split(' · ').at(-1) ?? '';
const frame = (document.getElementById('chosen-chart') as HTMLTemplateElement).content.querySelector('figure');
const sections = [...document.querySelectorAll<HTMLElement>('[data-line]')];

function showGrades({ corpus, ids }: ChosenCouncils): void {
  const chosen = ids.length > 0;
  for (const built of document.querySelectorAll<HTMLElement>('[data-built], [data-line] > .chart-figure:not([data-chosen])'))
    built.hidden = chosen;
  (document.getElementById('chosen-note') as HTMLElement).hidden = !chosen;
  const authorities = ids.map((id) => authorityInCorpus(corpus, id));
  for (const section of sections) {
    section.querySelector('[data-chosen]')?.remove();
    const { line = '', judgement = '' } = section.dataset;
    if (!chosen || !frame) continue;
    const figure = frame.cloneNode(true) as HTMLElement;
    figure.id = `chosen-${line}`;
    figure.dataset.chosen = '';
    const title = figure.querySelector('[data-chart=title]');
    if (title) title.id = `${figure.id}-title`;
    figure.setAttribute('aria-labelledby', `${figure.id}-title`);
    const home = { path: '/grades/', words: 'Grades of councils you chose' } as const;
    const judged = { id: line, name: judgement, about: '' };
    section.append(figure);
    fillChartFrameOnPage(figure, gradesChartOfAuthorities(corpus, judged, authorities, home), {
      address: absoluteUrl(`/grades/${pageAddress().search}` as `/${string}`),
      site,
      title: findingUnderNameOfLine(corpus, judged, authorities),
    });
  }
}

runChoiceOfCouncils({ most, show: showGrades });
