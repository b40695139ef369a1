import { describe, expect, it, vi } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { makeSearch } from '../search.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { packNeedsAlone, packReaderQuestions, packWordsOfRecord, unpackReaderQuestions } from './pack-questions.ts';

const wifi = 'Most care leavers live in homes with Wi-Fi.';
const housing = 'Care leavers wait for housing.';
const needs = [
  { asks: ['Can they get online?', 'Who pays for getting online?', 'broadband at home', 'is broadband paid'], grades: { 9: 3, 11: 1 } },
  { asks: ['Is the roof leaking?', 'who mends a leaking roof'], grades: { 11: 2, 12: 2 } },
];

/** A search of the small record in which needs are asked and answered, in one file or in shards. */
function searchWithNeeds({
  inShards = false,
  own = needs,
  lines = ['how people get online', 'who mends roofs'],
  ofParagraphs = [],
}: { inShards?: boolean; own?: { asks: string[]; grades: object }[]; lines?: string[]; ofParagraphs?: string[][] } = {}) {
  const record = smallRecord();
  record.catalogue.questions = packReaderQuestions({
    ofTerms: record.catalogue.terms.map(() => []),
    ofNeeds: own.map(({ asks }) => asks),
    answers: own.map(({ grades }) => new Map(Object.entries(grades).map(([at, grade]) => [Number(at), grade as number]))),
  });
  const files = new Map(writeIndex(record, () => 'x', inShards ? 0 : undefined).map(({ name, text }) => [name, text]));
  const [first = ''] = files.values();
  const { search } = makeSearch(
    openIndex(first, (name) => Promise.resolve(files.get(name) ?? '')),
    { questions: () => Promise.resolve({ needs: lines, ofParagraphs: packReaderQuestions({ ofTerms: [], ofParagraphs }) }) },
  );
  return { search, texts: async (words: string) => (await search({ words })).hits.map(({ text }) => text) };
}

describe('packed needs', () => {
  const packed = packReaderQuestions({
    ofTerms: [['Who asks online?', 'Is it online?']],
    ofNeeds: needs.map(({ asks }) => asks),
    answers: [
      new Map([
        [70, 1],
        [3, 3],
        [4, 2],
      ]),
      new Map(),
    ],
  });

  it('keep the grade of each paragraph that answers', () => {
    expect(unpackReaderQuestions(packed).answers.map((answers) => [...answers])).toEqual([
      [
        [3, 3],
        [4, 2],
        [70, 1],
      ],
      [],
    ]);
  });

  it('can stand alone, without the questions of terms and paragraphs', () => {
    const { terms, paragraphs, words, needs: having } = unpackReaderQuestions(packNeedsAlone(packed));
    expect([terms, paragraphs]).toEqual([[], []]);
    expect({ words, having }).toEqual({ words: unpackReaderQuestions(packed).words, having: unpackReaderQuestions(packed).needs });
  });

  it('name the words that the record has, in whatever form, by its terms, and are the same once unpacked', () => {
    const terms = ['#roofs', '/leak', 'leaks', 'online', 'zebra'];
    const named = packWordsOfRecord(packed, terms);
    const listsOf = ({ words, having, needs }: ReturnType<typeof unpackReaderQuestions>) =>
      new Map(words.map((word, at) => [stemOfTextWord(word), [having[at], needs[at]]]));
    const unpacked = unpackReaderQuestions(named, terms);
    expect(unpacked.words).toContain('leaks');
    expect(named.words).not.toMatch(/leak|online/);
    expect(listsOf(unpacked)).toEqual(listsOf(unpackReaderQuestions(packed)));
  });

  it('make no word of the other questions rarer or more common', () => {
    const ofTerms = [
      ['Who asks online?', 'Is it online?'],
      ['Who mends a roof?', 'Whose roof?'],
    ];
    const alone = packReaderQuestions({ ofTerms });
    const beside = packReaderQuestions({ ofTerms, ofNeeds: needs.map(({ asks }) => asks) });
    const listOf = (each: typeof alone, word: string) => {
      const { words, having } = unpackReaderQuestions(each);
      return having[words.indexOf(word)];
    };
    for (const word of ['online', 'roof']) expect(listOf(beside, word)).toEqual(listOf(alone, word));
  });
});

describe.each([false, true])('a search by needs (in shards: %s)', (inShards) => {
  it('puts the paragraph first that answers what is asked, though it has none of the words', async () => {
    const { texts } = searchWithNeeds({ inShards });
    expect((await texts('getting online'))[0]).toBe(wifi);
  });

  it('puts better answers before those that only touch what is asked', async () => {
    const { texts } = searchWithNeeds({ inShards });
    const found = await texts('who pays for broadband');
    expect(found.indexOf(wifi)).toBe(0);
    expect(found.indexOf(housing)).toBeGreaterThan(0);
  });

  it('matches the need whatever council is named beside it, whose paragraphs come before those of others', async () => {
    const own = [{ asks: needs[0]?.asks ?? [], grades: { 9: 3, 12: 3 } }, ...needs.slice(1)];
    const { texts } = searchWithNeeds({ inShards, own });
    expect((await texts('getting online in Northfield'))[0]).toMatch(/^A personal adviser helps/);
    expect((await texts('getting online in Weirbridge'))[0]).toBe(wifi);
  });

  it('counts more in a sentence, and the words of texts in keywords', async () => {
    const { texts } = searchWithNeeds({ inShards });
    const director = 'Caseloads are manageable. A new director leads the service.';
    expect((await texts('director online')).slice(0, 2)).toEqual([director, wifi]);
    expect((await texts('who is the director online')).slice(0, 2)).toEqual([wifi, director]);
  });

  it('ranks a query that no need matches as without needs', async () => {
    const { texts } = searchWithNeeds({ inShards });
    const without = searchWithNeeds({ inShards, own: [] });
    for (const words of ['neglect plans', 'care leavers housing', 'social workers leave'])
      expect(await texts(words)).toEqual(await without.texts(words));
  });

  it('says which need was answered, and by which results', async () => {
    const { search } = searchWithNeeds({ inShards });
    const { meanings, hits } = await search({ words: 'who pays for broadband' });
    expect(meanings).toEqual([{ key: '?how people get online', words: 'how people get online', isTopic: false, isNeed: true }]);
    const reasonsOf = (text: string) => hits.find((hit) => hit.text === text)?.reasons.filter(({ kind }) => kind.startsWith('need'));
    expect(reasonsOf(wifi)).toEqual([{ kind: 'need', searched: 'how people get online', found: [] }]);
    expect(reasonsOf(housing)).toEqual([]);
  });

  it('names no need that nothing answers, whose line is empty', async () => {
    const { search } = searchWithNeeds({
      inShards,
      own: [{ asks: needs[0]?.asks ?? [], grades: {} }, ...needs.slice(1)],
      lines: ['', 'who mends roofs'],
    });
    expect((await search({ words: 'who pays for broadband' })).meanings).toEqual([]);
  });

  it('names needs in its first results only once their lines are loaded, and says where they are to come', async () => {
    const { search } = searchWithNeeds({ inShards });
    const query = { words: 'who pays for broadband', quick: true };
    expect(await search(query)).toMatchObject({ meanings: [], isPart: true });
    await search({ ...query, quick: false });
    const { meanings, isPart } = await search(query);
    expect([meanings.length, isPart]).toEqual([1, false]);
  });

  it('leaves out a need that the reader has taken away, also from its first results', async () => {
    const { search } = searchWithNeeds({ inShards });
    for (const quick of [false, true]) {
      const { total, meanings } = await search({ words: 'who pays for broadband', quick, without: ['?how people get online'] });
      expect(total).toBe(0);
      expect(meanings.map(({ key }) => key)).toEqual(['?how people get online']);
    }
  });
});

describe('questions of paragraphs beside needs', () => {
  const ofParagraphs = smallRecord().paragraphs.map((_, at) =>
    at === 11 ? ['Does anyone get a flat?', 'Do they wait long for a flat?'] : at === 12 ? ['Does anyone wait long for advice?'] : [],
  );

  it('are held against a sentence, and not against keywords', async () => {
    const { search, texts } = searchWithNeeds({ ofParagraphs });
    expect((await texts('is there a flat'))[0]).toBe(housing);
    expect((await search({ words: 'is there a flat' })).hits[0]?.reasons).toContainEqual({ kind: 'question', searched: '', found: [] });
    expect((await search({ words: 'flat' })).total).toBe(0);
  });

  it('find nothing where they are not near, or in an index of shards, whose paragraphs are numbered in another order', async () => {
    const words = 'is there a flat unheard of';
    expect(await searchWithNeeds({ ofParagraphs }).texts(words)).toEqual(await searchWithNeeds().texts(words));
    const inShards = searchWithNeeds({ ofParagraphs, inShards: true });
    expect((await inShards.search({ words: 'is there a flat' })).total).toBe(0);
  });

  it('come after the first results, which say that there is more to come', async () => {
    const { search } = searchWithNeeds({ ofParagraphs });
    const words = 'is there a flat';
    expect(await search({ words, quick: true })).toMatchObject({ total: 0, isPart: true });
    expect(await search({ words })).toMatchObject({ isPart: false });
    expect((await search({ words, quick: true })).hits[0]?.text).toBe(housing);
    expect((await search({ words, typing: true })).hits[0]?.text).toBe(housing);
  });
});

describe('a small record with needs', () => {
  const record = smallRecord();
  const packed = (answers: ReadonlyMap<number, number>[]) => {
    record.catalogue.questions = packReaderQuestions({
      ofTerms: record.catalogue.terms.map(() => []),
      ofParagraphs: record.paragraphs.map((_, at) => (at === 1 ? ['Who phones grandad?', 'Does grandad phone weekly?'] : [])),
      ofNeeds: answers.map(() => ['getting online', 'broadband']),
      answers,
    });
    return openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
  };

  it('sends no questions of paragraphs, and one without needs does', async () => {
    expect((await makeSearch(packed([])).search({ words: 'grandad phone' })).total).toBe(1);
    expect((await makeSearch(packed([new Map([[9, 3]])])).search({ words: 'grandad phone' })).total).toBe(0);
  });

  it('finds the same before and after the file of questions is there, where it has sent them already', async () => {
    const questions = vi.fn(() => Promise.resolve({ needs: [], ofParagraphs: record.catalogue.questions }));
    const store = packed([]);
    const query = { words: 'is grandad upstairs' };
    const found = await makeSearch(store).search(query);
    expect(found.total).toBeGreaterThan(0);
    const { search } = makeSearch(store, { questions });
    expect(await search(query)).toEqual(found);
    expect(await search({ ...query, quick: true })).toEqual(found);
    expect(questions).not.toHaveBeenCalled();
  });
});

describe('a large record with needs', () => {
  const shards = () => {
    const record = smallRecord();
    record.catalogue.questions = packReaderQuestions({
      ofTerms: record.catalogue.terms.map(() => []),
      ofNeeds: needs.map(({ asks }) => asks),
      answers: [new Map([[9, 3]]), new Map()],
    });
    const files = new Map(writeIndex(record, () => 'x', 0).map(({ name, text }) => [name, text]));
    const [first = ''] = files.values();
    return { files, first };
  };

  it('loads them after the first results, which find by words alone', async () => {
    const { files, first } = shards();
    const fetched: string[] = [];
    const { search } = makeSearch(
      openIndex(first, (name) => {
        fetched.push(name);
        return Promise.resolve(files.get(name) ?? '');
      }),
    );
    const words = 'who pays for broadband';
    expect(await search({ words, typing: true })).toMatchObject({ total: 0, isPart: false });
    expect(await search({ words, quick: true })).toMatchObject({ total: 0, isPart: true });
    expect(fetched.filter((name) => name === 'q0.json')).toEqual([]);
    expect((await search({ words })).hits[0]?.text).toBe(wifi);
    expect((await search({ words, typing: true })).hits[0]?.text).toBe(wifi);
    expect(fetched.filter((name) => name === 'q0.json')).toHaveLength(1);
  });

  it('finds by words alone where its needs cannot be loaded', async () => {
    const { files, first } = shards();
    const { search } = makeSearch(
      openIndex(first, (name) => (name === 'q0.json' ? Promise.reject(new Error('no network')) : Promise.resolve(files.get(name) ?? ''))),
    );
    expect((await search({ words: 'neglect broadband' })).hits[0]?.text).toMatch(/neglect/i);
  });
});
