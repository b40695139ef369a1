import { formatParagraphId, paragraphIdToPath } from '../../record/ids-and-paths/ids.ts';
import type { IndexStore, StoredParagraph } from '../index/index-store.ts';
import { indexedParagraphName, type SearchReport, type SearchSection } from '../index/records.ts';
import { exactTextWords } from '../text/exact-words.ts';
import type { AskedForm } from './asked-words.ts';
import { findWordSequences } from './word-sequences.ts';

/** One occurrence with the words around it, and where it is. */
export interface ConcordanceLine {
  /** The paragraph's id, its address without the words to be marked, and its name: "paragraph 5". */
  id: string;
  url: string;
  name: string;
  report: Pick<SearchReport, 'id' | 'name' | 'authority' | 'day' | 'wording' | 'speaker'>;
  section: string;
  grade: string;
  left: string;
  match: string;
  right: string;
}

/** How many characters are shown on each side of an occurrence, at most. */
const contextCharacters = 90;

/** Where the forms asked for occur in a loaded paragraph, in the order of the text. */
export function findAskedWords(
  { text, tokens }: Pick<StoredParagraph, 'text' | 'tokens'>,
  forms: readonly AskedForm[],
): { start: number; end: number }[] {
  const terms = new Set(forms.flatMap(({ term }) => term ?? []));
  const found: { start: number; end: number }[] = [];
  tokens.terms.forEach((term, at) => {
    const token = tokens.tokenOf[at] ?? 0;
    if (terms.has(term)) found.push({ start: tokens.starts[token] ?? 0, end: tokens.ends[token] ?? 0 });
  });
  const sequences = forms.flatMap(({ sequence }) => (sequence ? [sequence] : []));
  if (sequences.length > 0) {
    const words = exactTextWords(text);
    for (const sequence of sequences) found.push(...findWordSequences(words, sequence));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The lines of a loaded paragraph, one for each occurrence. */
export function concordanceOfParagraph(
  { catalogue, paragraph: paragraphAt }: Pick<IndexStore, 'catalogue' | 'paragraph'>,
  paragraph: number,
  report: SearchReport,
  section: SearchSection | undefined,
  forms: readonly AskedForm[],
): ConcordanceLine[] {
  const stored = paragraphAt(paragraph);
  const id = formatParagraphId({ report: report.id, anchor: stored.anchor });
  const { id: reportId, name, authority, day, wording, speaker } = report;
  return findAskedWords(stored, forms).map(({ start, end }) => ({
    id,
    url: catalogue.base + paragraphIdToPath(id),
    name: indexedParagraphName(stored.anchor, report),
    report: { id: reportId, name, authority, day, wording, speaker },
    section: section?.name ?? '',
    grade: section?.grade ?? '',
    left: endOf(stored.text.slice(0, start)),
    match: stored.text.slice(start, end),
    right: startOf(stored.text.slice(end)),
  }));
}

/** The last words of a text, with a mark where words are cut off. A new line in the text is a space here. */
function endOf(text: string): string {
  const all = text.replace(/\s+/g, ' ');
  if (all.length <= contextCharacters) return all;
  const cut = all.slice(-contextCharacters);
  return `…${cut.slice(cut.indexOf(' '))}`;
}

/** The first words of a text, with a mark where words are cut off. */
function startOf(text: string): string {
  const all = text.replace(/\s+/g, ' ');
  if (all.length <= contextCharacters) return all;
  const cut = all.slice(0, contextCharacters);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1)}…`;
}
