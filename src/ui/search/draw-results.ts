import type { Speaker } from '../../record/reports/report.ts';
import { formatWordsCheckedShort } from '../../record/reports/words-checked.ts';
import type { SearchHit } from '../../search/search.ts';
import { drawSearchSnippetPieces } from './draw-pieces.ts';
import { drawSearchHitReasons } from './draw-reasons.ts';
import { addMarksToResultAddress } from './result-address.ts';

/** What results are put under: whose words they are, the names of their documents, both or neither. */
export interface Grouping {
  bySpeaker?: boolean;
  byDocument?: boolean;
  /** What is near to quoted words: it comes last, under a heading of its own. */
  near?: readonly SearchHit[];
}

const speakerHeadings: Record<Speaker, string> = {
  inspectors: 'Inspectors’ words',
  others: 'What councils and others say',
};
const nearHeading = 'Close to your words, but not the same';
const aboutOthers = 'These are not inspectors’ words. Those marked “Our summary” are in our words.';

/**
 * A function that draws results into a list, grouped on request. Elements that stay are not touched: most results stay the same from one
 * key to the next, and one that is being pressed or has the focus must not leave the page for a moment.
 */
export function makeSearchResultList(list: HTMLElement): (hits: readonly SearchHit[], grouping?: Grouping) => void {
  let earlier = new Map<string, HTMLLIElement>();
  const wordsOf = new WeakMap<HTMLLIElement, string>();
  return (hits, { bySpeaker = false, byDocument = false, near = [] } = {}) => {
    const items = new Map<string, HTMLLIElement>();
    const itemOf = (hit: SearchHit) => {
      const key = JSON.stringify([hit.id, byDocument]);
      const words = JSON.stringify([hit.pieces, hit.reasons]);
      let item = earlier.get(key);
      if (!item || wordsOf.get(item) !== words) item = replaceWords(item, drawHit(hit, byDocument));
      wordsOf.set(item, words);
      items.set(key, item);
      return item;
    };
    /** A group of items under a heading; `above` is the group that it is in. */
    const groupOf = (level: 'h2' | 'h3', above: string, name: string, own: readonly HTMLLIElement[], about = '') => {
      const key = JSON.stringify([level, above, name]);
      const group = earlier.get(key) ?? drawGroup(level, name, about);
      items.set(key, group);
      if (group.lastElementChild) putInPlace(group.lastElementChild, own);
      return group;
    };
    const itemsOf = (some: readonly SearchHit[], level: 'h2' | 'h3', above = '') =>
      byDocument
        ? groupBy(some, ({ report }) => report.name).map(([name, own]) => groupOf(level, above, name, own.map(itemOf)))
        : some.map(itemOf);
    const drawn = bySpeaker
      ? groupBy(hits, ({ report }) => report.speaker).map(([speaker, own]) =>
          groupOf('h2', '', speakerHeadings[speaker], itemsOf(own, 'h3', speaker), speaker === 'others' ? aboutOthers : ''),
        )
      : itemsOf(hits, 'h2');
    putInPlace(list, [...drawn, ...(near.length > 0 ? [groupOf('h2', '', nearHeading, itemsOf(near, 'h3', 'near'))] : [])]);
    earlier = items;
  };
}

/** A result that is drawn anew, with its first element, the link, as it was before: it may have the focus. */
function replaceWords(item: HTMLLIElement | undefined, drawn: HTMLLIElement): HTMLLIElement {
  const [link, before] = [drawn, item].map((each) => each?.querySelector('a'));
  if (!item || !link || !before) return drawn;
  before.href = link.href;
  while (item.children[1]) item.children[1].remove();
  item.append(...[...drawn.children].slice(1));
  return item;
}

/** Makes elements the children of another. One that is there already and is alike stays in its place: it may have the focus. */
export function keepAlikeInPlace(parent: Element, wanted: readonly Element[]): void {
  const there = [...parent.children];
  putInPlace(
    parent,
    wanted.map((element) => there.find((each) => each.isEqualNode(element)) ?? element),
  );
}

/** Makes elements the children of another. Those that stand where they should are left there. */
function putInPlace(parent: Element, wanted: readonly Element[]): void {
  const stays = new Set(wanted);
  for (const child of [...parent.children]) if (!stays.has(child)) child.remove();
  wanted.forEach((element, at) => {
    if (parent.children[at] !== element) parent.insertBefore(element, parent.children[at] ?? null);
  });
}

/** Results by a key, in the order in which the keys come up. */
function groupBy<Key>(hits: readonly SearchHit[], keyOf: (hit: SearchHit) => Key): [Key, SearchHit[]][] {
  const groups = new Map<Key, SearchHit[]>();
  for (const hit of hits) groups.set(keyOf(hit), [...(groups.get(keyOf(hit)) ?? []), hit]);
  return [...groups];
}

/** A group without its items, whose list is its last element. */
function drawGroup(level: 'h2' | 'h3', name: string, about: string): HTMLLIElement {
  const group = document.createElement('li');
  const heading = document.createElement(level);
  heading.className = level === 'h2' ? 'result-group' : 'result-subgroup';
  heading.textContent = name;
  const own = document.createElement('ol');
  own.className = 'results';
  group.append(heading, ...(about ? [drawAside(about)] : []), own);
  return group;
}

function drawAside(words: string): HTMLParagraphElement {
  const aside = document.createElement('p');
  aside.className = 'aside';
  aside.textContent = words;
  return aside;
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
  link.href = addMarksToResultAddress(hit.url, hit.marks);
  link.textContent = underDocument ? name : `${report.name}, ${name}`;
  if (underDocument) link.ariaLabel = `${report.name}, ${name}`;
  place.append(link);
  const words = document.createElement('p');
  words.className = 'result-words';
  words.append(...(cutBefore ? ['… '] : []), ...drawSearchSnippetPieces(pieces), ...(cutAfter ? [' …'] : []));
  const graded = grade && !section.toLowerCase().endsWith(grade.toLowerCase()) ? `Grade at that time: ${grade.toLowerCase()}. ` : '';
  const facts = drawAside(
    `${section}${section.endsWith('?') ? '' : '.'} ${graded}${report.wording === 'verbatim' ? formatWordsCheckedShort(report.checked, report.read) : 'Our summary.'}`,
  );
  if (report.later) {
    const later = document.createElement('a');
    later.href = report.laterUrl;
    later.textContent = report.later;
    facts.append(' ', later, '.');
  }
  item.append(place, words, facts, ...drawSearchHitReasons(hit.reasons, `${report.name}, ${name}`));
  return item;
}
