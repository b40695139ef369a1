import { describe, expect, it } from 'vitest';
import { glossaryTermId } from '../../src/record/glossary/glossary.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite } from './built-site.ts';

const corpus = realCorpus();
const { pages, read, openPage } = readSite('dist');

describe('terms in the words of a page', () => {
  it('are marked once on a page, and each has its meaning there and on no page that does not need it', () => {
    const faults: string[] = [];
    let marked = 0;
    for (const page of pages.filter((each) => read(each).includes('class="term"'))) {
      const document = openPage(page);
      const named = [...document.querySelectorAll('.term')].map((term) => term.getAttribute('popovertarget'));
      const meanings = [...document.querySelectorAll('.meaning')].map(({ id }) => id);
      marked += named.length;
      if (JSON.stringify(named) !== JSON.stringify(meanings) || new Set(named).size < named.length) faults.push(page);
    }
    expect(marked).toBeGreaterThan(1000);
    expect(faults).toEqual([]);
  });
});

describe('the glossary page', () => {
  const document = openPage('glossary/index.html');

  it('has every term from A to Z, with its meaning and the topic that it belongs to', () => {
    const entries = [...document.querySelectorAll('.term-list > div')];
    expect(entries.map(({ id }) => id).sort()).toEqual(corpus.glossary.map(glossaryTermId).sort());
    const topics = entries.map((entry) => [entry.id, entry.querySelector('a[href^="/compare/"]')?.getAttribute('href') ?? null]);
    expect(new Map(topics as [string, string | null][])).toEqual(
      new Map(
        corpus.glossary.map((entry) => [
          glossaryTermId(entry),
          corpus.themes.some(({ id }) => id === entry.theme) ? `/compare/${entry.theme}/` : null,
        ]),
      ),
    );
    const overTime = entries.map((entry) => entry.querySelector('a[href^="/words/"]')?.getAttribute('href'));
    expect(overTime.sort()).toEqual(corpus.glossary.map(({ term }) => `/words/?q=${encodeURIComponent(term)}&forms=all`).sort());
    const letters = [...document.querySelectorAll('.term-letter h2')].map(({ textContent }) => textContent);
    expect(letters).toEqual([...letters].sort());
  });
});
