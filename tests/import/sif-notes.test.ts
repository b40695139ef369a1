import { describe, expect, it } from 'vitest';
import { learnToSuggestThemes } from '../../src/import/suggest-themes/suggest-themes.ts';
import { textOfReportBlocks } from '../../src/record/reports/paragraph.ts';
import { readOfstedReport } from '../../src/import/ofsted/read-official-report.ts';
import { writeReport } from '../../src/import/write/write-report.ts';
import { fixtureCorpus } from '../fixtures/fixture-corpus.ts';
import { widthOf, type Pages } from './placed-pdf.ts';
import { sifBody, sifFront, sifTable } from './sif-pages.ts';

const { kinds, frameworks } = fixtureCorpus();
const read = (pages: Pages) => readOfstedReport(pages.make(), { kinds, frameworks });
const begin = () => sifBody(sifTable(sifFront())).next();
const strong = { type: 'bold' } as const;

/** A page about the area of a council, with a footnote to its heading and one to an item of a list. */
function withArea(pages: Pages): Pages {
  const area = 'Information about this local authority area';
  pages.line(0, { x: 71, text: area, size: 14, type: 'bold' }).raised(71 + widthOf(area, 14), '2');
  pages.line(28, { x: 71, text: 'Children looked after in this area', ...strong });
  pages.bullet('◼', 'Of this number:');
  pages.inner('−', 'two live in residential special schools').raised(117 + widthOf('two live in residential special schools', 12), '3');
  pages.page.push(
    { x: 71, y: 94, text: '2', size: 6.5 },
    { x: 78, y: 90, text: 'The council could review this section.', size: 10 },
    { x: 71, y: 78, text: '3', size: 6.5 },
    { x: 78, y: 74, text: 'These are schools.', size: 10 },
  );
  return pages;
}

describe('the footnotes of a report of the older framework', () => {
  it('hang on its title, on a part, and on a paragraph without a number', async () => {
    const pages = withArea(begin());
    const front = pages.pages[0] ?? [];
    const title = front.find(({ text }) => text.startsWith('protection, children looked after'));
    front.push({ x: 480, y: (title?.y ?? 0) + 5, text: '1', size: 8 });
    front.push({ x: 71, y: 94, text: '1', size: 6.5 }, { x: 78, y: 90, text: 'Ofsted produces this report.', size: 10 });
    const report = await read(pages);
    const area = report.sections.find(({ heading }) => heading.startsWith('Children looked after in this area'));
    expect(report.footnotes.map(({ mark, anchoredIn }) => [mark, anchoredIn])).toEqual([
      ['1', 'Inspection of services for children in need of help and protection, children looked after and care leavers'],
      ['2', 'Information about this local authority area'],
      ['3', 'Children looked after in this area'],
    ]);
    expect(area?.part).toBe('Information about this local authority area');
    expect([area?.notes, area?.paragraphs.map(({ notes }) => notes)]).toEqual([undefined, [[2]]]);
    const { text } = writeReport(
      report,
      { authority: 'exampleshire', url: 'https://example.org', sha256: 'a', imported: '2026-01-01', framework: undefined },
      learnToSuggestThemes({ themes: [], tagged: [] }),
    );
    expect(text.match(/<Note .*>|notes="[^"]*"/g)).toEqual([
      'notes="n3"',
      '<Note anchor="n1" mark="1" page="1" on="Inspection of services for children in need of help and protection, children looked after and care leavers">',
      '<Note anchor="n2" mark="2" page="7" on="Information about this local authority area">',
      '<Note anchor="n3" mark="3" page="7">',
    ]);
  });

  it('raise a doubt where a mark was found nowhere', async () => {
    const pages = begin().words('Words.');
    pages.page.push({ x: 71, y: 94, text: '1', size: 6.5 }, { x: 78, y: 90, text: 'A note to nothing.', size: 10 });
    const { doubts } = await read(pages);
    expect(doubts.map(({ says, words }) => [says, words])).toContainEqual([
      'the mark of footnote 1 was found nowhere',
      'A note to nothing.',
    ]);
  });
});

describe('words without a number in a report of the older framework', () => {
  const last = async (pages: Pages) => {
    const { sections, doubts } = await read(pages);
    return { words: sections.at(-1)?.paragraphs.map(({ blocks }) => textOfReportBlocks(blocks)), doubts };
  };
  const summary = () => begin().line(0, { x: 71, text: 'Summary', ...strong });

  it('begin a paragraph where the size of the type changes after a sentence', async () => {
    const pages = summary().words('Services have significantly improved and are good for all of the children now.');
    pages
      .line(14, { x: 71, text: 'Information about how the services do is generally good and is being used by', size: 11.5 })
      .line(13.8, { x: 71, text: 'leaders.', size: 11.5 });
    expect((await last(pages)).words).toEqual([
      'Services have significantly improved and are good for all of the children now.',
      'Information about how the services do is generally good and is being used by leaders.',
    ]);
  });

  const full = 'Of notable exception is the survey of those who are care leavers here and there.';
  const overleaf = (gap: number) => {
    const pages = summary().words('Words that go', 'on and that are');
    pages.next().line(0, { x: 71, text: 'divided here by the end of a page, and then by another.' }).words(full);
    return pages.next().line(gap, { x: 71, text: 'Improvements have been made.' });
  };

  it('begin a paragraph overleaf where an empty line stands above them, though the line before is full', async () => {
    const { words, doubts } = await last(overleaf(14.5));
    expect(words?.slice(-2)).toEqual([full, 'Improvements have been made.']);
    expect(doubts.some(({ says }) => says.startsWith('a sentence ends with the page before'))).toBe(false);
  });

  it('are not certain to begin one at the top of a page', async () => {
    const { doubts } = await last(overleaf(0));
    expect(doubts.some(({ says }) => says.startsWith('a sentence ends with the page before'))).toBe(true);
  });

  it('are items under a bullet where they stand further in with space above, though their sign is no text', async () => {
    const pages = summary().bullet('◼', 'The proportion of children:');
    pages.line(20, { x: 143, text: 'in primary schools is 15%;' }).line(20, { x: 143, text: 'in secondary schools, which goes' });
    pages.line(14.5, { x: 143, text: 'on, is 12%.' }).bullet('◼', 'The largest group.');
    const { sections, doubts } = await read(pages);
    expect(sections.at(-1)?.paragraphs[0]?.blocks).toEqual([
      {
        kind: 'list',
        items: [
          { text: 'The proportion of children:', items: ['in primary schools is 15%;', 'in secondary schools, which goes on, is 12%.'] },
          { text: 'The largest group.' },
        ],
      },
    ]);
    expect(doubts.filter(({ says }) => says.startsWith('a line stands further in than its list'))).toHaveLength(2);
  });
});
