import { formatReportId } from '../../record/ids-and-paths/ids.ts';
import { textOfReportBlocks } from '../../record/reports/paragraph.ts';
import type { Doubt, OfficialReport } from '../ofsted/official-report.ts';
import type { SuggestThemes } from '../suggest-themes/passage.ts';
import { writeImportedBlocks } from './blocks.ts';
import { DoubtComments } from './doubt-comments.ts';
import { escapeWordsToWrite } from './escape-words.ts';
import { writeFrontMatter, type ReportFacts } from './front-matter.ts';
import { writeOpenMark } from './open-mark.ts';
import {
  findNotesOutsideWrittenSections,
  noteAnchorsToWrite,
  placeWrittenParagraphs,
  type PlacedParagraph,
  type PlacedSection,
} from './place-paragraphs.ts';

/** A report file as written: where it belongs, its text, and every doubt about it. */
export interface WrittenReport {
  /** `<authority>/<yyyy-mm>-<kind>` */
  id: string;
  text: string;
  doubts: Doubt[];
  paragraphs: number;
}

/** The document says too little of itself to be filed: no day that places it in time, or no words. */
export class UnfiledReport extends Error {}

/** What was read from an official PDF as a report file in the grammar of content/README.md: a draft, since nobody has read it yet. */
export function writeReport(official: OfficialReport, facts: ReportFacts, suggestThemes: SuggestThemes): WrittenReport {
  const day = official.inspected?.from ?? official.dated ?? official.published ?? facts.published;
  if (!day) throw new UnfiledReport('no day could be read in it, neither of the inspection nor of publication, so it cannot be filed.');
  const sections = placeWrittenParagraphs(official);
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  if (all.length === 0) throw new UnfiledReport('no paragraph could be read in it.');

  const missing = findMissingNumbers(official);
  // What two readings agree in is settled.
  const doubts = facts.proved ? [] : [...official.doubts, ...doubtEmptySections(official), ...doubtMissing(missing, all, official.doubts)];
  const matter = writeFrontMatter(official, facts, missing);
  const body = writeBody(official, sections, doubts, suggestThemes);
  return {
    id: formatReportId({ authority: facts.authority, month: day.slice(0, 7), kind: official.kind.id }),
    doubts,
    paragraphs: all.length,
    text: `${matter}\n${body}`,
  };
}

/** Numbers that are left out between those before and after. */
function findMissingNumbers({ improve, sections }: OfficialReport): number[] {
  const paragraphs = [...(improve?.items ?? []), ...sections.flatMap((section) => section.paragraphs)];
  const numbers = paragraphs.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const there = new Set(numbers);
  return numbers.flatMap((number, index) => {
    const missing: number[] = [];
    for (let between = (numbers[index - 1] ?? 0) + 1; between < number; between += 1) if (!there.has(between)) missing.push(between);
    return missing;
  });
}

/** A doubt about numbers that are missing, unless the reader has told of them. */
function doubtMissing(missing: readonly number[], paragraphs: readonly PlacedParagraph[], told: readonly Doubt[]): Doubt[] {
  const [first] = missing;
  const isTold = ({ says }: Doubt) => /number|paragraph/i.test(says) && missing.some((number) => says.includes(String(number)));
  if (first === undefined || told.some(isTold)) return [];
  return [
    {
      page: paragraphs.find(({ paragraph }) => (paragraph.number ?? 0) > first)?.paragraph.page ?? 1,
      says: `no paragraph ${missing.join(', ')} was found. Where the PDF has none, leave missing_numbers as it stands`,
      words: '',
    },
  ];
}

function doubtEmptySections({ sections }: OfficialReport): Doubt[] {
  return sections.flatMap(({ heading, paragraphs }, index) => {
    if (paragraphs.length > 0) return [];
    const page =
      sections
        .slice(0, index)
        .findLast((section) => section.paragraphs.length > 0)
        ?.paragraphs.at(-1)?.page ?? 1;
    return [{ page, says: 'a heading has nothing under it: its words stand as a paragraph', words: heading }];
  });
}

function writeBody(
  official: OfficialReport,
  sections: readonly PlacedSection[],
  doubts: readonly Doubt[],
  suggestThemes: SuggestThemes,
): string {
  const comments = new DoubtComments(doubts);
  const written = sections.map(({ open, close, paragraphs }) => {
    const words = paragraphs.map((placed) => [...comments.takeFor(placed.paragraph), writeParagraph(placed, suggestThemes)].join('\n'));
    return [`${open}\n`, ...words, `${close}\n`].join('\n');
  });
  return [...comments.rest(), ...written, ...writeNotes(official)].join('\n');
}

function writeParagraph(placed: PlacedParagraph, suggestThemes: SuggestThemes): string {
  const { tag, address, paragraph, heading } = placed;
  const themes = suggestThemes({ text: textOfReportBlocks(paragraph.blocks), heading });
  const open = writeOpenMark(tag, {
    ...address,
    page: String(paragraph.page),
    themes_suggested: themes.length > 0 ? themes.join(' ') : undefined,
    notes: noteAnchorsToWrite(paragraph),
  });
  return `${open}\n${writeImportedBlocks(paragraph.blocks)}\n</${tag}>\n`;
}

function writeNotes(official: OfficialReport): string[] {
  const { footnotes } = official;
  if (footnotes.length === 0) return [];
  const outside = new Set(findNotesOutsideWrittenSections(official));
  const notes = footnotes.map(({ mark, page, text, anchoredIn }, index) => {
    const on = outside.has(index) ? anchoredIn : undefined;
    return `${writeOpenMark('Note', { anchor: `n${index + 1}`, mark, page: String(page), on })}\n${escapeWordsToWrite(text)}\n</Note>\n`;
  });
  return ['<Notes>\n', ...notes, '</Notes>\n'];
}
