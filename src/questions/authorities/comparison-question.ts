import type { Corpus } from '../../record/corpus/corpus.ts';

/** Authorities that a question asks to compare, in its order, and the line of judgements that it asks about; empty where it names none. */
export interface ComparisonQuestion {
  authorities: string[];
  line: string;
}

/** The most authorities that are compared at once. */
const most = 4;

/**
 * What a question asks to compare, "is Kent better than Medway for children in care": its authorities, and the line of judgements.
 * Undefined where it does not name two authorities in full.
 */
export function authoritiesComparedInQuestion(corpus: Corpus, words: string): ComparisonQuestion | undefined {
  const asked = ` ${normaliseQuestion(words)} `;
  const names = corpus.authorities
    .map(({ id, name }) => ({ id, words: normaliseQuestion(name) }))
    .sort((a, b) => b.words.length - a.words.length);
  let left = asked;
  const found: { id: string; at: number }[] = [];
  for (const { id, words: name } of names) {
    const at = left.indexOf(` ${name} `);
    if (at < 0) continue;
    found.push({ id, at });
    // A longer name may contain a shorter one, which is not asked for then.
    left = `${left.slice(0, at + 1)}${'-'.repeat(name.length)}${left.slice(at + 1 + name.length)}`;
  }
  if (found.length < 2) return undefined;
  const authorities = found.sort((a, b) => a.at - b.at).map(({ id }) => id);
  return { authorities: authorities.slice(0, most), line: lineAskedAbout(corpus, left) };
}

/** The line of judgements whose longest name is in a question: a line's own, or a part of the short name of one of its judgements. */
function lineAskedAbout(corpus: Corpus, asked: string): string {
  const lines = new Set(corpus.lines.map(({ id }) => id));
  const own = corpus.lines.map(({ id, name }) => ({ line: id, name }));
  const ofJudgements = corpus.judgements
    .filter(({ line, covers }) => lines.has(line) && !covers)
    .flatMap(({ line, short }) => [short, ...short.split(' and ')].map((name) => ({ line, name })));
  const known = [...own, ...ofJudgements].map(({ line, name }) => ({ line, name: normaliseQuestion(name) }));
  return known.filter(({ name }) => asked.includes(` ${name} `)).sort((a, b) => b.name.length - a.name.length)[0]?.line ?? '';
}

/** A text in small letters, with single spaces instead of punctuation and the ends of possessives. */
function normaliseQuestion(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
