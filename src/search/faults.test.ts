import { describe, expect, it } from 'vitest';
import { recordOf } from '../../tests/search/small-record.ts';
import { openIndex } from './index/open-index.ts';
import type { SearchTerm } from './index/records.ts';
import { writeIndex } from './index/write-index.ts';
import { readEnglishQueryWords, writeEnglishQueryWords } from './query/english-words.ts';
import { loadFuzzyProgram } from './query/load-fuzzy-program.ts';
import { makeSearch } from './search.ts';

const terms: SearchTerm[] = [
  { names: ['MASH', 'multi-agency safeguarding hub', 'front door'], asked: ['report a child', 'ignored'], theme: '' },
  { names: ['CP plan', 'child protection plan'], asked: [], theme: '' },
  { names: ['family court', 'judges'], asked: ['judge'], theme: '' },
  { names: ['judgement', 'judged'], asked: [], theme: '' },
  { names: ['referral'], asked: ['contact'], theme: '' },
  { names: ['birth parents', 'family time'], asked: ['contact', 'watched contact'], theme: '' },
  { names: ['disabled children', 'special needs'], asked: ['autism'], theme: 'disabled' },
  { names: ['children’s voice', 'wishes and feelings'], asked: ['get a say'], theme: '' },
  { names: ['access to records'], asked: ['my own records'], theme: '' },
  { names: ['case recording', 'records'], asked: [], theme: '' },
];

/** The texts of the results for some words in a record of some paragraphs, the best first. */
async function textsFound(words: string, paragraphs: string[], english: string[] = []) {
  const record = recordOf({ 'weirbridge/2023-05-ilacs': { Findings: paragraphs } }, { terms });
  const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
  const stems = readEnglishQueryWords(writeEnglishQueryWords(english));
  const found = await makeSearch(store, { english: () => Promise.resolve(stems) }).search({ words });
  return { ...found, texts: found.hits.map(({ text }) => text) };
}

describe('a search', () => {
  it('does not take an abbreviation for a shorter one: CPS is no CP plan', async () => {
    const { texts } = await textsFound('CPS', ['Each child has a CP plan.', 'The CPS was told.']);
    expect(texts).toEqual(['The CPS was told.']);
  });

  it('does not take how a council was judged for the judges of a court', async () => {
    const { texts } = await textsFound('judged', ['The judges of the family court were content.', 'The council was judged to be good.']);
    expect(texts[0]).toBe('The council was judged to be good.');
    expect(texts).not.toContain('The judges of the family court were content.');
  });

  it('does not take meetings for what somebody meets', async () => {
    const { texts } = await textsFound('meetings', ['Plans meet the needs of children.', 'Strategy meetings are prompt.']);
    expect(texts).toEqual(['Strategy meetings are prompt.']);
  });

  it('takes another word for a thing by its form: what somebody ignores is no call that was ignored', async () => {
    expect((await textsFound('ignore', ['The front door is busy.', 'Neglect is seen.'], ['ignore'])).texts).toEqual([]);
    expect((await textsFound('ignored', ['The front door is busy.', 'Neglect is seen.'])).texts).toEqual(['The front door is busy.']);
  });

  it('finds the very word before wider words for it', async () => {
    const wider = '#disabled Disabled children with special needs, and all disabled children, are helped.';
    const { texts } = await textsFound('autism', [wider, wider, 'Among other things, there is help with living with autism.', wider]);
    expect(texts[0]).toContain('autism');
  });

  it('puts a mistyped word of a quoted phrase right before it looks the phrase up', async () => {
    const { texts, corrections } = await textsFound('"new residental homes"', ['The council opened new residential homes.', 'New homes.']);
    expect(texts).toEqual(['The council opened new residential homes.']);
    expect(corrections).toEqual([{ typed: 'residental', taken: 'residential' }]);
  });

  it('never takes an ordinary English word for a mistyped one', async () => {
    const paragraphs = ['A new post was created.', 'Neglect is seen.'];
    expect((await textsFound('treated', paragraphs, ['treated'])).corrections).toEqual([]);
    expect((await textsFound('creatd', paragraphs, ['treated'])).corrections).toEqual([{ typed: 'creatd', taken: 'created' }]);
  });

  it('leaves an ordinary English word in a quoted phrase as it is', async () => {
    const { corrections, total } = await textsFound('"post was treated"', ['A new post was created.'], ['treated']);
    expect([corrections, total]).toEqual([[], 0]);
  });

  it('goes on without English where it cannot be loaded', async () => {
    const record = recordOf({ 'weirbridge/2023-05-ilacs': { Findings: ['A new post was created.'] } });
    const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
    const { search } = makeSearch(store, { english: () => Promise.reject(new Error('no network')) });
    expect((await search({ words: 'creatd' })).total).toBe(1);
  });

  it('goes on without fuzzy matches where their program cannot be loaded, and puts words right once it can', async () => {
    const record = recordOf({ 'weirbridge/2023-05-ilacs': { Findings: ['A new post was created.'] } });
    const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
    let works = false;
    const { search } = makeSearch(store, { fuzzy: () => (works ? loadFuzzyProgram() : Promise.resolve(undefined)) });
    const find = async () => {
      const { leftOut, corrections, nearest } = await search({ words: 'creatd' });
      return [leftOut, corrections.map(({ taken }) => taken), nearest];
    };
    expect(await find()).toEqual([['creatd'], [], []]);
    works = true;
    expect(await find()).toEqual([[], ['created'], []]);
  });

  it('finds bankruptcy by bankrupt', async () => {
    expect((await textsFound('bankrupt', ['The council feared bankruptcy.'])).total).toBe(1);
  });

  it('lets a neighbour decide what a word means: contact beside family time is no referral', async () => {
    const paragraphs = ['Each referral is read within a day.', 'Children see their birth parents often.'];
    expect((await textsFound('contact', paragraphs)).total).toBe(2);
    expect((await textsFound('family time contact', paragraphs)).texts).toEqual(['Children see their birth parents often.']);
  });

  it('takes words that the glossary has as a phrase for what the phrase means, not for what each word can mean', async () => {
    const others = Array.from({ length: 60 }, (_, at) => `Plan ${at} is good.`);
    const paragraphs = ['Each referral is read within a day.', 'Children see their birth parents often.', ...others];
    expect((await textsFound('watched contact', paragraphs)).texts).toEqual(['Children see their birth parents often.']);
  });

  it('keeps small words that make the meaning', async () => {
    const paragraphs = ['The wishes and feelings of children are known.', 'Some say that it is hard to get through.', 'Neglect is seen.'];
    expect((await textsFound('do kids get a say', paragraphs)).texts[0]).toBe('The wishes and feelings of children are known.');
    const records = ['Access to records is slow for adults who were in care.', 'Records are up to date.'];
    expect((await textsFound('can i see my own records', records)).texts[0]).toContain('Access to records');
  });
});

describe('a year with a small word before it', () => {
  const record = recordOf({
    'weirbridge/2018-01-ilacs': { Findings: ['Neglect in the first report.'] },
    'weirbridge/2021-01-ilacs': { Findings: ['Neglect in the second report.'] },
    'weirbridge/2023-01-ilacs': { Findings: ['Neglect in the third report.'] },
  });
  const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
  const first = async (words: string) => (await makeSearch(store).search({ words })).hits.map(({ report }) => report.id.slice(11, 15));

  it.each([
    ['neglect since 2021', ['2021', '2023']],
    ['neglect after 2021', ['2023']],
    ['neglect before 2021', ['2018']],
    ['neglect 2021', ['2021']],
  ])('means that time: %s', async (words, years) => {
    expect((await first(words)).slice(0, years.length).sort()).toEqual(years);
  });

  it('suggests the filter of a year only where that year is meant', async () => {
    const suggested = async (words: string) => (await makeSearch(store).search({ words })).suggested.map(({ value }) => value);
    expect([await suggested('neglect 2021'), await suggested('neglect since 2021')]).toEqual([['2021'], []]);
  });
});
