import { describe, expect, it } from 'vitest';
import { glossaryTermFinder } from '../../questions/glossary/find-terms.ts';
import { editPageTexts, findPageTexts } from '../page-texts/page-texts.ts';
import { editsToMarkGlossaryTerms } from './mark-terms.ts';

const entry = (term: string, about: string, standsFor?: string) => ({
  term,
  inText: [term],
  same: [],
  asked: [],
  about,
  ...(standsFor ? { standsFor } : {}),
});
const findTerms = glossaryTermFinder([
  entry('MASH', 'A team & its <work>.', 'multi-agency safeguarding hub'),
  entry('care plan', 'What is meant to happen.'),
  entry('unaccompanied asylum-seeking children', 'Children who came alone.'),
]);
const mark = (words: string) => {
  const page = `<main>${words}</main><p>MASH</p>`;
  return editPageTexts(page, editsToMarkGlossaryTerms(page, findPageTexts(page), { findTerms, href: (path) => `/base${path}` }));
};
const textOf = (page: string) => page.replace(/<div class="meaning"[\s\S]*?<\/div>/g, '').replace(/<[^>]*>/g, '');
const buttons = (page: string) => [...page.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, words]) => words);

describe('terms on a page', () => {
  const page = '<p>MASH</p><div data-terms><h3>MASH</h3><p>A <a href="/">MASH</a> &amp; the MASH &lt; a Care plan; MASH.</p></div>';

  it('are buttons at their first use in the words of paragraphs, never in links or headings', () => {
    expect(buttons(mark(page))).toEqual(['MASH', 'Care plan']);
    expect(mark(page)).toContain(
      '&amp; the <button type="button" class="term" popovertarget="meaning-mash" aria-describedby="means-mash">MASH',
    );
  });

  it('have only their last words in the button where they are long, as a button is not broken across lines', () => {
    const long = mark('<div data-terms><p>Former unaccompanied asylum-seeking children.</p></div>');
    expect(long).toMatch(
      /Former <label class="term-start" for="(term-[^"]+)">unaccompanied asylum-seeking <\/label><span class="term-line"><button type="button" class="term" id="\1"[^>]*>children<\/button>\.<\/span>/,
    );
    expect(buttons(long)).toEqual(['children']);
    expect(textOf(long)).toContain('Former unaccompanied asylum-seeking children.');
  });

  it('hold the signs that touch them to their line, and no word beyond a space, a dash or the next term', () => {
    const lines = (words: string) => {
      const marked = mark(`<div data-terms><p>${words}</p></div>`);
      expect(textOf(marked)).toContain(`${words}MASH`);
      return [...marked.matchAll(/<span class="term-line">.*?<\/span>/g)].map(([line]) => textOf(line));
    };
    expect(lines('The (MASH) team')).toEqual(['(MASH)']);
    expect(lines('‘Care plan’, as the MASH&#39;s is')).toEqual(['‘Care plan’,', 'MASH&#39;s']);
    expect(lines('early-help/MASH–front')).toEqual(['MASH–']);
    expect(lines('A MASH’(care plan) is')).toEqual(['MASH’(', 'care plan)']);
    expect(lines('A MASH has a care plan')).toEqual([]);
  });

  it('leave every word of the page as it was', () => {
    expect(textOf(mark(page))).toBe(textOf(`<main>${page}</main><p>MASH</p>`));
  });

  it('have their meanings at the end of the main part, with a link to the glossary', () => {
    expect(mark('<div data-terms><p>The MASH has a care plan.</p></div>')).toMatch(
      /<\/p><\/div><div class="meaning" id="meaning-mash" popover="auto" role="note" aria-label="Meaning of MASH"><p><b>MASH<\/b>: multi-agency safeguarding hub<\/p><p id="means-mash">A team &#x26; its &#x3C;work>.<\/p><p><a href="\/base\/glossary\/#mash">See all terms, in our words<\/a><\/p><\/div><div class="meaning" id="meaning-care-plan".*<\/div><\/main>/,
    );
  });

  it('are none on a page so long that it has no room for meanings', () => {
    expect(buttons(mark(`<div data-terms>${'<p>The MASH</p>'.repeat(601)}</div>`))).toEqual([]);
  });

  it('are none on a page without words of paragraphs', () => {
    expect(mark('<p>The MASH</p>')).toBe('<main><p>The MASH</p></main><p>MASH</p>');
  });
});
