import { lastAtMost } from '../index/binary-search.ts';
import type { SearchRecord, SearchSection } from '../index/records.ts';
import { exactTextWords } from '../text/exact-words.ts';
import { stopWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
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
  const counts = new Map<string, number>();
  let words = 0;
  for (const { text } of paragraphs) {
    words += exactTextWords(text).length;
    for (const { parts } of tokenizeText(text))
      for (const part of parts) if (!stopWords.has(part)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return { document, counts, words };
}
