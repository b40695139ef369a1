import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const report = 'exampleshire/2020-01-ilacs';
const needs = ['needs:', '  - need: how long children wait', '    asks:', '      - When does somebody come?', '      - waiting list'];
const load = (own: readonly string[], answers: readonly string[] = [], of = report) =>
  loadCorpusFromFiles([
    ...smallRecord,
    { path: 'content/questions/needs.yml', text: own.join('\n') },
    ...(answers.length > 0 ? [{ path: `content/questions/answers/${of}.yml`, text: ['answers:', ...answers].join('\n') }] : []),
  ]);
const problemsOf = (...given: Parameters<typeof load>) =>
  load(...given).problems.map(({ file, line, says }) => `${file.replace('content/questions/', '')}:${line} ${says}`);

describe('needs', () => {
  it('become part of the corpus with the grades of the paragraphs that answer them', () => {
    const { corpus } = load(needs, ['  how long children wait: { p1: 3, p2: 1 }']);
    expect(corpus?.readerQuestions.needs).toEqual([
      {
        need: 'how long children wait',
        asks: ['When does somebody come?', 'waiting list'],
        answers: { [`${report}/p1`]: 3, [`${report}/p2`]: 1 },
      },
    ]);
  });

  it('may have no answer', () => {
    expect(load(needs).corpus?.readerQuestions.needs[0]?.answers).toEqual({});
  });

  it('are refused with every fault at once, each on its line', () => {
    const twice = ['  - need: how long children wait', '    asks:', '      - Waiting list', '      - Was Exampleshire quicker in 2019?'];
    expect(problemsOf([...needs, ...twice], ['  how long childen wait: { p1: 3 }', '  how long children wait: { p99: 2 }'])).toEqual([
      'answers/exampleshire/2020-01-ilacs.yml:2 need "how long childen wait" is not in questions/needs.yml. Did you mean "how long children wait"?',
      'answers/exampleshire/2020-01-ilacs.yml:3 exampleshire/2020-01-ilacs has no paragraph "p99" that could answer this need. Known: s1, i1, p1, p2, p3.',
      'needs.yml:6 "how long children wait" is asked on line 2 already. Once is enough.',
      'needs.yml:8 "Waiting list" is asked on line 5 already. Once is enough.',
      'needs.yml:9 "Was Exampleshire quicker in 2019?" names Exampleshire. A question is asked of any council: leave the name out.',
      'needs.yml:9 "Was Exampleshire quicker in 2019?" names the year 2019. A question is asked at any time: leave the year out.',
    ]);
  });

  it('are refused with answers where none is listed', () => {
    const text = 'answers:\n  how long children wait: { p1: 3 }\n';
    const { problems } = loadCorpusFromFiles([...smallRecord, { path: `content/questions/answers/${report}.yml`, text }]);
    expect(problems.map(({ line, says }) => `${line} ${says}`)).toEqual(['2 need "how long children wait" is not in questions/needs.yml.']);
  });

  it('are refused with a grade that is not 1, 2 or 3', () => {
    expect(problemsOf(needs, ['  how long children wait:', '    p1: 4'])).toEqual([
      expect.stringMatching(/^answers\/.*:3 .*3 answers, 2 useful, 1 touches/),
    ]);
  });

  it('without a way to ask for them are refused', () => {
    expect(problemsOf(['needs:', '  - need: how long children wait', '    asks: []'])).toEqual([
      expect.stringMatching(/^needs.yml:3 .*the ways to ask for it/),
    ]);
  });

  it('are refused with the answers of a report that is not here', () => {
    expect(problemsOf(needs, ['  how long children wait: { p1: 3 }'], 'exampleshire/2020-02-ilacs')[0]).toContain(
      '2020-02-ilacs.yml:1 there is no report "exampleshire/2020-02-ilacs" that could answer these questions.',
    );
  });
});
