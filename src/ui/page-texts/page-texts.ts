import { Parser } from 'htmlparser2';

/** A text of a page: `terms` if it is quoted or summarised words that may have terms, `ours` if it is text of this site. */
export interface PageText {
  holds: 'terms' | 'ours';
  from: number;
  to: number;
}

/** The texts of a page, in order, and where its main part ends. */
export interface PageTexts {
  texts: PageText[];
  mainEnd: number | undefined;
}

/** A part of a page and what it becomes. */
export interface PageEdit {
  from: number;
  to: number;
  becomes: string;
}

/** Terms are not marked in these: they are controls or names of what follows. */
const unmarked = new Set(['a', 'button', 'summary', 'label', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Texts that are copied or read by machines. */
const untouched = new Set(['head', 'script', 'style', 'textarea', 'pre', 'code', 'option', 'svg', 'template']);

/** What an open element says about the texts in it. */
interface State {
  kept: boolean;
  words: boolean;
  marked: boolean;
}

/** The texts of a page whose places can be edited. Quoted words in `data-words` are left alone. */
export function findPageTexts(page: string): PageTexts {
  const texts: PageText[] = [];
  let mainEnd: number | undefined;
  const open: State[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { kept = false, words = false, marked = true } = open.at(-1) ?? {};
        open.push({
          kept: kept || untouched.has(name) || 'data-words' in attributes,
          words: words || 'data-terms' in attributes || attributes.class === 'words',
          marked: marked && !unmarked.has(name),
        });
      },
      ontext() {
        const { kept, words, marked } = open.at(-1) ?? { kept: true, words: false, marked: false };
        if (kept || (words && !marked)) return;
        texts.push({ holds: words ? 'terms' : 'ours', from: parser.startIndex, to: parser.endIndex + 1 });
      },
      onclosetag(name) {
        open.pop();
        if (name === 'main') mainEnd = parser.startIndex;
      },
    },
    // Texts are kept as the page has them, so that places in them are places in the page.
    { decodeEntities: false },
  );
  parser.end(page);
  return { texts, mainEnd };
}

/** A page with edits made, which must not overlap. */
export function editPageTexts(page: string, edits: readonly PageEdit[]): string {
  let written = 0;
  const pieces = [...edits]
    .sort((a, b) => a.from - b.from)
    .flatMap(({ from, to, becomes }) => {
      const before = page.slice(written, from);
      written = to;
      return [before, becomes];
    });
  return [...pieces, page.slice(written)].join('');
}
