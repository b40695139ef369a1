import type { SearchHit } from '../../search/search.ts';
import { drawPieces } from './draw-pieces.ts';
import { addMarksToAddress } from './result-address.ts';

/**
 * A function that draws results into a list, grouped by document on request. It reuses elements that are already in the list,
 * because most results stay the same from one key to the next.
 */
export function makeResultList(list: HTMLElement): (hits: readonly SearchHit[], byDocument: boolean) => void {
  let earlier = new Map<string, HTMLLIElement>();
  return (hits, byDocument) => {
    const items = new Map<string, HTMLLIElement>();
    const itemOf = (hit: SearchHit) => {
      const key = JSON.stringify([hit.id, byDocument, hit.pieces]);
      const item = earlier.get(key) ?? drawHit(hit, byDocument);
      items.set(key, item);
      return item;
    };
    if (byDocument) {
      const documents = [...new Set(hits.map(({ report }) => report.name))];
      const itemsOf = (document: string) => hits.filter(({ report }) => report.name === document).map(itemOf);
      list.replaceChildren(...documents.map((name) => drawGroup(name, itemsOf(name))));
    } else list.replaceChildren(...hits.map(itemOf));
    earlier = items;
  };
}

function drawGroup(name: string, items: readonly HTMLLIElement[]): HTMLLIElement {
  const group = document.createElement('li');
  const heading = document.createElement('h2');
  heading.className = 'result-group';
  heading.textContent = name;
  const own = document.createElement('ol');
  own.className = 'results';
  own.append(...items);
  group.append(heading, own);
  return group;
}

/** The element of a result: a link to the paragraph, the matching passage, and the paragraph's section and grade. */
function drawHit(hit: SearchHit, underDocument: boolean): HTMLLIElement {
  const { report, name, section, grade, pieces, cutBefore, cutAfter } = hit;
  const item = document.createElement('li');
  item.className = `result ${report.wording}`;
  item.dataset.paragraph = hit.id;
  const place = document.createElement('p');
  place.className = 'result-place';
  const link = document.createElement('a');
  link.href = addMarksToAddress(hit.url, hit.marks);
  link.textContent = underDocument ? name : `${report.name}, ${name}`;
  if (underDocument) link.ariaLabel = `${report.name}, ${name}`;
  place.append(link);
  const words = document.createElement('p');
  words.className = 'result-words';
  words.append(...(cutBefore ? ['… '] : []), ...drawPieces(pieces), ...(cutAfter ? [' …'] : []));
  const facts = document.createElement('p');
  facts.className = 'aside';
  const graded = grade && !section.toLowerCase().endsWith(grade.toLowerCase()) ? `Judged then: ${grade.toLowerCase()}. ` : '';
  facts.textContent = `${section}. ${graded}${report.wording === 'verbatim' ? 'Word for word.' : 'Our summary.'}`;
  item.append(place, words, facts);
  return item;
}
