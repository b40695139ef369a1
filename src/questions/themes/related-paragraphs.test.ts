import { describe, expect, it } from 'vitest';
import { corpusOfReports, fixtureCorpus, madeReport } from '../../../tests/fixtures/fixture-corpus.ts';
import { paragraphsInCorpus, type Corpus, type PlacedParagraph } from '../../record/corpus/corpus.ts';
import { wronglyRelated } from '../../../tests/fixtures/wrongly-related.ts';
import { paragraphsRelatedByTheme } from './related-paragraphs.ts';

const corpus = fixtureCorpus();
const places = paragraphsInCorpus(corpus);
const placed = (id: string, among: readonly PlacedParagraph[] = places): PlacedParagraph => {
  const found = among.find(({ paragraph }) => paragraph.id === id);
  if (!found) throw new Error(`No ${id} in the corpus.`);
  return found;
};
const related = (id: string) => paragraphsRelatedByTheme(corpus, placed(id));

/** A corpus of inspections and summaries: each with its first day on site, and the themes of each of its paragraphs. */
function corpusOf(rows: readonly [id: string, day: string, themes: Record<string, string>][]): Corpus {
  return corpusOfReports(rows.map(([id, from, themes]) => madeReport(id, themes, { inspected: { from } })));
}

const idsIn = (rows: Parameters<typeof corpusOf>[0], of: string, most?: number) => {
  const small = corpusOf(rows);
  return paragraphsRelatedByTheme(small, placed(of, paragraphsInCorpus(small)), most).map(({ placed: { paragraph } }) => paragraph.id);
};

describe('paragraphs on the same themes', () => {
  it('are of other authorities and share a theme, whichever paragraph is asked about', () => {
    expect(wronglyRelated(corpus)).toEqual([]);
  });

  it('about homes come before those about care leavers, since fewer paragraphs are about homes', () => {
    expect(related('weirbridge/2019-01-ilacs/p5').map(({ placed: { paragraph }, shared }) => [paragraph.id, ...shared])).toEqual([
      ['exampleshire/2016-02-sif/p3', 'homes'],
      ['exampleshire/2016-02-sif/p5', 'homes'],
      ['exampleshire/2020-12-self-evaluation/p7', 'homes'],
    ]);
  });

  it('that share more themes come first, and a rare theme counts for more than a common one', () => {
    expect(
      idsIn(
        [
          ['a/2020-01-ilacs', '2020', { p1: 'neglect plans homes' }],
          ['b/2020-01-ilacs', '2020', { p1: 'plans' }],
          ['b/2020-02-ilacs', '2020', { p1: 'homes' }],
          ['b/2020-03-ilacs', '2020', { p1: 'neglect plans' }],
          ['b/2020-04-ilacs', '2020', { p1: 'workforce' }],
        ],
        'a/2020-01-ilacs/p1',
      ),
    ).toEqual(['b/2020-03-ilacs/p1', 'b/2020-02-ilacs/p1', 'b/2020-01-ilacs/p1']);
  });

  it('in the publisher’s own words come before summaries, then the nearest in time, then the earlier', () => {
    expect(
      idsIn(
        [
          ['a/2020-01-ilacs', '2020-01-01', { p1: 'neglect' }],
          ['b/2020-01-self-evaluation', '2020-01-01', { p1: 'neglect' }],
          ['b/2021-01-ilacs', '2021-01-01', { p1: 'neglect' }],
          ['c/2020-01-ilacs', '2020-01-11', { p1: 'neglect' }],
          ['c/2019-12-ilacs', '2019-12-22', { p1: 'neglect' }],
        ],
        'a/2020-01-ilacs/p1',
      ),
    ).toEqual(['c/2019-12-ilacs/p1', 'c/2020-01-ilacs/p1', 'b/2021-01-ilacs/p1', 'b/2020-01-self-evaluation/p1']);
  });

  it('about a predecessor or a successor come last, and summaries after inspectors’ words, however many themes they share', () => {
    const rows: Parameters<typeof corpusOf>[0] = [
      ['heir/2022-10-ilacs', '2022-10-03', { p1: 'neglect plans homes' }],
      ['old/2022-09-self-evaluation', '2022-09-01', { p1: 'neglect plans homes' }],
      ['old/2019-06-ilacs', '2019-06-03', { p1: 'neglect plans homes' }],
      ['elsewhere/2020-01-self-evaluation', '2020-01-10', { p1: 'neglect plans' }],
      ['elsewhere/2020-01-ilacs', '2020-01-20', { p1: 'plans' }],
    ];
    const small = corpusOf(rows);
    const withHeir = {
      ...small,
      authorities: corpus.authorities.slice(0, 1).map((each) => ({ ...each, id: 'old', successors: ['heir'] })),
    };
    const found = paragraphsRelatedByTheme(withHeir, placed('heir/2022-10-ilacs/p1', paragraphsInCorpus(withHeir)));
    expect(found.map(({ placed: { report } }) => report.id)).toEqual([
      'elsewhere/2020-01-ilacs',
      'elsewhere/2020-01-self-evaluation',
      'old/2019-06-ilacs',
      'old/2022-09-self-evaluation',
    ]);
  });

  it('are at most two from one document and as many as asked for', () => {
    const rows: Parameters<typeof corpusOf>[0] = [
      ['a/2020-01-ilacs', '2020', { p1: 'neglect' }],
      ['b/2020-01-ilacs', '2020', { p1: 'neglect', p2: 'neglect', p3: 'neglect' }],
      ['b/2022-01-ilacs', '2022', { p1: 'neglect' }],
    ];
    expect(idsIn(rows, 'a/2020-01-ilacs/p1')).toEqual(['b/2020-01-ilacs/p1', 'b/2020-01-ilacs/p2', 'b/2022-01-ilacs/p1']);
    expect(idsIn(rows, 'a/2020-01-ilacs/p1', 1)).toEqual(['b/2020-01-ilacs/p1']);
  });
});
