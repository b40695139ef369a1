import { fleschKincaid } from 'flesch-kincaid';
import { parseHTML } from 'linkedom';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

/*
 * Our own prose can be read at US grade 9 or below (Flesch–Kincaid). Left out: what is quoted or summarised from documents, tables,
 * pictures and code. Pages of one kind are measured together, five of each.
 */

const { pages, read } = readSite('dist');
const mostGrade = 9;
const pagesOfAKind = 5;
/** Words of the record, not ours; and what is no prose. */
const notOurProse = '.words, blockquote, q, mark, .passage, .quoted, script, style, svg, table, code, pre, textarea, template';

/** The kind of page that a file is: its first folder, and how deep it is. */
const kindOf = (page: string) => {
  const parts = page.split('/').slice(0, -1);
  return [parts[0] ?? 'home', ...parts.slice(1).map(() => '…')].join('/');
};

/** Sentences of our own prose on a page. Headings and labels without a full stop are no sentences. */
function sentencesOf(page: string): string[] {
  const { document } = parseHTML(read(page));
  for (const element of document.querySelectorAll(notOurProse)) element.remove();
  return [...document.querySelectorAll('main p, main li, main dd, main figcaption, main summary')]
    .filter((element) => !element.querySelector('p, li, dd'))
    .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
    .filter((text) => /[.!?]$/.test(text))
    .flatMap((text) => text.split(/(?<=[.!?])\s+(?=[\p{Lu}“‘\d])/u));
}

/** The US school grade of some sentences, by Flesch and Kincaid’s formula. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d’'-]+/gu) ?? []);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

const prose = new Map<string, Set<string>>();
const counted = new Map<string, number>();
for (const page of pages) {
  const kind = kindOf(page);
  const count = counted.get(kind) ?? 0;
  if (count >= pagesOfAKind) continue;
  counted.set(kind, count + 1);
  const found = prose.get(kind) ?? new Set();
  for (const sentence of sentencesOf(page)) found.add(sentence);
  prose.set(kind, found);
}

describe('our own prose', () => {
  it('is there to be measured', () => {
    expect(prose.size).toBeGreaterThan(20);
  });

  it.each([...prose].filter(([, sentences]) => sentences.size > 0))('of %s reads at US grade 9 or below', (_, sentences) => {
    expect(
      gradeOf([...sentences]),
      [...sentences]
        .sort((a, b) => b.length - a.length)
        .slice(0, 3)
        .join('\n'),
    ).toBeLessThanOrEqual(mostGrade);
  });
});
