import { lastAtMost } from '../index/binary-search.ts';
import type { SearchRecord, SearchSection } from '../index/records.ts';
import { exactTextParts } from '../text/exact-words.ts';
import { stopWords } from '../text/stop-words.ts';
import { formsOfTextWord, visitTextWords } from '../text/tokens.ts';
import type { WordBag } from './telling-words.ts';

/** The bags that were made, by section: several groups of sections have the same ones. */
const bags = new WeakMap<SearchSection, WordBag>();

/** The words of inspectors in each section that `takes` lets through, without stop words; a bag a section. */
export function bagInspectorsWords({ catalogue, paragraphs }: SearchRecord, takes: (section: SearchSection) => boolean): WordBag[] {
  const { reports, sections, count } = catalogue;
  const firsts = reports.map(({ first }) => first);
  return sections.flatMap((section, at) => {
    const report = reports[lastAtMost(firsts, section.first)];
    if (report?.speaker !== 'inspectors' || !takes(section)) return [];
    const bag = bags.get(section) ?? bagWords(report.id, paragraphs.slice(section.first, sections[at + 1]?.first ?? count));
    bags.set(section, bag);
    return [bag];
  });
}

function bagWords(document: string, paragraphs: SearchRecord['paragraphs']): WordBag {
  // Each word as written is looked at once, however often a section has it.
  const written = new Map<string, number>();
  for (const { text } of paragraphs)
    visitTextWords(text, (start, end) => {
      const word = text.slice(start, end);
      written.set(word, (written.get(word) ?? 0) + 1);
    });
  const counts = new Map<string, number>();
  let words = 0;
  for (const [word, times] of written) {
    words += times * exactTextParts(word).filter((part) => part !== '').length;
    for (const part of formsOfTextWord(word).parts) if (!stopWords.has(part)) counts.set(part, (counts.get(part) ?? 0) + times);
  }
  return { document, counts, words };
}
