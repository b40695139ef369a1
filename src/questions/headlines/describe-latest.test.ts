import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus, judgementInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatHeadline, formatHeadlineFinding } from './headline.ts';
import {
  findingUnderNameOfLine,
  headlineOfAuthorityOnLine,
  headlineOfJudgement,
  headlineOfLine,
  headlineOfLineage,
} from './describe-latest.ts';

const corpus = fixtureCorpus();
const onLine = (id: string, authorities: string[], of: Corpus = corpus) => {
  const line = of.lines.find((each) => each.id === id);
  return line
    ? headlineOfLine(
        of,
        line,
        authorities.map((authority) => authorityInCorpus(of, authority)),
      ).finding
    : '';
};
const under = (id: string, of: Corpus = corpus) => headlineOfJudgement(of, judgementInCorpus(of, id)).finding;

describe('the headline of grades over time', () => {
  it('of one council has its grade, since when, and the one before under the same judgement', () => {
    expect(onLine('overall', ['weirbridge'])).toBe('outstanding in Weirbridge since May 2023, up from good in January 2019');
  });

  it('of one lineage names its councils in the label, and one council not again', () => {
    const [overall] = corpus.lines;
    if (!overall) throw new Error('No line.');
    const lineage = (...ids: string[]) =>
      formatHeadline(
        headlineOfLineage(
          corpus,
          overall,
          ids.map((id) => authorityInCorpus(corpus, id)),
        ),
      );
    expect(lineage('weirbridge')).toBe('Overall effectiveness in Weirbridge: outstanding since May 2023, up from good in January 2019');
    expect(lineage('exampleshire', 'northfield')).toBe(
      'Overall effectiveness in Exampleshire and Northfield: requires improvement in Northfield in November 2023, not graded since',
    );
  });

  it('on the page of one council is short: without its name, and with the year of the grade before', () => {
    const [overall] = corpus.lines;
    if (!overall) throw new Error('No line.');
    const short = (id: string) => formatHeadline(headlineOfAuthorityOnLine(corpus, overall, authorityInCorpus(corpus, id)));
    expect(short('weirbridge')).toBe('Overall effectiveness: outstanding since May 2023, up from good in 2019');
    expect(short('northfield')).toBe('Overall effectiveness: requires improvement in November 2023, not graded since');
    expect(short('exampleshire')).toBe('Overall effectiveness: inadequate in June 2019, its last grade');
  });

  it('under the name of the judgement is short: years stand for months', () => {
    const short = (id: string, ...authorities: string[]) => {
      const line = corpus.lines.find((each) => each.id === id);
      if (!line) throw new Error('No line.');
      return findingUnderNameOfLine(
        corpus,
        line,
        authorities.map((authority) => authorityInCorpus(corpus, authority)),
      );
    };
    expect(short('overall', 'weirbridge')).toBe('Outstanding in Weirbridge since 2023, up from good in 2019');
    expect(short('overall', 'northfield', 'weirbridge')).toBe(
      'Outstanding in Weirbridge since 2023; requires improvement in Northfield in 2023, not graded since',
    );
  });

  it('names the county of several councils once where their names differ by a point of the compass', () => {
    const [line] = corpus.lines;
    if (!line) throw new Error('No line.');
    const named = (...names: string[]) =>
      findingUnderNameOfLine(
        {
          ...corpus,
          inspections: names.map((name) => {
            const inspection = corpus.inspections.find(({ authority }) => authority === 'weirbridge');
            if (!inspection) throw new Error('No inspection.');
            return { ...inspection, authority: name, judgements: { overall: 'good' } };
          }),
        },
        line,
        names.map((name) => ({ ...authorityInCorpus(corpus, 'weirbridge'), id: name, name })),
      ).replace(/ (?:in|since) \d{4}.*/, '');
    expect(named('East Fields', 'West Fields')).toBe('Good in East and West Fields');
    expect(named('East Fields', 'West Hills')).toBe('Good in East Fields and West Hills');
    expect(named('North Fields', 'Fields')).toBe('Good in North Fields and Fields');
    expect(named('North Fields')).toBe('Good in North Fields');
  });

  it('does not compare grades under different judgements', () => {
    expect(onLine('leaders', ['exampleshire'])).not.toContain('from');
  });

  it('of several says which grades stand, and which no later inspection gave again', () => {
    expect(onLine('overall', ['northfield', 'weirbridge'])).toBe(
      'outstanding in Weirbridge since May 2023; requires improvement in Northfield in November 2023, not graded since',
    );
  });

  it('leaves out a former council, unless there is no other', () => {
    expect(onLine('overall', ['exampleshire', 'weirbridge'])).toBe('outstanding in Weirbridge since May 2023');
    expect(onLine('help-and-protection', ['exampleshire'])).toBe(
      'inadequate in Exampleshire in June 2019, down from requires improvement in February 2016, the last grade before the council ended',
    );
  });

  it('names the last inspection that gave a grade which no later one gave, not the first of several', () => {
    const [overall] = corpus.lines;
    const weirbridge = authorityInCorpus(corpus, 'weirbridge');
    const [inspection] = corpus.inspections;
    if (!overall || !inspection) throw new Error('No line or inspection.');
    const inspected = (framework: string, from: string, grades: Corpus['inspections'][number]['judgements']) => ({
      ...inspection,
      authority: 'weirbridge',
      framework,
      inspected: { from },
      notJudged: undefined,
      judgements: grades,
    });
    const inspections = [
      inspected('sif', '2015-09-14', { overall: 'requires-improvement' }),
      inspected('ilacs-2018', '2018-05-14', { overall: 'good' }),
      inspected('ilacs-2023', '2023-02-20', { overall: 'good' }),
    ];
    const now = { ...corpus, inspections };
    const since = { ...corpus, inspections: [...inspections, inspected('ilacs-2026', '2026-04-27', { leaders: 'good' })] };
    expect(onLine('overall', ['weirbridge'], now)).toBe(
      'good in Weirbridge since May 2018, up from requires improvement in September 2015',
    );
    expect(onLine('overall', ['weirbridge'], since)).toBe('good in Weirbridge in February 2023, not graded since');
    expect(headlineOfAuthorityOnLine(since, overall, weirbridge).finding).toBe('good in February 2023, not graded since');
    expect(under('overall', since)).toBe('not given since April 2026; last good in Weirbridge in February 2023');
    expect(under('overall', now)).toBe('not given since April 2026; last good in Weirbridge in February 2023');
  });

  describe('of care leavers, whom a later inspection judged together with children in care', () => {
    const line = corpus.lines.find(({ id }) => id === 'care-leavers');
    const [inspection] = corpus.inspections;
    if (!line || !inspection) throw new Error('No line or inspection.');
    const inspected = (authority: string, framework: string, from: string, grades: Corpus['inspections'][number]['judgements']) => ({
      ...inspection,
      authority,
      framework,
      inspected: { from },
      notJudged: undefined,
      judgements: grades,
    });
    const steps = (authority: string, ...later: string[]) => ({
      ...corpus,
      inspections: [
        inspected(authority, 'sif', '2015-09-14', { 'care-leavers': 'inadequate' }),
        ...later.map((framework, index) => inspected(authority, framework, `20${19 + index}-05-14`, { overall: 'good' })),
      ],
    });
    const short = (of: Corpus, authority: string) => headlineOfAuthorityOnLine(of, line, authorityInCorpus(of, authority)).finding;

    it('has the last grade on its own, and does not say that they were not graded since', () => {
      const of = steps('weirbridge', 'ilacs-2018');
      expect(onLine('care-leavers', ['weirbridge'], of)).toBe('inadequate in Weirbridge in September 2015, not graded on its own since');
      expect(short(of, 'weirbridge')).toBe('inadequate in September 2015, not graded on its own since');
      expect(onLine('care-leavers', ['weirbridge'], steps('weirbridge', 'ilacs-2018', 'ilacs-2023'))).toBe(
        'inadequate in Weirbridge in September 2015, and we have no later grade',
      );
    });

    it('says the same of a council that ended', () => {
      const of = steps('exampleshire', 'ilacs-2018');
      expect(onLine('care-leavers', ['exampleshire'], of)).toBe(
        'inadequate in Exampleshire in September 2015, the last grade on its own before the council ended',
      );
      expect(short(of, 'exampleshire')).toBe('inadequate in September 2015, its last grade on its own');
    });

    it('does not call a grade the last one before a council ended if a later one is not on record', () => {
      const of = steps('exampleshire', 'ilacs-2023');
      expect(onLine('care-leavers', ['exampleshire'], of)).toBe(
        'inadequate in Exampleshire in September 2015, the last grade that we have before the council ended',
      );
      expect(short(of, 'exampleshire')).toBe('inadequate in September 2015, its last grade that we have');
    });

    it('names the last one of a council that ended and was not graded in any way since', () => {
      const of = {
        ...corpus,
        inspections: [
          inspected('exampleshire', 'sif', '2015-09-14', { overall: 'inadequate' }),
          inspected('exampleshire', 'ilacs-2026', '2019-05-14', { leaders: 'good' }),
        ],
      };
      expect(onLine('overall', ['exampleshire'], of)).toBe(
        'inadequate in Exampleshire in September 2015, the last grade before the council ended',
      );
    });
  });

  it('counts councils where there are many', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      ...authorityInCorpus(corpus, 'weirbridge'),
      id: `c${index}`,
      name: `C${index}`,
    }));
    const inspections = many.map(({ id }, index) => ({
      ...corpus.inspections.find(({ authority }) => authority === 'weirbridge'),
      authority: id,
      judgements: { overall: index < 2 ? ('good' as const) : ('inadequate' as const) },
    }));
    const of = { ...corpus, authorities: many, inspections: inspections as Corpus['inspections'] };
    expect(
      onLine(
        'overall',
        many.map(({ id }) => id),
        of,
      ),
    ).toBe('good in 2, inadequate in 4 of 6 councils');
  });

  it('says so where there is no grade', () => {
    expect(onLine('adoption', ['northfield'])).toBe('we have no grade');
  });
});

describe('the headline of a judgement', () => {
  it('has the latest grades and since when', () => {
    expect(under('help-and-protection')).toBe(
      'good in Northfield since May 2026, in Southfield since September 2022 and in Weirbridge since January 2019',
    );
  });

  it('says when Ofsted stopped giving it, and the last grades', () => {
    expect(under('adoption')).toBe('not given since August 2018; last good in Weirbridge in November 2014');
    expect(under('overall')).toBe(
      'not given since April 2026; last outstanding in 1, requires improvement in 2, inadequate in 1 of 4 councils',
    );
  });

  it('says so where no grade is on record', () => {
    expect(under('adoption', { ...corpus, inspections: [] })).toBe('we have no grade for this judgement');
  });
});

it('A headline stands on one line with its label, and its finding can stand alone', () => {
  const headline = { label: 'Leaders', finding: 'good in 60 of 142 councils' };
  expect(formatHeadline(headline)).toBe('Leaders: good in 60 of 142 councils');
  expect(formatHeadlineFinding(headline)).toBe('Good in 60 of 142 councils');
});
