import type { Footnote } from '../pdf/footnotes.ts';
import type { Body, PlacedMark } from './body-draft.ts';
import type { Doubt, HoldsFootnotes, OfficialFootnote } from './official-report.ts';

/**
 * The footnotes of a report with the places of their marks. What holds a mark is given its footnote: a paragraph, or the heading of a section.
 * The mark of one can also stand on the title, or on the heading of a part; the footnote alone says so. A doubt tells of a footnote
 * whose mark was found nowhere. Each mark belongs to one footnote: to one of its own page if there is one.
 */
export function hangOfstedFootnotes(
  footnotes: readonly Footnote[],
  marks: readonly PlacedMark[],
  body: Pick<Body, 'introduction' | 'improve' | 'sections'>,
): { footnotes: OfficialFootnote[]; doubts: Doubt[] } {
  const left = new Set(marks);
  const take = (note: Footnote, pages: number): PlacedMark | undefined => {
    const found = [...left].find(({ mark, page }) => mark === note.mark && Math.abs(page - note.page) <= pages);
    if (found) left.delete(found);
    return found;
  };
  const own = footnotes.map((note) => take(note, 0));
  const holders = holdersIn(body);
  const doubts: Doubt[] = [];
  const hung = footnotes.map((note, index): OfficialFootnote => {
    const mark = own[index] ?? take(note, 1);
    if (!mark || mark.on === '') {
      doubts.push({ page: note.page, says: `the mark of footnote ${note.mark} was found nowhere`, words: note.text });
      return note;
    }
    // A heading that has become a part is held by none of the sections.
    if (mark.holder && holders.has(mark.holder)) (mark.holder.notes ??= []).push(index);
    return { ...note, anchoredIn: mark.on };
  });
  return { footnotes: hung, doubts };
}

function holdersIn({ introduction, improve, sections }: Pick<Body, 'introduction' | 'improve' | 'sections'>): Set<HoldsFootnotes> {
  return new Set<HoldsFootnotes>([
    ...introduction,
    ...(improve ? [improve, ...improve.items] : []),
    ...sections.flatMap((section) => [section, ...section.paragraphs]),
  ]);
}
