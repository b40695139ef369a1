import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/search/small-record.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { buildQueryGlossary, narrowGlossaryEntry, phrasesOfQueryGlossary, queryPhraseTerm, wordsOfQueryGlossary } from './glossary.ts';

const glossary = buildQueryGlossary(smallRecord().catalogue);
const find = (phrase: string) => (phrase.includes(' ') ? glossary.find(phrase.split(' ').map(stemOfTextWord)) : glossary.findWord(phrase));
const alternativesOf = (phrase: string) =>
  Object.fromEntries((find(phrase)?.alternatives ?? []).map(({ stems, weight }) => [stems.join(' '), weight]));
const stems = (phrase: string) => phrase.split(' ').map(stemOfTextWord).join(' ');

describe('the glossary of a query', () => {
  it('expands an abbreviation to its full form, and less surely to a synonym', () => {
    expect(alternativesOf('mash')).toEqual({ [stems('multi agency safeguarding hub')]: 0.95, [stems('single point access')]: 0.55 });
  });

  it('expands words that readers ask with to the names of the thing, but not the other way round', () => {
    expect(alternativesOf('overworked')).toEqual({ [stems('caseload')]: 0.75, [stems('workload')]: 0.75 });
    expect(alternativesOf('caseload')).toEqual({ [stems('workload')]: 0.95 });
  });

  it('means the theme of a term, and most surely the theme by its own name', () => {
    expect([...(find('mash')?.themes ?? [])]).toEqual([[2, 0.7]]);
    expect([...(find('front door')?.themes ?? [])]).toEqual([[2, 1]]);
    expect([...(find('referrals')?.themes ?? [])]).toEqual([[2, 0.75]]);
  });

  it('means an authority by its name', () => {
    expect(find('northfield')?.authority).toBe('northfield');
  });

  it('tells names from words that readers only ask with', () => {
    expect([find('mash')?.isName, find('report a child')?.isName, find('report child')?.isName]).toEqual([true, false, false]);
  });

  it('finds a phrase in any order where that is asked for', () => {
    expect(find('children missing')).toBeUndefined();
    expect(glossary.findUnordered(['children', 'missing'].map(stemOfTextWord))).toBe(find('missing children'));
  });

  it('has the words and the stems of the field', () => {
    expect(glossary.words).toContain('runaways');
    expect([glossary.fieldStems.has(stemOfTextWord('neglect')), glossary.fieldStems.has(stemOfTextWord('runaways'))]).toEqual([
      true,
      false,
    ]);
    expect(glossary.longest).toBe(4);
  });
});

describe('words that readers ask with', () => {
  const asked = [
    'boxes',
    'parties',
    'ties',
    'bus',
    'class',
    'crisis',
    'moves',
    'faxes',
    'churches',
    'dishes',
    'buses',
    'apples',
    'my own papers',
  ];
  const { findWord, words } = buildQueryGlossary({ terms: [{ names: ['locum'], asked, theme: '' }], themes: [], authorities: [] });

  it.each([
    ...['box', 'boxes', 'party', 'parties', 'tie', 'ties', 'bus', 'class', 'crisis', 'move', 'moves', 'fax', 'church', 'dish', 'apple'],
  ])('are found in the singular and the plural: %s', (word) => {
    expect(findWord(word)?.alternatives).toEqual([{ stems: ['locum'], weight: 0.75, words: 'locum' }]);
  });

  it.each(['partie', 'clas', 'crisi', 'bu', 'boxed', 'moved', 'mov', 'churche', 'partying', 't', 'papers'])(
    'are not found in other forms: %s',
    (word) => {
      expect(findWord(word)).toBeUndefined();
    },
  );

  it('are known words, but for stop words', () => {
    expect(words).toEqual(['locum', ...asked.slice(0, -1), 'own', 'papers']);
  });
});

describe('a word with several meanings', () => {
  const senses = buildQueryGlossary({
    terms: [
      { names: ['visit', 'call', 'Wi-Fi call'], asked: ['contact'], theme: 'access' },
      { names: ['referral', 'call', 'looked after call'], asked: ['contact', 'visiting'], theme: 'door' },
      { names: ['call', 'hub'], asked: ['looked after', 'the people'], theme: '' },
    ],
    themes: [
      { id: 'door', name: 'Front door, thresholds and early help', words: ['visits'] },
      { id: 'access', name: 'Access', words: [] },
    ],
    authorities: [{ id: 'access', name: 'Access' }],
  });

  it('has those of all terms, each with its highest weight', () => {
    const contact = senses.findWord('contact');
    expect(contact?.alternatives).toEqual([
      { stems: ['visit'], weight: 0.75, words: 'visit' },
      { stems: ['call'], weight: 0.75, words: 'call' },
      { stems: ['wifi', 'call'], weight: 0.6, words: 'Wi-Fi call' },
      { stems: ['referr'], weight: 0.75, words: 'referral' },
      { stems: ['look', 'after', 'call'], weight: 0.6, words: 'looked after call' },
    ]);
    expect([...(contact?.themes ?? [])].map(([theme, sureness]) => [theme, Number(sureness.toFixed(3))])).toEqual([
      [1, 0.56],
      [0, 0.56],
    ]);
  });

  it('can be narrowed to some of them', () => {
    const contact = senses.findWord('contact');
    if (!contact) throw new Error('contact is not in the glossary');
    expect(narrowGlossaryEntry(contact, new Set([1])).alternatives.map(({ words }) => words)).toEqual([
      'referral',
      'call',
      'looked after call',
    ]);
    expect([...narrowGlossaryEntry(contact, new Set([0])).themes.keys()]).toEqual([1]);
    expect(narrowGlossaryEntry(contact, new Set([7]))).toBe(contact);
    expect(narrowGlossaryEntry(contact, new Set([0, 1, 2]))).toBe(contact);
  });

  it('joins what its stem names and what its form is another word for', () => {
    const visits = senses.findWord('visits');
    expect(visits?.isName).toBe(true);
    expect([...(visits?.senses.keys() ?? [])]).toEqual([0, -1]);
    expect(senses.findWord('visiting')?.alternatives.map(({ words }) => words)).toEqual([
      'referral',
      'call',
      'looked after call',
      'Wi-Fi call',
    ]);
    expect([senses.findWord('access')?.authority, senses.findWord('access')?.isName]).toEqual(['access', true]);
  });

  it('is found as a part of the name of a theme, less surely than by the whole', () => {
    const themesOf = (words: string[]) => [...(senses.find(words.map(stemOfTextWord))?.themes ?? [])];
    expect(themesOf(['front', 'door'])).toEqual([[0, 0.85]]);
    expect(themesOf(['thresholds'])).toEqual([[0, 0.85]]);
    expect(themesOf(['early', 'help'])).toEqual([[0, 0.85]]);
    expect(themesOf(['front', 'door', 'thresholds', 'and', 'early', 'help'])).toEqual([[0, 1]]);
    expect(themesOf(['front'])).toEqual([]);
  });

  it('is no single word that a phrase has beside stop words, and no phrase of weak words', () => {
    expect(senses.findWord('looked')).toBeUndefined();
    expect(senses.find(['looked', 'after'].map(stemOfTextWord))?.alternatives.map(({ words }) => words)).toEqual(['call', 'hub']);
    expect(senses.find(['people'].map(stemOfTextWord))).toBeUndefined();
  });
});

describe('the phrases of the glossary', () => {
  const catalogue = {
    terms: [{ names: ['MASH', 'safeguarding hub', 'hub of safeguarding'], asked: ['call in the night', 'hub hub'], theme: '' }],
    themes: [{ id: 'door', name: 'Front door and early help', words: ['first contact', 'referrals'] }],
  };

  it('each have one term of the index, whatever the order of their words', () => {
    expect([...phrasesOfQueryGlossary(catalogue)]).toEqual([
      ['!hub safeguard', ['safeguard', 'hub']],
      ['!call night', ['call', 'night']],
      ['!door earli front help', ['front', 'door', 'earli', 'help']],
      ['!door front', ['front', 'door']],
      ['!earli help', ['earli', 'help']],
      ['!contact first', ['first', 'contact']],
    ]);
    expect([queryPhraseTerm(['hub', 'hub']), queryPhraseTerm(['b', 'a', 'b'])]).toEqual([undefined, '!a b']);
  });

  it('are of words whose stems can be asked for', () => {
    expect([...wordsOfQueryGlossary(catalogue)]).toEqual([
      ...['mash', 'safeguard', 'hub', 'call', 'night', 'front', 'door', 'earli', 'help', 'first', 'contact', 'referr'],
    ]);
  });
});
