import { describe, expect, it } from 'vitest';
import { gradesOfAuthority } from '../../src/questions/grades/authority-grades.ts';
import { answerAboutGradesOfAuthority } from '../../src/questions/grades/describe-authority-grades.ts';
import { listKnownAuthorities } from '../../src/questions/known-authorities/known-authorities.ts';
import { formatGradeShort } from '../../src/record/grades/grade.ts';
import { inspectionAnchor } from '../../src/record/inspections/inspection.ts';
import { isFullRun } from '../browser/full-run.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { readSite, weigh } from './built-site.ts';

const corpus = realCorpus();
const { files, pages, read, openPage } = readSite('dist');
const authorities = listKnownAuthorities(corpus);
const listed = corpus.england.authorities;
const documents = new Map(authorities.map(({ id }) => [id, openPage(`authorities/${id}/index.html`)]));
const open = (id: string) => {
  const document = documents.get(id);
  if (!document) throw new Error(`${id} has no page.`);
  return document;
};
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('every council', () => {
  it('has one page: the 153 of today, and those of the record that ended', () => {
    expect(listed.length).toBe(153);
    expect(pages.filter((page) => /^authorities\/[^/]+\/index\.html$/.test(page)).sort()).toEqual(
      authorities.map(({ id }) => `authorities/${id}/index.html`).sort(),
    );
    expect(authorities.filter(({ own }) => own?.until).map(({ id }) => id)).toContain('northamptonshire');
  });

  it('has its grades in one sentence and in a list before anything else, and its codes last', () => {
    for (const { id, gss } of authorities) {
      const document = open(id);
      const latest = gradesOfAuthority(corpus, id);
      if (!latest) throw new Error(`${id} has no inspection.`);
      expect(textOf(document.querySelector('#answer')), id).toBe(answerAboutGradesOfAuthority(corpus, latest));
      const grades = [...document.querySelectorAll('.latest-grades > div')].map((row) =>
        [...row.querySelectorAll('dt, .grade')].map(textOf),
      );
      expect(grades, id).toEqual([
        ...latest.judgements.map(({ judgement, grade }) => [judgement.short, ...(grade ? [formatGradeShort(grade)] : [])]),
        ...latest.ended.map(([judgement]) => [judgement.short]),
      ]);
      const headings = [...document.querySelectorAll('main h2')].map((heading) => heading.id);
      expect([headings[0], headings.at(-1)], id).toEqual(['latest', 'about']);
      const words = textOf(document.querySelector('main'));
      expect(words.indexOf(gss), id).toBeGreaterThan(words.indexOf('About this council, and its codes'));
    }
  });

  it('has one cell, not one for each judgement, for an inspection of which the list of England has no grade', () => {
    const ungraded = corpus.england.inspections.filter(({ given }) => !Object.values(given).some(Boolean));
    expect(ungraded.length).toBeGreaterThan(0);
    for (const inspection of ungraded) {
      const row = open(inspection.authority).querySelector(`.grades-table tr[id="${inspectionAnchor(inspection)}"]`);
      const cells = [...(row?.querySelectorAll('td') ?? [])].filter((cell) => /no grade|We don’t have it/.test(cell.textContent));
      expect(cells.map(textOf), inspection.url).toEqual(['We have no grade from this one. Ofsted’s file says what it judged']);
    }
  });

  it('says plainly where its words are, if they are not here', () => {
    const words = 'We have this council’s grades, but not the text of its reports yet.';
    for (const { id, ofstedPage } of authorities) {
      const main = open(id).querySelector('main');
      expect(textOf(main).includes(words), id).toBe(!corpus.reports.some(({ authority }) => authority === id));
      expect(main?.querySelector(`a[href="${ofstedPage}"]`), id).not.toBeNull();
    }
  });

  it('of today offers comparison with those that border it and those like it', () => {
    for (const { authority: id, borders, similar } of corpus.places) {
      const offered = [...open(id).querySelectorAll('[aria-labelledby="compare"] a')].map((link) => link.getAttribute('href'));
      expect(offered.toSorted(), id).toEqual([...borders, ...similar].map((other) => `/compare/councils/?a=${id}&b=${other}`).toSorted());
    }
    expect(textOf(open('kent').querySelector('[aria-labelledby="compare"]'))).toContain('Office for National Statistics');
  });

  it('says that its older grades are not compared only where it has such grades', () => {
    const says = 'Until 2013 Ofsted judged other things';
    expect(textOf(open('kent').querySelector('main'))).toContain(says);
    // Its inspection from before the rules of 2013 in the list is a review of its safeguarding board, without grades.
    expect(textOf(open('surrey').querySelector('main'))).not.toContain(says);
  });

  it('that replaced others, or was replaced, says so on both pages', () => {
    expect(textOf(open('northamptonshire').querySelector('main'))).toContain(
      'In 2021 this council was replaced by North Northamptonshire and West Northamptonshire.',
    );
    expect(textOf(open('north-northamptonshire').querySelector('main'))).toContain(
      'In 2021 this council replaced Northamptonshire, together with West Northamptonshire.',
    );
    expect(textOf(open('west-northamptonshire').querySelector('main'))).toContain('In 2021 this council replaced Northamptonshire');
  });

  it('without words is a page of at most 20 kB of HTML compressed', () => {
    // A page that is longer than another is nearly always heavier too: the longest ones stand for all.
    const without = authorities
      .filter(({ id }) => !corpus.reports.some(({ authority }) => authority === id))
      .map(({ id }) => ({ id, text: read(`authorities/${id}/index.html`) }))
      .sort((a, b) => b.text.length - a.text.length)
      .slice(0, isFullRun ? undefined : 20)
      .map(({ id, text }) => ({ id, bytes: weigh(text) }))
      .sort((a, b) => b.bytes - a.bytes);
    console.log(`Heaviest council page without words (brotli): ${without[0]?.id} ${without[0]?.bytes}`);
    expect(without.filter(({ bytes }) => bytes > 20_000)).toEqual([]);
  });
});

describe('the former address of a council of England', () => {
  it('leads to its page without script, and is the address of no link', () => {
    for (const { id } of listed) {
      const document = openPage(`england/${id}/index.html`);
      expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content'), id).toBe(`0; url=/authorities/${id}/`);
      expect(new URL(document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname, id).toBe(`/authorities/${id}/`);
      expect(document.querySelector(`main a[href="/authorities/${id}/"]`), id).not.toBeNull();
    }
    const former = new RegExp(`/england/(${listed.map(({ id }) => id).join('|')})/`);
    const naming = files.filter((file) => /\.(html|xml|atom|json|ndjson|csv|txt|js)$/.test(file) && former.test(read(file)));
    expect(naming).toEqual([]);
  });
});
