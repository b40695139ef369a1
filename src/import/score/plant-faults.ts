import { randomInt, randomLcg } from 'd3-random';
import type { Block } from '../../record/reports/paragraph.ts';
import type { Report, Section } from '../../record/reports/report.ts';
import { gradeFaults, noteFaults, type Draw, type Plant } from './plant-facts.ts';

/** A report with one fault that a reader could make, and what kind of fault it is. */
export interface PlantedFault {
  kind: string;
  report: Report;
}

type Paragraph = Section['paragraphs'][number];
type Text = Extract<Block, { kind: 'text' }>;
type List = Extract<Block, { kind: 'list' }>;

const pick = <Value>(values: readonly Value[], draw: Draw): Value | undefined => values[draw(values.length)];
const paragraphsIn = ({ sections }: Report): Paragraph[] => sections.flatMap(({ paragraphs }) => paragraphs);
const blocksIn = (report: Report) => paragraphsIn(report).flatMap(({ blocks }) => blocks);
const textsIn = (report: Report) => blocksIn(report).filter((block): block is Text => block.kind === 'text');
const listsIn = (report: Report) => blocksIn(report).filter((block): block is List => block.kind === 'list');

/** Changes the words of one text that fits; `change` gets it and returns what becomes of it. */
function inText(fits: RegExp, change: (text: string, draw: Draw) => string): Plant {
  return (report, draw) => {
    const block = pick(
      textsIn(report).filter(({ text }) => fits.test(text)),
      draw,
    );
    if (!block) return false;
    const before = block.text;
    block.text = change(before, draw);
    return block.text !== before;
  };
}

const word = /(?<= )\p{L}{4,}(?= )/u;

/** Changes one of the words of a text. */
const inWord = (change: (word: string) => string): Plant =>
  inText(word, (text, draw) => {
    const found = pick([...text.matchAll(new RegExp(word.source, 'gu'))], draw);
    return found ? text.slice(0, found.index) + change(found[0]) + text.slice(found.index + found[0].length) : text;
  });

const wordFaults: Record<string, Plant> = {
  'a letter of a word is another': inWord((each) => `${each.slice(0, -1)}${each.endsWith('e') ? 'a' : 'e'}`),
  'two letters of a word are exchanged': inWord((each) => {
    const at = [...each].findIndex((letter, index) => index > 0 && letter !== each[index - 1]);
    return each.slice(0, at - 1) + (each[at] ?? '') + (each[at - 1] ?? '') + each.slice(at + 1);
  }),
  'a word is lost': inText(word, (text) => text.replace(new RegExp(`${word.source} `, 'u'), '')),
  'a word stands twice': inWord((each) => `${each} ${each}`),
  'a “not” is put in': inText(/ (?:is|are) /, (text) => text.replace(/ (is|are) /, ' $1 not ')),
  'a capital is small': inText(/^\p{Lu}/u, (text) => (text[0] ?? '').toLowerCase() + text.slice(1)),
  'a comma is lost': inText(/, /, (text) => text.replace(', ', ' ')),
  'a full stop is lost': inText(/\.$/, (text) => text.slice(0, -1)),
  'a number in the words is another': inText(/\d/, (text) => text.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))),
  'a hyphen is a space': inText(/\p{L}-\p{L}/u, (text) => text.replace(/(?<=\p{L})-(?=\p{L})/u, ' ')),
  'a space is lost': inText(/ /, (text) => text.replace(' ', '')),
  'an apostrophe is straight': inText(/’/, (text) => text.replace('’', "'")),
  'the end of a text is lost': inText(/\. /, (text) => text.slice(0, text.lastIndexOf('. ') + 1)),
  'two sentences are exchanged': inText(/^[^.]+\. [^.]+\.$/, (text) => text.replace(/^([^.]+\.) ([^.]+\.)$/, '$2 $1')),
};

/** A section with at least so many paragraphs, and the place of one of them that has others after it. */
function pairIn(report: Report, draw: Draw): { paragraphs: Paragraph[]; at: number } | undefined {
  const section = pick(
    report.sections.filter(({ paragraphs }) => paragraphs.length > 1),
    draw,
  );
  return section && { paragraphs: section.paragraphs, at: draw(section.paragraphs.length - 1) };
}

/** Changes two paragraphs of a section that follow one another. */
const inPair =
  (change: (first: Paragraph, second: Paragraph, paragraphs: Paragraph[], at: number) => boolean): Plant =>
  (report, draw) => {
    const found = pairIn(report, draw);
    const [first, second] = found ? [found.paragraphs[found.at], found.paragraphs[found.at + 1]] : [];
    return found && first && second ? change(first, second, found.paragraphs, found.at) : false;
  };

const paragraphFaults: Record<string, Plant> = {
  'a paragraph is lost': inPair((_first, _second, paragraphs, at) => paragraphs.splice(at, 1).length > 0),
  'a paragraph stands twice': inPair((first, _second, paragraphs, at) => paragraphs.splice(at, 0, structuredClone(first)).length === 0),
  'two paragraphs are exchanged': inPair((first, second, paragraphs, at) => paragraphs.splice(at, 2, second, first).length > 0),
  'two paragraphs are joined': inPair((first, second, paragraphs, at) => {
    const [end, begin] = [first.blocks.at(-1), second.blocks[0]];
    if (end?.kind !== 'text' || begin?.kind !== 'text') return false;
    end.text = `${end.text} ${begin.text}`;
    first.blocks.push(...second.blocks.slice(1));
    return paragraphs.splice(at + 1, 1).length > 0;
  }),
  'a paragraph is divided': inPair((first, _second, paragraphs, at) => {
    const [block] = first.blocks;
    const end = block?.kind === 'text' ? block.text.indexOf('. ') + 1 : 0;
    if (block?.kind !== 'text' || end === 0) return false;
    const rest = { ...structuredClone(first), number: null, anchor: `${first.anchor}-b`, notes: [] };
    rest.blocks = [{ kind: 'text', text: block.text.slice(end + 1) }, ...first.blocks.slice(1)];
    first.blocks = [{ kind: 'text', text: block.text.slice(0, end) }];
    return paragraphs.splice(at + 1, 0, rest).length === 0;
  }),
  'the number of a paragraph is another': inPair((first) => first.number !== null && (first.number += 1) > 0),
  'the page of a paragraph is another': inPair((first) => first.page !== null && (first.page += 1) > 0),
  'the words of two paragraphs are exchanged': inPair((first, second) => {
    [first.blocks, second.blocks] = [second.blocks, first.blocks];
    return true;
  }),
};

const listFaults: Record<string, Plant> = {
  'a bullet is lost': (report, draw) => {
    const list = pick(
      listsIn(report).filter(({ items }) => items.length > 1),
      draw,
    );
    const [first, second] = list?.items ?? [];
    if (!list || !first || !second || first.items) return false;
    list.items.splice(0, 2, { ...second, text: `${first.text} ${second.text}` });
    return true;
  },
  'an item is lost': (report, draw) => (pick(listsIn(report), draw)?.items.splice(0, 1).length ?? 0) > 0,
  'the items of a list are words': (report, draw) => {
    const holders = paragraphsIn(report).filter(({ blocks }) => blocks.some(({ kind }) => kind === 'list'));
    const paragraph = pick(holders, draw);
    const at = paragraph?.blocks.findIndex(({ kind }) => kind === 'list') ?? -1;
    const list = paragraph?.blocks[at];
    if (!paragraph || list?.kind !== 'list') return false;
    paragraph.blocks.splice(at, 1, ...list.items.map(({ text }): Text => ({ kind: 'text', text })));
    return true;
  },
  'an inner item is an item': (report, draw) => {
    const list = pick(
      listsIn(report).filter(({ items }) => items.some((item) => item.items)),
      draw,
    );
    const outer = list?.items.find(({ items }) => items);
    const moved = outer?.items?.pop();
    if (!list || !outer || moved === undefined) return false;
    return list.items.splice(list.items.indexOf(outer) + 1, 0, { text: moved }).length === 0;
  },
  'an item is an inner item': (report, draw) => {
    const list = pick(
      listsIn(report).filter(({ items }) => items.length > 1 && !items[1]?.items),
      draw,
    );
    const [moved] = list?.items.splice(1, 1) ?? [];
    const [first] = list?.items ?? [];
    if (!moved || !first) return false;
    (first.items ??= []).push(moved.text);
    return true;
  },
};

const headed = ({ sections }: Report) => sections.filter(({ heading }) => heading !== null);

const headingFaults: Record<string, Plant> = {
  'a word of a heading is lost': (report, draw) => {
    const section = pick(headed(report), draw);
    if (!section?.heading?.includes(' ')) return false;
    section.heading = section.heading.replace(/ \S+/, '');
    return true;
  },
  'a heading is lost, and its paragraphs stand under the one before': (report, draw) => {
    const at = 1 + draw(report.sections.length - 1);
    const [before, lost] = [report.sections[at - 1], report.sections[at]];
    if (!before || !lost) return false;
    before.paragraphs.push(...lost.paragraphs);
    return report.sections.splice(at, 1).length > 0;
  },
  'a paragraph under a heading is lost': inPair((first, _second, paragraphs, at) => {
    const [block] = first.blocks;
    if (block?.kind !== 'text') return false;
    paragraphs.splice(at, 1);
    return true;
  }),
  'the first paragraph under a heading stands above it': (report, draw) => {
    const at = 1 + draw(report.sections.length - 1);
    const [before, after] = [report.sections[at - 1], report.sections[at]];
    const moved = after && after.paragraphs.length > 1 ? after.paragraphs.shift() : undefined;
    return moved !== undefined && (before?.paragraphs.push(moved) ?? 0) > 0;
  },
  'two headings are exchanged': (report, draw) => {
    const sections = headed(report);
    const at = draw(sections.length - 1);
    const [a, b] = [sections[at], sections[at + 1]];
    if (!a || !b || a.heading === b.heading) return false;
    [a.heading, b.heading] = [b.heading, a.heading];
    return true;
  },
  'a part is lost': (report) => {
    const parts = new Set(report.sections.map(({ part }) => part));
    const last = [...parts].findLast((part) => part !== null);
    if (last === undefined) return false;
    for (const section of report.sections) if (section.part === last) section.part = null;
    return true;
  },
  'a section has another judgement': (report, draw) => {
    const section = pick(
      report.sections.filter(({ judgement }) => judgement !== null),
      draw,
    );
    if (!section) return false;
    section.judgement = section.judgement === 'leadership' ? 'adoption' : 'leadership';
    return true;
  },
};

const typeFaults: Record<string, Plant> = {
  'what needs to improve is a section like others': (report) => {
    const section = report.sections.find(({ type }) => type === 'improve');
    if (section) section.type = 'section';
    return section !== undefined;
  },
  'a section is what needs to improve': (report, draw) => {
    const section = pick(
      headed(report).filter(({ type }) => type === 'section'),
      draw,
    );
    if (section) section.type = 'improve';
    return section !== undefined;
  },
};

const faults: Record<string, Plant> = {
  ...wordFaults,
  ...paragraphFaults,
  ...listFaults,
  ...headingFaults,
  ...typeFaults,
  ...gradeFaults,
  ...noteFaults,
};

/** Copies of a report with one fault each, one of every kind that it has a place for. The same seed plants the same. */
export function plantFaultsToScore(report: Report, seed: number): PlantedFault[] {
  const random = randomInt.source(randomLcg(seed));
  const draw: Draw = (limit) => (limit > 0 ? random(limit)() : 0);
  return Object.entries(faults).flatMap(([kind, plant]) => {
    const wrong = structuredClone(report);
    return plant(wrong, draw) ? [{ kind, report: wrong }] : [];
  });
}
