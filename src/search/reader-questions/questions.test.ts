import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import { writeIndex } from '../index/write-index.ts';
import { makeSearch } from '../search.ts';
import { chooseDifferentQuestions, packReaderQuestions, packTermQuestionsAlone, unpackReaderQuestions } from './pack-questions.ts';
import { openQuestionIndex } from './question-index.ts';
import { stemOfTextWord } from '../text/stems.ts';

const ofTerms = [['Who do I ring about a worry?', 'Can a neighbour ring?'], [], ['Are workers worn out?', 'Do neighbours worry?']];
const ofParagraphs = [[], ['Are the workers worn out?', 'Are workers worn out'], ['Can anybody ring?']];
const packed = packReaderQuestions({ ofTerms, ofParagraphs });
const match = (words: string) => openQuestionIndex(packed).match(words.split(' ').map(stemOfTextWord));

describe('packed questions', () => {
  it('have the words of more than one question, and for each the questions that have it', () => {
    const { words, having } = unpackReaderQuestions(packed);
    expect(Object.fromEntries(words.map((word, at) => [word, having[at]]))).toEqual({
      neighbour: [1, 3],
      out: [2, 4],
      ring: [0, 1, 5],
      workers: [2, 4],
      worn: [2, 4],
      worry: [0, 3],
    });
  });

  it('know the term or paragraph of each, with questions of the same words once', () => {
    expect(unpackReaderQuestions(packed)).toMatchObject({ terms: [0, 0, 2, 2], paragraphs: [1, 2] });
  });

  it('leave out words that most of many questions have', () => {
    const many = Array.from({ length: 60 }, (_, at) => [`Do children like thing${at % 20}?`, `Are children near thing${at % 20}?`]);
    const { ofTermsAndParagraphs, words } = packReaderQuestions({ ofTerms: many });
    expect(ofTermsAndParagraphs.common.split(' ')).toContain('children');
    expect(words).not.toContain('children');
    const { terms } = openQuestionIndex(packReaderQuestions({ ofTerms: many })).match(['children', 'thing3'].map(stemOfTextWord));
    expect(Math.max(...terms.values())).toBeGreaterThan(0.7);
  });

  it('are not near to a weak word alone, such as “good” beside a council’s name', () => {
    const { match } = openQuestionIndex(packReaderQuestions({ ofTerms: [['Are carers good?', 'Is a good carer kept?']] }));
    expect(match(['good', 'weirbridge'].map(stemOfTextWord)).terms.size).toBe(0);
    expect(match(['good', 'carer'].map(stemOfTextWord)).terms.size).toBe(1);
  });

  it('are the few of a term that have the most different words', () => {
    const asked = [
      ['Who listens to mum?', 'Who listens to mum now?', 'Is dad heard at school?'],
      ['Is mum heard?', 'Is dad now at school?'],
    ];
    expect(chooseDifferentQuestions(asked, 2)[0]?.sort()).toEqual(['Is dad heard at school?', 'Who listens to mum now?']);
  });

  it('can leave out those of paragraphs', () => {
    expect(unpackReaderQuestions(packTermQuestionsAlone(packed))).toMatchObject({
      words: ['neighbour', 'ring', 'worry'],
      having: [
        [1, 3],
        [0, 1],
        [0, 3],
      ],
      terms: [0, 0, 2, 2],
      paragraphs: [],
    });
  });
});

describe('questions near to a query', () => {
  it('are nearest where they have all that is asked and little else', () => {
    const { paragraphs } = match('workers worn out');
    expect([...paragraphs]).toEqual([[1, 1]]);
    expect(match('workers worn down').paragraphs.get(1)).toBeLessThan(0.8);
  });

  it('count for a paragraph or a term by the nearest of its questions', () => {
    const { terms } = match('ring worry');
    expect(terms.get(0)).toBe(1);
    expect(terms.get(2)).toBeLessThan(0.8);
  });

  it('are nearer where they have a word that people use for the one asked', () => {
    const near = openQuestionIndex(
      packReaderQuestions({
        ofTerms: [],
        ofParagraphs: [
          ['Does mum visit?', 'Can mum visit often?'],
          ['Do cars visit?', 'Can cars visit often?'],
        ],
      }),
    );
    const { paragraphs } = near.match(['parent', 'visit'].map(stemOfTextWord));
    expect(paragraphs.get(0)).toBeGreaterThan(paragraphs.get(1) ?? 0);
  });

  it('are none where only a common word is shared', () => {
    expect(match('ring unheard unseen unsaid unread unfelt undone unasked').terms.size).toBe(0);
  });
});

describe('a search by questions', () => {
  const record = smallRecord();
  const asked = (terms: Record<number, string[]>, paragraphs: Record<number, string[]>) => {
    record.catalogue.questions = packReaderQuestions({
      ofTerms: record.catalogue.terms.map((_, at) => terms[at] ?? []),
      ofParagraphs: record.paragraphs.map((_, at) => paragraphs[at] ?? []),
    });
    return makeSearch(openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')))).search;
  };

  it('finds the paragraph that answers, though it has none of the words', async () => {
    const search = asked({}, { 9: ['Can they get online?', 'Who pays for getting online?'] });
    const { hits } = await search({ words: 'how do they get online' });
    expect(hits[0]?.text).toBe('Most care leavers live in homes with Wi-Fi.');
  });

  it('finds the paragraphs that have the term which is asked about', async () => {
    const search = asked({ 0: ['Whom should I phone when I am worried?', 'Who answers the phone?', 'What if I am worried?'] }, {});
    const { hits } = await search({ words: 'phone someone worried' });
    expect(hits.map(({ text }) => text)).toEqual([
      'The multi-agency safeguarding hub answers every referral within a day.',
      'The MASH is well staffed.',
    ]);
  });

  it('leaves out a term found by a question that the reader has taken away', async () => {
    const search = asked({ 0: ['Whom should I phone when I am worried?', 'Who answers the phone?', 'What if I am worried?'] }, {});
    const { meanings } = await search({ words: 'phone someone worried' });
    expect(meanings.map(({ key }) => key)).toEqual(['mash']);
    expect((await search({ words: 'phone someone worried', without: ['mash'] })).total).toBe(0);
  });

  it('in an index of shards names only the term that was searched, of all that are near', async () => {
    const own = smallRecord();
    const questions = [['Whom should I phone?', 'Who answers the phone?'], ['Who is worried?', 'Am I worried?'], ['Is the phone busy?']];
    own.catalogue.questions = packReaderQuestions({ ofTerms: own.catalogue.terms.map((_, at) => questions[at] ?? []) });
    const shards = new Map(writeIndex(own, () => 'x', 0).map(({ name, text }) => [name, text]));
    const [first = ''] = shards.values();
    const { search } = makeSearch(openIndex(first, (name) => Promise.resolve(shards.get(name) ?? '')));
    const meanings = async (words: string) => (await search({ words })).meanings.map(({ key }) => key);
    expect(await meanings('phone')).toEqual(['mash']);
    expect(await meanings('phone unheard unseen unsaid')).toEqual([]);
  });

  it('puts the paragraph with the nearest question first where the record has none of the words', async () => {
    const search = asked({}, { 1: ['Who phones grandad?', 'Does grandad phone weekly?'], 9: ['Who phones grandad weekly?'] });
    const { hits } = await search({ words: 'grandad phone' });
    expect(hits[1]?.text).toBe('Most care leavers live in homes with Wi-Fi.');
    expect(hits).toHaveLength(2);
  });

  it('does not put a word of the questions right to another', async () => {
    const search = asked({ 0: ['Whom should I phone?', 'Who answers the phone?'] }, {});
    expect((await search({ words: 'phone' })).corrections).toEqual([]);
  });
});
