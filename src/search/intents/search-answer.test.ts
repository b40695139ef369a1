import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { councilSearchFile } from '../councils/list-councils.ts';
import { makeCouncilSearch } from '../councils/find-councils.ts';
import { figuresForSearchAnswers, type AnswerFigure } from './figure-file.ts';
import { answerSearchQuery } from './search-answer.ts';

const corpus = fixtureCorpus();
const finder = makeCouncilSearch(councilSearchFile(corpus, '/record'));
const figure = (measure: string, council = 'Weirbridge'): AnswerFigure => ({
  measure,
  value: '15.8%',
  when: 'June 2022',
  claimant: 'The trust',
  council,
  place: 'Weirbridge, paragraph 5',
  url: '/p5',
});
const figures = [
  figure('Vacancies of social workers'),
  figure('Average caseload of social workers'),
  figure('Agency social workers'),
  figure('Agency social workers', 'Northfield'),
  figure('Children in care'),
];

function answer(words: string, { total = 3, sureness = 1, loaded = [] as string[] } = {}) {
  return answerSearchQuery(words, {
    named: finder.namedCouncils(words, () => true),
    councilsHere: finder.councilsWithWords,
    results: { total, sureness },
    loadFigures: () => {
      loaded.push(words);
      return Promise.resolve(figures);
    },
  });
}

describe('the answer to a query', () => {
  it('is the latest grades of the council that it asks about as a whole', async () => {
    const found = await answer('is Weirbridge any good at the moment');
    expect(found).toMatchObject({ kind: 'grades', councils: [{ name: 'Weirbridge', url: '/record/authorities/weirbridge/' }] });
    expect(found?.kind === 'grades' && found.councils[0]?.grades).toMatch(/^Outstanding overall.* May 2023/);
  });

  it('is the grades of all councils with reports here where it names none', async () => {
    const found = await answer('is it safe');
    expect(found?.kind === 'grades' && found.councils.map(({ name }) => name)).toContain('Weirbridge');
  });

  it('is the grades of a former council with its end, and of those that took over', async () => {
    const found = await answer('is Exampleshire any good');
    expect(found?.kind === 'grades' && found.councils.map(({ name, why }) => `${name}: ${why}`).slice(0, 2)).toEqual([
      'Exampleshire: Former council, ended 31 March 2021. Now Northfield and Southfield',
      'Northfield: Took over part of Exampleshire in 2021',
    ]);
  });

  it('is the grades of a council named with its possessive', async () => {
    const found = await answer('is Weirbridge’s overall grade good');
    expect(found?.kind === 'grades' && found.councils.map(({ name }) => name)).toEqual(['Weirbridge']);
  });

  it('is no grade where it asks of one subject', async () => {
    expect(await answer('are foster carers any good in Weirbridge')).toBeUndefined();
  });

  it('is a figure where it asks how many, and says whose claim it is', async () => {
    const found = await answer('how many vacancies of social workers are there');
    expect(found).toEqual({ kind: 'figures', figures: [figures[0]] });
  });

  it('is no figure of another council than the one named', async () => {
    const asked = (council: string) => answer(`how many agency social workers are there in ${council}`);
    expect(await asked('Northfield')).toEqual({ kind: 'figures', figures: [figures[3]] });
    expect(await asked('Eastmere')).toBeUndefined();
    expect(await asked('Exampleshire')).toEqual({ kind: 'figures', figures: [figures[3]] });
  });

  it('is no figure of the opposite', async () => {
    expect(await answer('how many social workers are not agency social workers')).toBeUndefined();
    expect(await answer('how many agency social workers aren’t there')).toBeUndefined();
  });

  it('is no figure of another year than the one named', async () => {
    expect(await answer('how many vacancies of social workers were there in 2022')).toBeDefined();
    expect(await answer('how many vacancies of social workers were there in 2019')).toBeUndefined();
  });

  it('loads figures only where a number is asked for', async () => {
    const loaded: string[] = [];
    await answer('do children like their social workers', { loaded });
    expect(loaded).toEqual([]);
  });

  it('is no figure that is about something else', async () => {
    expect(await answer('how many children are on the waiting list for a dentist')).toBeUndefined();
    expect(await answer('how many social workers are there')).toBeUndefined();
  });

  it('says that nothing matches a question closely, but not where nothing was found', async () => {
    expect(await answer('how much do swimming lessons cost', { total: 0, sureness: 0 })).toBeUndefined();
    expect(await answer('how much do swimming lessons cost', { sureness: 0.4 })).toEqual({ kind: 'none' });
    expect(await answer('swimming lessons', { sureness: 0.4 })).toBeUndefined();
    expect(await answer('do children learn to swim', { sureness: 0.7 })).toBeUndefined();
  });
});

describe('the figures that answer', () => {
  const known = figuresForSearchAnswers(corpus, '/record');

  it('are the latest of each measure and council, with the paragraph that states them', () => {
    expect(new Set(known.map(({ council, measure }) => `${council} ${measure}`)).size).toBe(known.length);
    expect(known.length).toBeGreaterThan(0);
    for (const { url, place, claimant } of known) {
      expect(url).toMatch(/^\/record\/reports\/.+#/);
      expect(place).toMatch(/, (paragraph|item)/);
      expect(claimant).not.toBe('');
    }
  });
});
