import { describe, expect, it } from 'vitest';
import { problemsWith, smallRecord, withText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const file = 'questions/reports/exampleshire/2020-01-ilacs.yml';
const glossary = { path: 'content/glossary.yml', text: '- term: MASH\n  about: A team.\n- term: referral\n  about: A request.\n' };
const ofParagraphs = (rows: string) => `struck: 2\nquestions:\n${rows}`;
const problemsOfParagraphs = (rows: string) => problemsWith(file, ofParagraphs(rows)).map((said) => said.replace(`content/${file} `, ''));
const withTerms = (rows: string) =>
  loadCorpusFromFiles([...smallRecord, glossary, { path: 'content/questions/terms.yml', text: `struck: 1\nquestions:\n${rows}` }]);
const problemsOfTerms = (rows: string) => withTerms(rows).problems.map(({ line, says }) => `${line}: ${says}`);

describe('questions that paragraphs answer', () => {
  it('become part of the corpus, by paragraph', () => {
    const { corpus } = loadCorpusFromFiles(withText(file, ofParagraphs('  p1:\n    - { voice: parent, asks: "Do they listen?" }\n')));
    expect(corpus?.readerQuestions.ofParagraphs).toEqual({
      'exampleshire/2020-01-ilacs/p1': [{ voice: 'parent', asks: 'Do they listen?' }],
    });
    expect(corpus?.readerQuestions.struck).toBe(2);
  });

  it('may be missing', () => {
    const { corpus } = loadCorpusFromFiles(smallRecord);
    expect(corpus?.readerQuestions).toEqual({ ofParagraphs: {}, ofTerms: {}, needs: [], struck: 0 });
  });

  it('are refused with every fault at once, each on its line', () => {
    const rows = [
      '  p99:',
      '    - { voice: parent, asks: "Do they listen?" }',
      '  p1:',
      '    - { voice: parent, asks: "Do they listen?" }',
      '    - { voice: relative, asks: "do they listen?" }',
      '    - { voice: reporter, asks: "Is Exampleshire safe?" }',
      '    - { voice: reporter, asks: "What changed since 2019?" }',
    ];
    expect(problemsOfParagraphs(`${rows.join('\n')}\n`)).toEqual([
      '3: exampleshire/2020-01-ilacs has no paragraph "p99" that could answer these questions. Known: s1, i1, p1, p2, p3.',
      '7: "do they listen?" is asked on line 6 already. Once is enough.',
      '8: "Is Exampleshire safe?" names Exampleshire. A question is asked of any council: leave the name out.',
      '9: "What changed since 2019?" names the year 2019. A question is asked at any time: leave the year out.',
    ]);
  });

  it('are refused where a name stands anywhere, also after a longer word that begins with it', () => {
    const row = '    - { voice: parent, asks: "Do the Exampleshires know Exampleshire?" }\n';
    expect(problemsOfParagraphs(`  p1:\n${row}`)).toEqual([expect.stringContaining('names Exampleshire.')]);
  });

  it('of a mistyped paragraph are told which one is near', () => {
    expect(problemsOfParagraphs('  P1: []\n')).toEqual([
      '3: exampleshire/2020-01-ilacs has no paragraph "P1" that could answer these questions. Did you mean "p1"?',
    ]);
  });

  it('may be the same for two paragraphs', () => {
    const row = '    - { voice: parent, asks: "Do they listen?" }\n';
    expect(problemsOfParagraphs(`  p1:\n${row}  p2:\n${row}`)).toEqual([]);
  });

  it.each([
    ['no voice', '- { asks: "Do they listen?" }', 'field "voice" is missing. It is who asks: parent,'],
    ['a voice that is not known', '- { voice: parrent, asks: "Do they listen?" }', 'voice "parrent" is not known. Did you mean "parent"?'],
    ['no words', '- { voice: parent, asks: "" }', 'asks "" is not right. It is what somebody would ask, in their own words'],
  ])('with %s are told so', (_, row, says) => {
    expect(problemsOfParagraphs(`  p1:\n    ${row}\n`)).toEqual([expect.stringContaining(`4: ${says}`)]);
  });

  it('of a report that is not here are told so', () => {
    const [problem] = problemsWith('questions/reports/exampleshire/2020-02-ilacs.yml', ofParagraphs('  p1: []\n'));
    expect(problem).toContain('1: there is no report "exampleshire/2020-02-ilacs" that could answer these questions.');
  });
});

describe('questions about terms', () => {
  const asks = (words: string) => `    - { voice: relative, aspect: rights, asks: "${words}" }\n`;

  it('become part of the corpus, by term', () => {
    expect(withTerms(`  MASH:\n${asks('Whom do I call?')}`).corpus?.readerQuestions.ofTerms).toEqual({
      MASH: [{ voice: 'relative', aspect: 'rights', asks: 'Whom do I call?' }],
    });
  });

  it('are of terms that the glossary has', () => {
    expect(problemsOfTerms(`  refferal:\n${asks('Whom do I call?')}`)).toEqual([
      '3: term "refferal" is not in the glossary. Did you mean "referral"?',
    ]);
  });

  it('are of none where there is no glossary', () => {
    const text = `struck: 1\nquestions:\n  MASH:\n${asks('Whom do I call?')}`;
    expect(problemsWith('questions/terms.yml', text)).toEqual(['content/questions/terms.yml 3: term "MASH" is not in the glossary.']);
  });

  it('are each about one term', () => {
    expect(problemsOfTerms(`  MASH:\n${asks('Whom do I call?')}  referral:\n${asks('Whom do I call?')}`)).toEqual([
      '6: "Whom do I call?" is asked on line 4 already. Once is enough.',
    ]);
  });

  it('have an aspect', () => {
    expect(problemsOfTerms('  MASH:\n    - { voice: parent, asks: "Whom do I call?" }\n')).toEqual([
      expect.stringContaining('4: field "aspect" is missing. It is what is asked for: what,'),
    ]);
  });
});
