import { formatWordCount } from '../../charts/word-rates/place-word-rates.ts';
import type { WordStudy } from '../../search/words/study-words.ts';
import { href } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';

const columns = ['Word', 'Times near it', 'Times in all', 'Log-likelihood'];

/** The words that stand near a word more often than elsewhere, as a table. */
export function drawWordsNear(words: string, { collocates, places }: WordStudy): HTMLElement {
  const column = drawElement('div', {}, drawElement('h3', {}, `Near “${words}”`));
  if (places.read < places.paragraphs)
    column.append(
      drawElement(
        'p',
        { className: 'aside' },
        `From the ${formatWordCount(places.read)} of ${formatWordCount(places.paragraphs)} paragraphs that we have read.`,
      ),
    );
  if (places.read === 0 && places.paragraphs > 0) return column;
  if (collocates.length === 0) {
    column.append(drawElement('p', {}, 'No word is near it often enough to tell.'));
    return column;
  }
  const head = columns.map((name, at) => drawElement('th', { scope: 'col', className: at > 0 ? 'number' : '' }, name));
  const rows = collocates.map(({ word, near, all, likelihood }) =>
    drawElement(
      'tr',
      {},
      drawElement('td', {}, drawElement('a', { href: href(`/search/?q=${encodeURIComponent(`${words} ${word}`)}`) }, word)),
      ...[formatWordCount(near), formatWordCount(all), likelihood.toFixed(1)].map((text) =>
        drawElement('td', { className: 'number' }, text),
      ),
    ),
  );
  const table = drawElement(
    'table',
    {},
    drawElement('caption', { className: 'hidden' }, `Words near “${words}”`),
    drawElement('thead', {}, drawElement('tr', {}, ...head)),
    drawElement('tbody', {}, ...rows),
  );
  const frame = drawElement('div', { className: 'table-frame', tabIndex: 0, role: 'region', ariaLabel: `Words near “${words}”` }, table);
  column.append(frame);
  return column;
}
