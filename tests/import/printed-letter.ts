import { textOfReportBlocks } from '../../src/record/reports/paragraph.ts';
import { formatDay } from '../../src/record/dates/day.ts';
import type { Report } from '../../src/record/reports/report.ts';
import type { OfficialReport } from '../../src/import/ofsted/official-report.ts';
import { Pages } from './placed-pdf.ts';

/** Words wrapped as on a page. */
function wrap(words: string, width = 75): string[] {
  return words.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
    return lines;
  }, []);
}

/** A letter of the record in the layout of Ofsted's letters: Ofsted's address on the right, the reader's below it on the left. */
export function printLetter(report: Report): Pages {
  const pages = new Pages().withFoot((page) => [{ x: 300, y: 34, text: String(page), size: 12 }]);
  for (const text of ['Ofsted', 'Piccadilly Gate', 'Store Street', 'Manchester', 'M1 2WD']) pages.line(13, { x: 400, text, size: 10 });
  pages.line(30, { x: 71, text: formatDay(report.dated ?? '') });
  report.letter?.to.forEach((text, index) => pages.line(index === 0 ? 30 : 14.5, { x: 71, text }));
  pages.line(30, { x: 71, text: report.letter?.salutation ?? '' });
  pages.line(27, { x: 71, text: report.title, type: 'bold' });
  const room = printSections(pages, report);
  room(8);
  pages.line(27, { x: 71, text: report.letter?.closing ?? '' });
  report.letter?.signed.forEach((text, index) => pages.line(index === 0 ? 40 : 14.5, { x: 71, text }));
  return pages;
}

/** Prints headings, paragraphs and bullets. Returns what makes room for more lines, on a new page where this one is full. */
function printSections(pages: Pages, report: Report): (needed: number) => void {
  let left = 18;
  const room = (needed: number) => {
    if (left >= needed) {
      left -= needed;
      return;
    }
    pages.next();
    left = 42 - needed;
  };
  const bullet = (text: string) => {
    room(3);
    pages.bullet('◼', ...wrap(text, 70));
  };
  // Paragraphs break over pages, as they do in letters.
  const paragraph = (words: string) => {
    wrap(words).forEach((text, index) => {
      const fits = left > 2;
      if (!fits) room(99);
      else left -= index === 0 ? 2 : 1;
      pages.line(index === 0 && fits ? 27 : fits ? 14.5 : 0, { x: 71, text });
    });
  };
  for (const section of report.sections) {
    if (section.heading) {
      room(4);
      pages.line(27, { x: 71, text: section.heading, type: 'bold' });
    }
    for (const block of section.paragraphs.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'text')
        block.items.forEach(({ text }) => {
          bullet(text);
        });
      else if (section.type === 'improve') bullet(block.text);
      else paragraph(block.text);
    }
  }
  return room;
}

/** What a letter says besides its paragraphs, and doubts of anything but page breaks. */
interface Frame {
  doubts: string[];
  facts: { kind: string } & Record<'title' | 'dated', string | undefined> & { inspected: Report['inspected'] };
  letter: Report['letter'];
  headings: (string | undefined)[];
}

/** The frame of a letter as it was read. */
export function frameOf({ doubts, kind, title, dated, inspected, letter, improve, sections }: OfficialReport): Frame {
  return {
    doubts: doubts.map(({ says }) => says).filter((says) => !says.includes('the page before')),
    facts: { kind: kind.id, title, dated, inspected },
    letter,
    headings: [improve?.heading, ...sections.map(({ heading }) => heading)],
  };
}

/** The frame of a letter of the record. */
export function frameOfHeld({ kind, title, dated, inspected, letter, sections }: Report): Frame {
  const headings = (type: string) => sections.filter((section) => section.type === type).map(({ heading }) => heading ?? '');
  return {
    doubts: [],
    facts: { kind: kind.id, title, dated, inspected },
    letter,
    headings: [headings('improve')[0], ...headings('section')],
  };
}

/** The words of every paragraph and item that was read, sorted. */
export function wordsOf({ introduction, improve, sections }: OfficialReport): string[] {
  const paragraphs = [...introduction, ...(improve?.items ?? []), ...sections.flatMap((section) => section.paragraphs)];
  return paragraphs.map(({ blocks }) => textOfReportBlocks(blocks)).toSorted();
}
