import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

/*
 * Our own words are plain, and one thing has one name: council, topic. Left out: what is quoted or summarised from documents, and their
 * names; code and addresses; the words of sources that a table or a note gives as they are.
 */

const { pages, read } = readSite('dist');
/** Words of the record, not ours, and code. */
const notOurs =
  '.words, blockquote, q, mark, .passage .run-heading, .quoted, .letter-head, .letter-foot, .contents, .report-section > h2, .report-section > h3, ' +
  '.words-around, .asked-words, .asked-list, .asked-of-council, .lone-section, .lone-notes, .note-words, .passage-part > summary, .search-place, ' +
  'script, style, pre, textarea, template, .definitions, .meaning, .term-list, .provenance, .read-in';

/** Names that have the word in them, as others wrote it. */
const officialNames =
  /Inspecting local authority children’s services|inspection of local authority children’s services|local authority designated officer|Unitary [Aa]uthority|local authorit(?:y|ies)|[a-z-]+\.(?:csv|json|ndjson|parquet)\b/gi;

/** Phrases that readers could not place, and words that have another name here. */
const banned: readonly RegExp[] = [
  /path of grades/i,
  /tells? of\b/i,
  /speaks? of\b/i,
  /on which (?:they|these)/i,
  /went the same way/i,
  /why it stands/i,
  /sets? (?:it )?beside/i,
  /set in a row/i,
  /says nothing of/i,
  /what it belongs to/i,
  /before and after it/i,
  /ours: the source/i,
  /judgement by judgement|theme by theme/i,
  /of (?:which|whose)|, whose/i,
  /side by side, then/i,
  /\bis told apart|are told apart/i,
  /(?:stands?|stood) (?:here|there|now|at (?:a|each|the) )/i,
  /is inferred|are inferred/i,
  /part of this edition/i,
  /on record here/i,
  /\bthemes?\b/i,
  /\bauthorit(?:y|ies)\b/i,
  / [,;.:](?=\s|$)/,
];

/** Our own words on a page, one text for each element that has some: headings, sentences, labels, names of controls. */
function wordsOf(page: string): string[] {
  const { document } = parseHTML(read(page));
  const described = [...document.querySelectorAll('title, meta[name=description], meta[property="og:image:alt"]')].map(
    (element) => element.getAttribute('content') ?? element.textContent,
  );
  for (const element of document.querySelectorAll(notOurs)) element.remove();
  for (const element of document.querySelectorAll('code')) element.textContent = 'code';
  const labels = [...document.querySelectorAll('body [aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
  const texts = [
    ...document.querySelectorAll(
      'body h1, body h2, body h3, body h4, body p, body li, body dt, body dd, body th, body td, body caption, body figcaption, body summary, body legend, body label, body button, body option, body a',
    ),
  ]
    .filter((element) => !element.querySelector('p, li, dd, dt, h1, h2, h3, td'))
    .map((element) => element.textContent);
  return [...described, ...labels, ...texts].map((text) => text.replace(/\s+/g, ' ').trim().replace(officialNames, 'name'));
}

/** Some pages of each kind: all pages of a kind are made by one template. */
const perKind = 8;
const kindOf = (page: string) =>
  page
    .split('/')
    .slice(0, -1)
    .map((part, index) => (index === 0 ? part : '…'))
    .join('/');
const chosen = [...Map.groupBy(pages, kindOf).values()].flatMap((each) => each.slice(0, perKind));
const found = new Map<string, string>();
for (const page of chosen) for (const text of wordsOf(page)) if (!found.has(text)) found.set(text, page);

describe('our own words', () => {
  it('are there to be read', () => {
    expect(found.size).toBeGreaterThan(1000);
  });

  it.each(banned)('never have %s', (pattern) => {
    expect([...found].filter(([text]) => pattern.test(text)).map(([text, page]) => `${page}: ${text}`)).toEqual([]);
  });
});
