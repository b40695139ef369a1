/* Shows what inspectors wrote on a topic about the councils that a reader chooses: their documents are loaded as needed. */
import type { ComparisonDocument, ComparisonWords } from '../../publish/comparison/comparison-files.ts';
import { authorityInCorpus } from '../../record/corpus/corpus.ts';
import { reportIdToDataPath } from '../../record/ids-and-paths/ids.ts';
import { formatNoTextOf } from '../../record/reports/report-name.ts';
import { authorityHref, href } from '../../site/hrefs/href.ts';
import { runChoiceOfCouncils, type ChosenCouncils } from '../choose-councils/choose-councils.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { loadJsonOnce } from '../load-json/load-json-once.ts';
import { pageAddress } from '../page-address/page-address.ts';
import { tellThatParagraphsWereDrawn } from '../paragraph/paragraphs-drawn.ts';
import { drawPassageOnThemePage, type TopicDocument, type TopicName } from './draw-topic-passage.ts';

/** The most councils side by side. */
const most = 6;
const theme = document.getElementById('topic-councils')?.dataset.topic ?? '';
const columns = document.querySelector<HTMLElement>('.columns');
/** What the page was built with that is about other councils than those chosen. */
const built = '.column:not([data-chosen]), .column-chooser, .last-mentions, .strips-part, [aria-labelledby=further]';

function showTopic(chosen: ChosenCouncils): void {
  const isChosen = chosen.ids.length > 0;
  for (const part of document.querySelectorAll<HTMLElement>(built)) part.hidden = isChosen;
  for (const old of document.querySelectorAll('[data-chosen]')) old.remove();
  for (const id of chosen.ids) {
    const column = columnOf(chosen, id, drawElement('p', { className: 'none' }, 'Loading.'));
    columns?.append(column);
    void loadColumn(chosen, id).then((words) => {
      column.replaceWith(columnOf(chosen, id, ...words));
      tellThatParagraphsWereDrawn();
    });
  }
}

/** The column of a council. */
function columnOf({ corpus }: ChosenCouncils, id: string, ...words: Node[]): HTMLElement {
  const name = drawElement('a', { href: authorityHref(id) }, authorityInCorpus(corpus, id).name);
  const heading = drawElement('h2', { id: `chosen-${id}` }, name);
  const column = drawElement('section', { className: 'column' }, heading, ...words);
  column.dataset.chosen = id;
  column.setAttribute('aria-labelledby', heading.id);
  return column;
}

const none = (...words: (Node | string)[]) => drawElement('p', { className: 'none column-none' }, ...words);

/** What a council's documents have on the topic, or a sentence where that is nothing. */
async function loadColumn(chosen: ChosenCouncils, id: string): Promise<Node[]> {
  const file = chosen.data.words[id];
  if (!file) return [none(`${formatNoTextOf('this council')}.`)];
  try {
    const { documents } = await loadJsonOnce<ComparisonWords>(href(`/compare/councils/${file}`));
    const mentioning = documents.filter(({ themes }) => themes[theme]);
    if (mentioning.length === 0) return [none('We marked no paragraph of the reports we have with this topic.')];
    const wanted = mentioning.filter(isWanted);
    if (wanted.length === 0) return [none('We marked no paragraph of inspectors’ reports and letters with this topic. ', linkToAllWords())];
    const inOrder = [...wanted].sort((a, b) => Number(a.speaker !== 'inspectors') - Number(b.speaker !== 'inspectors'));
    const [themes, ...loaded] = await Promise.all([
      loadJsonOnce<TopicName[]>(href('/data/v1/themes.json')),
      ...inOrder.map(({ id: own }) => loadJsonOnce<TopicDocument>(href(reportIdToDataPath(own)))),
    ]);
    const topic = { theme, themes, corpus: chosen.corpus };
    return inOrder.flatMap((each, at) => (loaded[at] ? [drawPassageOnThemePage(topic, each, loaded[at])] : []));
  } catch {
    return [
      none(
        'We could not load these paragraphs. ',
        drawElement('button', { type: 'button', onclick: () => showTopic(chosen) }, 'Try again'),
      ),
    ];
  }
}

/** A link to this choice of councils with what councils and others say. */
function linkToAllWords(): HTMLElement {
  const query = pageAddress().searchParams;
  query.delete('speaker');
  return drawElement('a', { href: `${location.pathname}?${query}` }, 'Show what councils and others say');
}

/** Whether a reader wants a document: one who followed a link to inspectors' words sees no others. */
function isWanted({ speaker }: ComparisonDocument): boolean {
  return speaker === 'inspectors' || pageAddress().searchParams.get('speaker') !== 'inspectors';
}

runChoiceOfCouncils({ most, has: ({ words }, id) => words[id] !== undefined, show: showTopic });
