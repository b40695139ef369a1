import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import {
  answerAboutKeptWords,
  provenanceAnchorOfCorrection,
  provenanceCorrectionsOfParagraph,
  provenanceCorrectionsOfReport,
  provenanceEditionOfDocument,
  provenanceEditionOfParagraph,
  followProvenanceMoves,
  provenanceOfGoneDocuments,
  goneParagraphs,
  sortProvenanceCorrections,
} from './publication.ts';

const corpus = fixtureCorpus();

it('Only a record with a ledger promises that links and quoted words stay', () => {
  expect(answerAboutKeptWords(corpus).words).toContain('the site cannot be published until a note says when and why');
  const { heading, words } = answerAboutKeptWords({ ...corpus, ledger: [] });
  expect(heading).toBe('Links and words may still change');
  expect(words).not.toContain('cannot be published');
});

describe('the first publication', () => {
  it('of a paragraph is the first edition that the ledger gives for it', () => {
    expect(provenanceEditionOfParagraph(corpus, 'weirbridge/2019-01-ilacs/p5')).toBe('2026-10-01');
    expect(provenanceEditionOfParagraph(corpus, 'weirbridge/2023-05-ilacs/p3-2')).toBe('2026-11-22');
  });

  it('of a document is that of its earliest paragraph', () => {
    expect(provenanceEditionOfDocument(corpus, 'weirbridge/2023-05-ilacs')).toBe('2026-10-01');
    expect(provenanceEditionOfDocument(corpus, 'northfield/2022-05-monitoring-visit')).toBe('2026-11-22');
  });

  it('of a document is that of its earliest paragraph, in whatever order the ledger has them', () => {
    const backwards = { ...corpus, ledger: [...corpus.ledger].reverse() };
    expect(provenanceEditionOfDocument(backwards, 'weirbridge/2023-05-ilacs')).toBe('2026-10-01');
  });

  it('of something that is not in the ledger yet is the present edition', () => {
    expect(provenanceEditionOfParagraph(corpus, 'northfield/2022-05-monitoring-visit/p9')).toBe('2026-11-22');
    expect(provenanceEditionOfDocument(corpus, 'northfield/2030-01-ilacs')).toBe('2026-11-22');
  });
});

describe('corrections', () => {
  it('are sorted latest first', () => {
    expect(sortProvenanceCorrections(corpus.corrections).map(({ kind }) => kind)).toEqual(['withdrawn', 'moved', 'corrected']);
  });

  it('of a moved paragraph are found from its old address and its new one', () => {
    for (const anchor of ['p4', 'p3-2'])
      expect(provenanceCorrectionsOfParagraph(corpus, `weirbridge/2023-05-ilacs/${anchor}`).map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('of a document are those of all its paragraphs', () => {
    expect(provenanceCorrectionsOfReport(corpus, 'weirbridge/2019-01-ilacs').map(({ of }) => of)).toEqual(['weirbridge/2019-01-ilacs/p5']);
    expect(provenanceCorrectionsOfReport(corpus, 'exampleshire/2016-02-sif')).toEqual([]);
  });
});

describe('the anchor of a correction', () => {
  const correction = (of: string, on: string, reason: string) => ({ kind: 'corrected' as const, of, on, reason });
  const [first, second] = [
    correction('weirbridge/2019-01-ilacs/p5', '2026-11-22', 'One.'),
    correction('weirbridge/2019-01-ilacs/p5', '2026-11-22', 'Two.'),
  ];
  const corrections = [
    correction('weirbridge/2019-01-ilacs/p4', '2026-11-22', 'Two.'),
    correction('weirbridge/2019-01-ilacs/p5', '2026-11-21', 'Two.'),
    first,
    second,
  ];
  const anchorOf = (each: (typeof corrections)[number]) => provenanceAnchorOfCorrection({ ...corpus, corrections }, each);

  it('is its day and what it is of, with a number for a second one of that on one day', () => {
    expect(corrections.map(anchorOf)).toEqual([
      '2026-11-22-weirbridge-2019-01-ilacs-p4',
      '2026-11-21-weirbridge-2019-01-ilacs-p5',
      '2026-11-22-weirbridge-2019-01-ilacs-p5',
      '2026-11-22-weirbridge-2019-01-ilacs-p5-2',
    ]);
  });
});

describe('what was published and is now gone', () => {
  it('includes what was withdrawn, and what was moved, with its new id', () => {
    expect(goneParagraphs(corpus).map(({ id, to }) => [id, to])).toEqual([
      ['exampleshire/2020-12-self-evaluation/p4', undefined],
      ['weirbridge/2023-05-ilacs/p4', 'weirbridge/2023-05-ilacs/p3-2'],
    ]);
  });

  it('includes no whole document in the fixture', () => {
    expect(provenanceOfGoneDocuments(corpus)).toEqual([]);
  });

  it('includes every paragraph of a document that is gone', () => {
    const news = 'exampleshire/2019-07-news';
    const reason = 'The newspaper took it back.';
    const corrections = [...corpus.corrections, { kind: 'withdrawn' as const, of: news, on: '2026-11-20', reason }];
    const without = { ...corpus, corrections, reports: corpus.reports.filter(({ id }) => id !== news) };
    expect(provenanceOfGoneDocuments(without).map(({ id, correction, paragraphs }) => [id, correction.reason, paragraphs.length])).toEqual([
      [news, reason, 3],
    ]);
  });

  it('keeps the paragraphs of each document that is gone apart, with the correction of a paragraph where the document has none', () => {
    const [news, letter] = ['exampleshire/2019-07-news', 'northfield/2022-05-monitoring-visit'];
    const gone = corpus.ledger.filter(({ report }) => report === news || report === letter);
    const withdrawn = gone.map(({ id }) => ({ kind: 'withdrawn' as const, of: id, on: '2026-11-20', reason: `Why ${id} is gone.` }));
    const corrected = { kind: 'corrected' as const, of: news, on: '2026-11-20', reason: 'Only corrected.' };
    const reports = corpus.reports.filter(({ id }) => id !== news && id !== letter);
    const without = { ...corpus, reports, corrections: [corrected, ...withdrawn] };
    expect(
      provenanceOfGoneDocuments(without)
        .map(({ id, correction, paragraphs }) => `${id} ${paragraphs.length}: ${correction.reason}`)
        .sort(),
    ).toEqual([`${news} 3: Why ${news}/p1 is gone.`, `${letter} 3: Why ${letter}/s1 is gone.`]);
  });

  it('is not what was only corrected', () => {
    const corrected = {
      kind: 'corrected' as const,
      of: 'exampleshire/2020-12-self-evaluation/p4',
      on: '2026-11-20',
      reason: 'Only corrected.',
    };
    expect(goneParagraphs({ ...corpus, corrections: [corrected, ...corpus.corrections] }).map(({ correction }) => correction.kind)).toEqual(
      ['withdrawn', 'moved'],
    );
  });

  it('has no new id where moves form a circle', () => {
    const move = (of: string, to: string) => ({ kind: 'moved' as const, of, to, on: '2026-11-20', reason: 'A test.' });
    const [a, b] = ['weirbridge/2019-01-ilacs/p20', 'weirbridge/2019-01-ilacs/p21'];
    expect(followProvenanceMoves([move(a, b), move(b, a)], new Set(), a)).toBeUndefined();
  });
});
