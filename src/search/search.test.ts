import { describe, expect, it, vi } from 'vitest';
import { recordOf, smallRecord } from '../../tests/search/small-record.ts';
import { openIndex } from './index/open-index.ts';
import { writeIndex } from './index/write-index.ts';
import { makeSearch, type SearchQuery } from './search.ts';
import { prepareQuerySuggestions } from './query/suggest.ts';
import { warmUpQueries } from './warm-up.ts';

const record = smallRecord();
const nothingFetched = () => Promise.reject(new Error('nothing is fetched'));
const store = openIndex(writeIndex(record, () => 'x')[0].text, nothingFetched);
const engine = makeSearch(store);

const shards = new Map(writeIndex(record, () => 'x', 0).map(({ name, text }) => [name, text]));
const [first = ''] = shards.values();
const sharded = makeSearch(openIndex(first, (name) => Promise.resolve(shards.get(name) ?? '')));

const find = (words: string, query: Partial<SearchQuery> = {}) => engine.search({ words, ...query });
const idsOf = async (words: string, query: Partial<SearchQuery> = {}) => (await find(words, query)).hits.map(({ id }) => id);

describe('a search', () => {
  it('finds the paragraph that has the words, in any order', async () => {
    for (const words of ['director leads service', 'service leads director'])
      expect((await idsOf(words))[0]).toBe('weirbridge/2023-05-ilacs/p1');
  });

  it('finds an abbreviation by its full form, and a term by readers’ words for it', async () => {
    expect((await idsOf('MASH')).slice(0, 2).sort()).toEqual(['weirbridge/2019-01-ilacs/p4', 'weirbridge/2023-05-ilacs/p3']);
    expect((await idsOf('runaways'))[0]).toBe('weirbridge/2019-01-ilacs/p5');
  });

  it('gives all of a result that is shown', async () => {
    const [hit] = (await find('Wi-Fi')).hits;
    expect(hit).toMatchObject({
      id: 'weirbridge/2023-05-ilacs/p5',
      url: '/reports/weirbridge/2023-05-ilacs/#p5',
      name: 'paragraph 5',
      section: 'Care leavers',
      judgement: 'care-leavers',
      themes: ['care-leavers'],
      page: 5,
      claimant: 'Ofsted',
      marks: ['Wi-Fi'],
      cutBefore: false,
      cutAfter: false,
    });
    expect(hit?.pieces.map(({ text }) => text).join('')).toBe(hit?.text);
  });

  it('finds quoted words exactly as written, and leaves out what has a minus', async () => {
    expect(await idsOf('"homes with wifi"')).toEqual(['weirbridge/2023-05-ilacs/p5']);
    expect(await idsOf('"wifi with homes"')).toEqual([]);
    expect(await idsOf('neglect -plans')).not.toContain('weirbridge/2019-01-ilacs/p3');
    expect((await find('-neglect')).total).toBe(record.paragraphs.length - 2);
  });

  it('puts no word right where all are looked for as typed', async () => {
    expect((await find('neglact')).corrections).toEqual([{ typed: 'neglact', taken: 'neglect' }]);
    expect(await find('neglact', { asTyped: true })).toMatchObject({ corrections: [], leftOut: ['neglact'], total: 0 });
  });

  it('puts documents of a year or council that is named first', async () => {
    expect((await idsOf('caseloads 2023'))[0]).toBe('weirbridge/2023-05-ilacs/p1');
    expect((await idsOf('personal advisers in Northfield'))[0]).toBe('northfield/2021-10-focused-visit/p2');
  });

  it('orders by date where that is asked for', async () => {
    const days = (await find('care leavers', { sort: 'date' })).hits.map(({ report }) => report.day);
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  it('puts inspectors’ words before all others where that is asked for, each in its own order', async () => {
    const claims = { 'Our work': ['Neglect: neglect is what we know best.', 'Plans for neglect.'] };
    const reports = {
      'kent/2021-01-self-evaluation': claims,
      'kent/2022-01-ilacs': {
        Leadership: ['After many other things that leaders do, plans and visits among them, they see neglect.', 'Neglect.'],
      },
    };
    for (const limit of [Infinity, 0]) {
      const files = new Map(writeIndex(recordOf(reports), () => 'x', limit).map(({ name, text }) => [name, text]));
      const [start = ''] = files.values();
      const { search } = makeSearch(openIndex(start, (name) => Promise.resolve(files.get(name) ?? '')));
      const ids = async (sort: NonNullable<SearchQuery['sort']>, count = 10) =>
        (await search({ words: 'neglect', sort, count })).hits.map(({ id }) => id.slice(5));
      const relevant = await ids('relevance');
      expect(relevant.at(-1)).toBe('2022-01-ilacs/p1');
      const first = await ids('inspectors');
      expect(first).toEqual([...relevant.filter((id) => id.includes('ilacs')), ...relevant.filter((id) => id.includes('self-evaluation'))]);
      expect(await ids('inspectors', 1)).toEqual(first.slice(0, 1));
      expect((await search({ words: 'neglect' })).byInspectors).toBe(2);
    }
  });

  it('pages through results without loss or repetition', async () => {
    const all = await idsOf('care leavers', { count: 10 });
    expect([...(await idsOf('care leavers', { count: 2 })), ...(await idsOf('care leavers', { from: 2, count: 8 }))]).toEqual(all);
  });

  it('counts facets only where that is asked for', async () => {
    expect((await find('care leavers')).counts.year).toEqual({});
    expect((await find('neglect', { counts: true })).counts.year).toEqual({ '2019': 1, '2023': 1 });
  });

  it('says what it searched instead of a mistyped word, and what it ignored', async () => {
    const { corrections, leftOut } = await find('neglct zzzzqqqq');
    expect([corrections, leftOut]).toEqual([[{ typed: 'neglct', taken: 'neglect' }], ['zzzzqqqq']]);
  });

  it('offers a council or a year that is named as a filter, unless it is set', async () => {
    const suggested = async (query: Partial<SearchQuery>) =>
      (await find('plans in weirbridge 2019', query)).suggested.map(({ value }) => value);
    expect(await suggested({})).toEqual(['weirbridge', '2019']);
    expect(await suggested({ filters: { authority: 'weirbridge', year: '2019' } })).toEqual([]);
  });

  it('names near words where nothing is found', async () => {
    expect((await find('neglects "never written here"')).nearest).toContain('neglect');
  });

  it('finds by filters alone, inspectors first and the newest first', async () => {
    const filters = { theme: 'neglect' };
    expect(await idsOf('', { filters, sort: 'inspectors' })).toEqual(['weirbridge/2023-05-ilacs/p2', 'weirbridge/2019-01-ilacs/p3']);
    expect(await idsOf('the', { filters })).toHaveLength(2);
  });

  it('says how many there would be without filters, and offers no other words where there are any', async () => {
    const found = await find('neglect', { filters: { year: '1999' } });
    expect([found.total, found.unfiltered, found.nearest]).toEqual([0, 2, []]);
  });

  it('says that words are too common to search by', async () => {
    expect((await find('the of and')).onlyCommon).toBe(true);
    expect((await find('the neglect')).onlyCommon).toBe(false);
    expect((await find('zzzzqqqq')).onlyCommon).toBe(false);
  });

  it('names what it searched beside the words typed, and leaves out what a reader takes away', async () => {
    const { meanings, hits } = await find('MASH');
    expect(meanings.map(({ key }) => key)).toEqual(['multi-agency safeguarding hub', 'single point of access', '#front-door']);
    expect(hits.map(({ id }) => id)).toContain('weirbridge/2019-01-ilacs/p4');
    const without = ['multi-agency safeguarding hub', '#front-door'];
    const fewer = await find('MASH', { without });
    expect(fewer.hits.map(({ id }) => id)).toEqual(['weirbridge/2023-05-ilacs/p3']);
    expect(fewer.meanings).toEqual(meanings);
  });

  it('says why each paragraph was found: words typed, words searched beside them, topic, heading, council and year', async () => {
    const reasonsOf = async (words: string, id: string) => (await find(words)).hits.find((hit) => hit.id === id)?.reasons;
    expect(await reasonsOf('MASH', 'weirbridge/2019-01-ilacs/p4')).toEqual([
      { kind: 'also', searched: 'multi-agency safeguarding hub', found: ['multi-agency safeguarding hub'] },
      { kind: 'topic', searched: 'Front door', found: [] },
    ]);
    expect(await reasonsOf('housing in northfield', 'northfield/2021-10-focused-visit/p1')).toEqual([
      { kind: 'typed', searched: 'housing', found: ['housing'] },
      { kind: 'council', searched: 'northfield', found: [] },
    ]);
    expect(await reasonsOf('caseloads 2023', 'weirbridge/2023-05-ilacs/p1')).toContainEqual({ kind: 'year', searched: '2023', found: [] });
    expect(await reasonsOf('neglct', 'weirbridge/2023-05-ilacs/p2')).toContainEqual({
      kind: 'typed',
      searched: 'neglect',
      found: ['neglect'],
    });
    expect(await reasonsOf('Neglectful Neglect', 'weirbridge/2023-05-ilacs/p2')).toContainEqual({
      kind: 'typed',
      searched: 'Neglect',
      found: ['neglect'],
    });
    expect(await reasonsOf('"health and"', 'northfield/2021-10-focused-visit/p2')).toBeUndefined();
    expect(await reasonsOf('"housing and health"', 'northfield/2021-10-focused-visit/p2')).toContainEqual({
      kind: 'quoted',
      searched: 'housing and health',
      found: [],
    });
  });

  it('marks the glossary’s word in its plural, and not another word of the same stem', async () => {
    const made = recordOf(
      { 'weirbridge/2019-01-ilacs': { Care: ['Parents and the parenting of a child.'] } },
      { terms: [{ names: ['carer', 'parent'], asked: [], theme: '' }] },
    );
    const own = makeSearch(openIndex(writeIndex(made, () => 'x')[0].text, nothingFetched));
    expect((await own.search({ words: 'carers' })).hits[0]?.marks).toEqual(['Parents']);
    expect((await own.search({ words: 'parents' })).hits[0]?.marks).toEqual(['Parents', 'parenting']);
  });

  it('gives the same results whatever was typed before', async () => {
    const typed = ['care leavers neglect', 'neglect care leavers', 'leavers care', 'wi fi neglect'].flatMap((query) =>
      Array.from(query, (_, at) => query.slice(0, at + 1)),
    );
    for (const words of typed) {
      const anew = await makeSearch(store).search({ words, typing: true });
      expect(await find(words, { typing: true }), words).toEqual(anew);
    }
  });

  it('can be warmed up without a fetch, which an index of shards would need', async () => {
    const queries = warmUpQueries(store);
    expect(queries.length).toBeGreaterThan(20);
    const load = vi.fn(nothingFetched);
    const { search } = makeSearch(store, { english: load, questions: load, fuzzy: load });
    for (const query of queries) await search(query);
    expect(load).not.toHaveBeenCalled();
    expect(warmUpQueries({ ...store, isInShards: true })).toEqual([]);
  });

  it('finds nothing in nothing', async () => {
    expect((await find('')).total).toBe(0);
    expect((await find('the of and')).total).toBe(0);
  });
});

describe('a search in shards', () => {
  it.each([
    'neglect',
    'MASH',
    'care leavers housing',
    '"care leavers"',
    'northfield 2021',
    'neglct',
    'plans -neglect',
    'what needs to improve',
    'runaways',
  ])('answers “%s” like a search in one file', async (words) => {
    const query = { words, counts: true };
    expect(await sharded.search(query)).toEqual(await engine.search(query));
  });
});

describe('two searches at once', () => {
  it('are answered as one after the other', async () => {
    const words = ['neglect', 'care leavers', 'caseloads', 'MASH'];
    const apart = [];
    for (const each of words) apart.push(await sharded.search({ words: each }));
    expect(await Promise.all(words.map((each) => sharded.search({ words: each })))).toEqual(apart);
  });
});

describe('suggestions', () => {
  it('are themes by name or meaning, authorities and paragraphs', async () => {
    const suggest = prepareQuerySuggestions(store.catalogue, engine);
    expect((await suggest('negl')).themes).toEqual([{ name: 'Neglect', url: '/compare/neglect/' }]);
    expect((await suggest('referrals ')).themes).toEqual([{ name: 'Front door', url: '/compare/front-door/' }]);
    expect((await suggest('care leavers hous')).hits.length).toBeGreaterThan(0);
  });

  it('are the paragraphs and themes of the word that a mistyped one was meant for', async () => {
    const suggest = prepareQuerySuggestions(store.catalogue, engine);
    const { themes, hits, total } = await suggest('neglct');
    expect(themes.map(({ name }) => name)).toEqual(['Neglect']);
    expect([hits.length, total]).toEqual([2, 2]);
  });

  it('are at most three themes and four paragraphs, for all that is typed', async () => {
    const themes = ['Care plans', 'Plans of care', 'Planning', 'Plans and planes', 'Airplanes'].map((name, at) => ({
      id: `t${at}`,
      name,
      words: [],
    }));
    const many = recordOf(
      { 'weirbridge/2019-01-ilacs': { Care: Array.from({ length: 6 }, (_, at) => `#t${at % 5} Plans ${at}.`) } },
      { themes },
    );
    const open = openIndex(writeIndex(many, () => 'x')[0].text, nothingFetched);
    const suggest = prepareQuerySuggestions(open.catalogue, makeSearch(open));
    const themesFor = async (words: string) => (await suggest(words)).themes.map(({ name }) => name);
    expect(await themesFor('plan')).toEqual(['Care plans', 'Plans of care', 'Planning']);
    expect(await themesFor('  plans CARE ')).toEqual(['Care plans', 'Plans of care']);
    expect(await themesFor('planes')).toEqual(['Plans and planes']);
    expect(await themesFor('p')).toEqual([]);
    expect(await themesFor('care x')).toEqual([]);
    expect((await suggest('plans')).hits).toHaveLength(4);
    expect((await suggest('plans')).total).toBe(6);
  });

  it('of a name that is looked for as typed are no paragraphs with a word like it', async () => {
    const suggest = prepareQuerySuggestions(store.catalogue, engine);
    expect((await suggest('"Neglact"')).total).toBeGreaterThan(0);
    expect((await suggest('"Neglact"', true)).total).toBe(0);
  });

  it('are no themes whose names are only spelt alike', async () => {
    const alike = recordOf(
      { 'weirbridge/2019-01-ilacs': { Care: ['#abuse Work is strong.', '#homes Homes are safe.'] } },
      {
        themes: [
          { id: 'abuse', name: 'Domestic abuse', words: [] },
          { id: 'homes', name: 'Children’s homes', words: [] },
        ],
      },
    );
    const open = openIndex(writeIndex(alike, () => 'x')[0].text, nothingFetched);
    const { themes } = await prepareQuerySuggestions(open.catalogue, makeSearch(open))('homes');
    expect(themes.map(({ name }) => name)).toEqual(['Children’s homes']);
  });
});

describe('a search of a site that is served from a folder of its host', () => {
  it('gives addresses in that folder', async () => {
    const catalogue = { ...record.catalogue, base: '/record' };
    const [whole] = writeIndex({ ...record, catalogue }, () => 'x');
    const inFolder = openIndex(whole.text, nothingFetched);
    const searchInFolder = makeSearch(inFolder);
    expect((await searchInFolder.search({ words: 'Wi-Fi' })).hits[0]?.url).toBe('/record/reports/weirbridge/2023-05-ilacs/#p5');
    const { themes } = await prepareQuerySuggestions(inFolder.catalogue, searchInFolder)('negl');
    expect(themes[0]?.url).toBe('/record/compare/neglect/');
  });
});
