import { formatAnchor, type AnchorPlace } from '../../record/ids-and-paths/ids.ts';
import { isGradedKind } from '../../record/kinds/kinds.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import type { HoldsFootnotes, OfficialParagraph, OfficialReport, OfficialSection } from '../ofsted/official-report.ts';
import type { AttributesOf } from '../../record/shapes/marks.ts';
import { writeOpenMark } from './open-mark.ts';

/** A paragraph or item with the attributes that address it. */
export interface PlacedParagraph {
  tag: 'Paragraph' | 'Item';
  address: Pick<AttributesOf<'Paragraph'>, 'number' | 'anchor'>;
  paragraph: OfficialParagraph;
  /** The heading that it stands under, after that of its part: one as "Summary" tells nothing alone. */
  heading: string;
}

/** A section as written: its opening and closing tag, and what stands between them. */
export interface PlacedSection {
  open: string;
  close: string;
  paragraphs: PlacedParagraph[];
}

/** A section that is to be written, before its paragraphs have addresses. */
interface Part {
  open: string;
  tag: 'Introduction' | 'Improve' | 'Section';
  place: AnchorPlace;
  heading: string;
  paragraphs: readonly OfficialParagraph[];
  /** Its place among the sections; what needs to improve can stand between two. */
  index: number;
}

/**
 * The sections of a report in the order of its pages, each paragraph with an address of its own. A heading with nothing under it cannot be
 * written as a section: its words are kept as a paragraph after what stands before it.
 */
export function placeWrittenParagraphs(read: OfficialReport): PlacedSection[] {
  const official = withoutEmptySections(read);
  const anchors = new Anchors();
  return partsOf(official).flatMap(({ open, tag, place, heading, paragraphs }) => {
    const kept = paragraphs.filter(({ blocks }) => blocks.length > 0);
    if (kept.length === 0) return [];
    const placed = kept.map((paragraph): PlacedParagraph => ({
      tag: place === 'i' ? 'Item' : 'Paragraph',
      address: anchors.address(paragraph, place),
      paragraph,
      heading,
    }));
    return [{ open, close: `</${tag}>`, paragraphs: placed }];
  });
}

function withoutEmptySections(official: OfficialReport): OfficialReport {
  const { improve } = official;
  const introduction = [...official.introduction];
  const sections: OfficialSection[] = [];
  let after = 0;
  for (const [index, section] of official.sections.entries()) {
    if (index === improve?.after) after = sections.length;
    const before = sections.at(-1)?.paragraphs ?? introduction;
    if (section.paragraphs.length > 0) sections.push({ ...section, paragraphs: [...section.paragraphs] });
    else
      before.push({
        page: before.at(-1)?.page ?? 1,
        blocks: [{ kind: 'text', text: section.heading }],
        ...(section.notes && { notes: section.notes }),
      });
  }
  if (improve && improve.after >= official.sections.length) after = sections.length;
  return { ...official, introduction, sections, ...(improve && { improve: { ...improve, after } }) };
}

/** The anchors of the notes whose marks stand in a heading or a paragraph; undefined where there are none. */
export function noteAnchorsToWrite({ notes = [] }: HoldsFootnotes): string | undefined {
  return notes.length > 0 ? notes.map((index) => `n${index + 1}`).join(' ') : undefined;
}

/** The notes of a report that hang on none of its headings of sections and paragraphs, as places in the list of all: their marks stand on its title or on a part. */
export function findNotesOutsideWrittenSections({ introduction, improve, sections, footnotes }: OfficialReport): number[] {
  const paragraphs = [...introduction, ...(improve?.items ?? []), ...sections.flatMap((section) => section.paragraphs)];
  const held = new Set([...paragraphs, ...sections, ...(improve ? [improve] : [])].flatMap(({ notes = [] }) => notes));
  return footnotes.flatMap((_, index) => (held.has(index) ? [] : [index]));
}

function partsOf(official: OfficialReport): Part[] {
  const { introduction, improve, sections } = official;
  const isNumbered = [...(improve?.items ?? []), ...sections.flatMap(({ paragraphs }) => paragraphs)].some(hasNumber);
  const opening = tagsOfSections(official);
  const parts = sections.map((section, index): Part => ({
    open: opening[index] ?? '',
    tag: 'Section',
    place: isNumbered ? 'u' : 'p',
    heading: section.part ? `${section.part} – ${section.heading}` : section.heading,
    paragraphs: section.paragraphs,
    index,
  }));
  if (improve)
    parts.push({
      open: writeOpenMark('Improve', { heading: improve.heading, notes: noteAnchorsToWrite(improve) }),
      tag: 'Improve',
      place: 'i',
      heading: improve.heading,
      paragraphs: improve.items,
      index: improve.after - 0.5,
    });
  parts.sort((a, b) => a.index - b.index);
  const first: Part = {
    open: writeOpenMark('Introduction', {}),
    tag: 'Introduction',
    place: 's',
    heading: 'introduction',
    paragraphs: introduction,
    index: -1,
  };
  return [first, ...parts];
}

const hasNumber = ({ number }: OfficialParagraph) => number !== undefined;

/** The opening tag of each section. A section whose name stands earlier in the document already gets an anchor with a number after it. */
function tagsOfSections(official: OfficialReport): string[] {
  const times = new Map<string, number>();
  return official.sections.map(({ part, judgement: read, heading, paragraphs, notes = [] }) => {
    const judgement = isGradedKind(official) ? read : undefined;
    const name = judgement ?? slugInPath([part, heading].filter(Boolean).join(' '));
    const time = (times.get(name) ?? 0) + 1;
    if (paragraphs.length > 0) times.set(name, time);
    return writeOpenMark('Section', {
      part,
      judgement,
      anchor: time === 1 || paragraphs.length === 0 ? undefined : `${name}-${time}`,
      heading,
      notes: noteAnchorsToWrite({ notes }),
    });
  });
}

/** Gives paragraphs their addresses, in order: a printed number, with an anchor where it was printed before, or an anchor that is counted. */
class Anchors {
  private readonly times = new Map<number, number>();
  private readonly counted = new Map<AnchorPlace, number>();

  address({ number }: OfficialParagraph, place: AnchorPlace): PlacedParagraph['address'] {
    if (number === undefined || place === 's') {
      const count = (this.counted.get(place) ?? 0) + 1;
      this.counted.set(place, count);
      return { anchor: formatAnchor({ place, number: count, time: 1 }) };
    }
    const time = (this.times.get(number) ?? 0) + 1;
    this.times.set(number, time);
    return { number: String(number), anchor: time === 1 ? undefined : formatAnchor({ place: 'p', number, time }) };
  }
}
