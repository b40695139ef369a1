import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { historySequenceThemes, listSequences } from '../../src/questions/history/then-and-now.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite } from './built-site.ts';

const corpus = realCorpus();
const { files, pages, bytesOf, openPage } = readSite('dist');
const open = (page: string) => openPage(`${page}index.html`);
const shown = (page: string) =>
  [...open(page).querySelectorAll('[data-paragraph]')].map((element) => element.getAttribute('data-paragraph') ?? '');

describe('the pages that compare', () => {
  it.each(corpus.themes.map(({ id }) => id))('show every paragraph on %s, once', (theme) => {
    const tagged = corpus.reports.flatMap(paragraphsOf).filter(({ themes }) => themes.includes(theme));
    expect(shown(`compare/${theme}/`).sort()).toEqual(tagged.map(({ id }) => id).sort());
  });

  it.each(listSequences(corpus).map((sequence) => [sequence.address, sequence] as const))(
    'show what the documents of %s say on each theme on which they meet',
    (address, sequence) => {
      for (const { theme, passages } of historySequenceThemes(corpus, sequence)) {
        const own = `then-and-now/${address}/${theme.id}/`;
        const page = files.includes(`${own}index.html`) ? own : `then-and-now/${address}/`;
        const there = [...open(page).querySelectorAll(`[data-theme="${theme.id}"] [data-paragraph]`)].map((element) =>
          element.getAttribute('data-paragraph'),
        );
        expect(there).toEqual(passages.flatMap(({ runs }) => runs.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))));
      }
    },
  );

  it.each(corpus.judgements.map(({ id }) => id))('show each section under %s whole, with its grade', (judgement) => {
    const sections = corpus.reports.flatMap(({ sections: all }) => all).filter((section) => section.judgement === judgement);
    const there = shown(`judgements/${judgement}/`);
    for (const { paragraphs } of sections) for (const { id } of paragraphs) expect(there).toContain(id);
    if (sections.length > 0) expect(open(`judgements/${judgement}/`).querySelectorAll('.passage .grade').length).toBe(sections.length);
  });

  it('say so if only one document mentions a theme, and not otherwise', () => {
    const saying = corpus.themes.filter(({ id }) => open(`compare/${id}/`).querySelector('.only-one')).map(({ id }) => id);
    const lonely = corpus.themes.filter(
      ({ id }) => corpus.reports.filter((report) => paragraphsOf(report).some(({ themes }) => themes.includes(id))).length === 1,
    );
    expect(saying).toEqual(lonely.map(({ id }) => id));
  });

  it('mark each passage as quoted or summarised, also in words', () => {
    for (const page of pages.filter((file) => /^(compare|then-and-now|judgements)\//.test(file))) {
      for (const passage of openPage(page).querySelectorAll('.passage')) {
        const words = passage.querySelector('.passage-wording')?.textContent ?? '';
        expect(words, page).toMatch(passage.classList.contains('verbatim') ? /words/ : /Our summary, not its own words/);
      }
    }
  });

  it('take less than 80 kB over the wire, and less than 15 kB of script', () => {
    const heaviest = { page: 0, script: 0 };
    // The page that compares councils draws charts in the browser and has limits of its own, in compare-councils.test.ts.
    for (const page of pages.filter((file) => /^(compare\/(?!councils\/)|then-and-now\/|judgements\/)/.test(file))) {
      const document = openPage(page);
      const linked = (where: string, name: string) =>
        [...document.querySelectorAll(where)].map((element) => bytesOf((element.getAttribute(name) ?? '').slice(1)));
      const sum = (sizes: number[]) => sizes.reduce((total, each) => total + each, 0);
      const script = sum(linked('script[src]', 'src'));
      heaviest.script = Math.max(heaviest.script, script);
      heaviest.page = Math.max(heaviest.page, bytesOf(page) + script + sum(linked('link[rel=stylesheet]', 'href')));
    }
    console.log(`Heaviest page that compares: ${heaviest.page} bytes, most script on one: ${heaviest.script} bytes (brotli)`);
    expect(heaviest.page).toBeLessThan(80_000);
    expect(heaviest.script).toBeLessThan(15_000);
  });
});
