import { stringify } from 'yaml';
import { isGrade } from '../../record/grade.ts';
import type { Framework } from '../../record/judgement.ts';
import { textOfBlocks, type Block } from '../../record/paragraph.ts';
import { slug } from '../../record/slug.ts';
import { escapeAttribute, escapeComment, escapeWords } from './escape-words.ts';
import type { Doubt, OfficialParagraph, OfficialReport } from '../ofsted/official-report.ts';
import type { SuggestThemes } from '../themes/suggest-themes.ts';

/** All that a report file says beyond the words of its PDF. */
export interface ReportFacts {
  /** The id of the authority. */
  authority: string;
  /** Where the official document is, and what that address is where it is not the document itself. */
  url: string;
  urlNote?: string | undefined;
  /** SHA-256 of the PDF. */
  sha256: string;
  /** The day of publication, where the PDF does not print it and Ofsted's list has it. */
  published?: string | undefined;
  /** The day of the import. */
  imported: string;
  /** The framework of the report, for the order of its judgements. */
  framework: Framework | undefined;
}

/** A report file as written: where it belongs, its text, and all that it is unsure of. */
export interface WrittenReport {
  /** `<authority>/<yyyy-mm>-<kind>` */
  id: string;
  text: string;
  doubts: Doubt[];
  paragraphs: number;
}

/** The document says too little of itself to be filed: no day that places it in time, or no words. */
export class UnfiledReport extends Error {}

/** Writes what was read from an official PDF as a report file in the grammar of content/README.md: a draft, since nobody has read it yet. */
export function writeReport(official: OfficialReport, facts: ReportFacts, suggestThemes: SuggestThemes): WrittenReport {
  const day = official.inspected?.from ?? official.dated ?? official.published ?? facts.published;
  if (!day) throw new UnfiledReport('no day could be read in it, neither of the inspection nor of publication, so it cannot be filed.');
  const id = `${facts.authority}/${day.slice(0, 7)}-${official.kind}`;

  const doubts = [...official.doubts];
  const body = new Body(official, doubts, suggestThemes);
  const missing = body.missingNumbers;
  if (
    missing.length > 0 &&
    !doubts.some(({ says }) => /number|paragraph/i.test(says) && missing.some((number) => says.includes(String(number))))
  )
    doubts.push({
      page: body.pageAfter(missing[0] ?? 0),
      says: `no paragraph ${missing.join(', ')} was found. Where the PDF has none, leave missing_numbers as it stands`,
      words: '',
    });
  if (body.count === 0) throw new UnfiledReport('no paragraph could be read in it.');

  const matter = writeFrontMatter(official, facts, missing);
  return { id, doubts, paragraphs: body.count, text: `${matter}\n${body.write(doubts)}` };
}

const quoted = (day: string) => JSON.stringify(day);
const plain = (words: string) =>
  stringify(words.replace(/\s+/g, ' ').trim(), {
    lineWidth: 0,
    defaultStringType: /^[“”]/.test(words.trim()) ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).trim();

function writeFrontMatter(official: OfficialReport, facts: ReportFacts, missing: readonly number[]): string {
  const order = [...(facts.framework?.judgements ?? [])].sort((a, b) => Number(a === 'overall') - Number(b === 'overall'));
  const judgements = Object.entries(official.judgements).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const published = official.published ?? facts.published;
  const lines: (string | undefined | false)[] = [
    '---',
    `title: ${plain(official.title)}`,
    official.printedFor !== undefined && `printed_for: ${plain(official.printedFor)}`,
    `authority: ${facts.authority}`,
    `kind: ${official.kind}`,
    'wording: verbatim',
    official.framework !== undefined && `framework: ${official.framework}`,
    official.inspected && `inspected: { from: ${quoted(official.inspected.from)}, to: ${quoted(official.inspected.to)} }`,
    published !== undefined && `published: ${quoted(published)}`,
    official.dated !== undefined && `dated: ${quoted(official.dated)}`,
    official.leadInspector !== undefined && isInspection(official) && `lead_inspector: ${plain(official.leadInspector)}`,
    official.leadInspectorTitle !== undefined && isInspection(official) && `lead_inspector_title: ${plain(official.leadInspectorTitle)}`,
    ...(judgements.length > 0
      ? ['judgements:', ...judgements.map(([judgement, grade]) => `  ${plain(judgement)}: ${isGrade(grade) ? grade : plain(grade)}`)]
      : []),
    ...(official.letter ? writeLetter(official.letter) : []),
    'source:',
    '  publisher: Ofsted',
    `  url: ${plain(facts.url)}`,
    facts.urlNote !== undefined && `  url_note: ${plain(facts.urlNote)}`,
    '  licence: OGL-3.0',
    `  rights: © Crown copyright${official.copyright === undefined ? '' : ` ${official.copyright}`}`,
    `  sha256: ${facts.sha256}`,
    `  pages: ${official.pages}`,
    missing.length > 0 && `missing_numbers: [${missing.join(', ')}]`,
    `imported: ${quoted(facts.imported)}`,
    '---',
    '',
  ];
  return lines.filter((line) => typeof line === 'string').join('\n');
}

function isInspection({ kind }: OfficialReport): boolean {
  return kind === 'ilacs' || kind === 'sif';
}

function writeLetter({ to, salutation, closing, signed }: NonNullable<OfficialReport['letter']>): string[] {
  const list = (field: string, lines: readonly string[]) => [`  ${field}:`, ...lines.map((line) => `    - ${plain(line)}`)];
  return ['letter:', ...list('to', to), `  salutation: ${plain(salutation)}`, `  closing: ${plain(closing)}`, ...list('signed', signed)];
}

/** A paragraph or item with its place in the document. */
interface Placed {
  mark: 'Paragraph' | 'Item';
  place: string;
  paragraph: OfficialParagraph;
  heading: string;
}

interface PlacedSection {
  open: string;
  close: string;
  paragraphs: Placed[];
}

/** The words of a report: its marks in order, each paragraph with an address of its own. */
class Body {
  private readonly sections: PlacedSection[] = [];
  private readonly sectionTimes = new Map<string, number>();
  private readonly times = new Map<number, number>();
  private readonly reached = { s: 0, i: 0, p: 0, u: 0 };
  private readonly numbered: boolean;
  private readonly official: OfficialReport;
  private readonly suggestThemes: SuggestThemes;
  /** Numbers that are left out between those before and after. */
  readonly missingNumbers: number[] = [];

  constructor(official: OfficialReport, doubts: Doubt[], suggestThemes: SuggestThemes) {
    this.official = official;
    this.suggestThemes = suggestThemes;
    const all = [...(official.improve?.items ?? []), ...official.sections.flatMap(({ paragraphs }) => paragraphs)];
    this.numbered = all.some(({ number }) => number !== undefined);
    this.findMissing(all.flatMap(({ number }) => (number === undefined ? [] : [number])));

    this.add('<Introduction>', '</Introduction>', 'introduction', official.introduction, 's');
    const { improve } = official;
    const parts: [page: number, place: number, add: () => void][] = official.sections.map((section, index) => {
      const part = section.part === undefined ? '' : ` part="${escapeAttribute(section.part)}"`;
      const judgement =
        section.judgement === undefined || !isInspection(official) ? '' : ` judgement="${escapeAttribute(section.judgement)}"`;
      const anchor = this.anchorAgain(
        section.judgement && judgement ? section.judgement : slug([section.part, section.heading].filter(Boolean).join(' ')),
        section,
      );
      const open = `<Section${part}${judgement}${anchor} heading="${escapeAttribute(section.heading)}"${this.notesOn(section.heading)}>`;
      return [
        section.paragraphs[0]?.page ?? 0,
        index,
        () => this.add(open, '</Section>', section.heading, section.paragraphs, this.numbered ? 'u' : 'p'),
      ];
    });
    if (improve)
      parts.push([
        improve.items[0]?.page ?? 0,
        this.placeOfImprove(improve.items),
        () =>
          this.add(
            `<Improve heading="${escapeAttribute(improve.heading)}"${this.notesOn(improve.heading, 'improve')}>`,
            '</Improve>',
            improve.heading,
            improve.items,
            'i',
          ),
      ]);
    for (const [, , add] of parts.sort(([, a], [, b]) => a - b)) add();
    for (const section of official.sections)
      if (section.paragraphs.length === 0)
        doubts.push({ page: 1, says: 'a heading has nothing under it and was left out', words: section.heading });
  }

  get count(): number {
    return this.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  }

  pageAfter(number: number): number {
    const all = this.sections.flatMap(({ paragraphs }) => paragraphs);
    return all.find(({ paragraph }) => (paragraph.number ?? 0) > number)?.paragraph.page ?? 1;
  }

  /** "What needs to improve" stands before the sections, unless its numbers or pages say that some of them come first. */
  private placeOfImprove(items: readonly OfficialParagraph[]): number {
    const [first] = items;
    if (!first) return -1;
    const before = this.official.sections.filter(({ paragraphs: [opening] }) => {
      if (!opening) return false;
      if (first.number !== undefined && opening.number !== undefined) return opening.number < first.number;
      return opening.page < first.page;
    });
    return before.length === 0
      ? -1
      : this.official.sections.indexOf(before.at(-1) ?? this.official.sections[0] ?? { heading: '', paragraphs: [] }) + 0.5;
  }

  private findMissing(numbers: readonly number[]): void {
    const there = new Set(numbers);
    let last = 0;
    for (const number of numbers) {
      for (let between = last + 1; between < number; between += 1) if (!there.has(between)) this.missingNumbers.push(between);
      last = number;
    }
  }

  private add(open: string, close: string, heading: string, paragraphs: readonly OfficialParagraph[], letter: 's' | 'i' | 'p' | 'u'): void {
    const kept = paragraphs.filter(({ blocks }) => blocks.length > 0);
    if (kept.length === 0) return;
    const mark = letter === 'i' ? 'Item' : 'Paragraph';
    this.sections.push({
      open,
      close,
      paragraphs: kept.map((paragraph) => ({ mark, place: this.place(paragraph, letter), paragraph, heading })),
    });
  }

  private place({ number }: OfficialParagraph, letter: 's' | 'i' | 'p' | 'u'): string {
    if (number === undefined || letter === 's') return `anchor="${letter}${(this.reached[letter] += 1)}"`;
    const time = (this.times.get(number) ?? 0) + 1;
    this.times.set(number, time);
    return time === 1 ? `number="${number}"` : `number="${number}" anchor="p${number}-${time}"`;
  }

  /** The anchor of a section whose name stands earlier in the document already. */
  private anchorAgain(name: string, { paragraphs }: OfficialReport['sections'][number]): string {
    if (paragraphs.length === 0) return '';
    const time = (this.sectionTimes.get(name) ?? 0) + 1;
    this.sectionTimes.set(name, time);
    return time === 1 ? '' : ` anchor="${name}-${time}"`;
  }

  /** The attribute that names the notes on a heading, or on a paragraph by its number. */
  private notesOn(...places: (string | undefined)[]): string {
    const known = places.filter((place) => place !== undefined).map(slug);
    const notes = this.official.footnotes.flatMap(({ anchoredIn }, index) =>
      anchoredIn !== undefined && known.includes(slug(anchoredIn)) ? [`n${index + 1}`] : [],
    );
    return notes.length > 0 ? ` notes="${notes.join(' ')}"` : '';
  }

  write(doubts: readonly Doubt[]): string {
    const left = [...doubts];
    const asks = (doubt: Doubt) =>
      `{/* check: page ${doubt.page}: ${escapeComment(doubt.says.replace(/[.:\s]+$/, ''))}${doubt.words ? `: “${escapeComment(shorten(doubt.words))}”` : '.'} */}\n`;
    const takeFor = ({ paragraph }: Placed) => {
      const text = bare(textOfBlocks(paragraph.blocks));
      const here = left.filter(
        ({ words, page }) =>
          words.length > 8 && page >= paragraph.page && page <= paragraph.page + 1 && text.includes(bare(words).slice(0, 60)),
      );
      for (const doubt of here) left.splice(left.indexOf(doubt), 1);
      return here;
    };
    const sections = this.sections.map(({ open, close, paragraphs }) => {
      const words = paragraphs.map((placed) => [...takeFor(placed).map(asks), this.writeParagraph(placed)].join('\n'));
      return [`${open}\n`, ...words, `${close}\n`].join('\n');
    });
    return [...left.map(asks), ...sections, ...this.writeNotes()].join('\n');
  }

  private writeParagraph({ mark, place, paragraph, heading }: Placed): string {
    const themes = this.suggestThemes({ text: textOfBlocks(paragraph.blocks), heading });
    const suggested = themes.length > 0 ? ` themes_suggested="${themes.join(' ')}"` : '';
    const notes = paragraph.number === undefined ? '' : this.notesOn(`p${paragraph.number}`, String(paragraph.number));
    return `<${mark} ${place} page="${paragraph.page}"${suggested}${notes}>\n${writeBlocks(paragraph.blocks)}\n</${mark}>\n`;
  }

  private writeNotes(): string[] {
    const { footnotes } = this.official;
    if (footnotes.length === 0) return [];
    const notes = footnotes.map(
      ({ mark, page, text }, index) =>
        `<Note anchor="n${index + 1}" mark="${escapeAttribute(mark)}" page="${page}">\n${escapeWords(text)}\n</Note>\n`,
    );
    return ['<Notes>\n', ...notes, '</Notes>\n'];
  }
}

const bare = (text: string) => text.replace(/\s+/g, '');
const shorten = (words: string) => (words.length > 160 ? `${words.slice(0, 159).replace(/\s+\S*$/, '')} …` : words);

/** Two lists in a row are one in Markdown; they are written as one. */
function joinLists(blocks: readonly Block[]): Block[] {
  return blocks.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    if (block.kind === 'list' && last?.kind === 'list')
      return [...joined.slice(0, -1), { kind: 'list', items: [...last.items, ...block.items] }];
    return [...joined, block];
  }, []);
}

function writeBlocks(blocks: readonly Block[]): string {
  return joinLists(blocks)
    .map((block) =>
      block.kind === 'text'
        ? escapeWords(block.text)
        : block.items
            .flatMap(({ text, items = [] }) => [`- ${escapeWords(text)}`, ...items.map((item) => `  - ${escapeWords(item)}`)])
            .join('\n'),
    )
    .join('\n\n');
}
