import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../../tests/content/real-corpus.ts';
import { placedParagraphs, type Corpus, type PlacedParagraph } from '../../record/corpus.ts';
import { relatedParagraphs } from './related-paragraphs.ts';
import { neighboursOf } from '../../record/report.ts';

const corpus = realCorpus();
const places = placedParagraphs(corpus);
const placed = (id: string, among: readonly PlacedParagraph[] = places): PlacedParagraph => {
  const found = among.find(({ paragraph }) => paragraph.id === id);
  if (!found) throw new Error(`No ${id} in the corpus.`);
  return found;
};
const related = (id: string) => relatedParagraphs(corpus, placed(id));

/** A corpus of a few paragraphs: id, its document's first day, its themes and whose words they are. */
function corpusOf(rows: readonly [id: string, day: string, themes: string, wording?: 'summary'][]): Corpus {
  const pattern = placed('northumberland/2020-01-ilacs/p1');
  const reports = new Map<string, PlacedParagraph['report']>();
  for (const [id, day, themes, wording = 'verbatim'] of rows) {
    const [authority = '', document = '', anchor = ''] = id.split('/');
    const report = `${authority}/${document}`;
    const known = reports.get(report) ?? { ...pattern.report, id: report, authority, inspected: { from: day }, sections: [] };
    known.sections.push({
      ...pattern.section,
      paragraphs: [{ ...pattern.paragraph, id, report, anchor, wording, themes: themes.split(' ') }],
    });
    reports.set(report, known);
  }
  return { ...corpus, reports: [...reports.values()] };
}

const idsIn = (rows: Parameters<typeof corpusOf>[0], of: string, most?: number) => {
  const small = corpusOf(rows);
  return relatedParagraphs(small, placed(of, placedParagraphs(small)), most).map(({ placed: { paragraph } }) => paragraph.id);
};

describe('paragraphs on the same themes', () => {
  it('are of other authorities and share a theme, whichever paragraph is asked about', () => {
    for (const each of places) {
      const found = relatedParagraphs(corpus, each);
      expect(found.length, each.paragraph.id).toBeLessThanOrEqual(4);
      for (const { placed: other, shared } of found) {
        expect(other.report.authority).not.toBe(each.report.authority);
        expect(shared.length).toBeGreaterThan(0);
        expect(shared.filter((theme) => !each.paragraph.themes.includes(theme) || !other.paragraph.themes.includes(theme))).toEqual([]);
      }
    }
  });

  it('are found for the unregistered homes of North Northamptonshire', () => {
    const [first] = related('north-northamptonshire/2022-10-ilacs/p22');
    expect(first?.placed.report.authority).toBe('northamptonshire');
    expect(first?.shared).toContain('unregistered-homes');
  });

  it('that share more themes come first, and a rare theme counts for more than a common one', () => {
    expect(
      idsIn(
        [
          ['a/1/p1', '2020', 'neglect plans adoption'],
          ['b/1/p1', '2020', 'plans'],
          ['b/2/p1', '2020', 'adoption'],
          ['b/3/p1', '2020', 'neglect plans'],
          ['b/4/p1', '2020', 'workforce'],
        ],
        'a/1/p1',
      ),
    ).toEqual(['b/3/p1', 'b/2/p1', 'b/1/p1']);
  });

  it('in the publisher’s own words come before summaries, then the nearest in time, then the earlier', () => {
    expect(
      idsIn(
        [
          ['a/1/p1', '2020-01-01', 'neglect'],
          ['b/1/p1', '2020-01-01', 'neglect', 'summary'],
          ['b/2/p1', '2021-01-01', 'neglect'],
          ['c/3/p1', '2020-01-11', 'neglect'],
          ['c/4/p1', '2019-12-22', 'neglect'],
        ],
        'a/1/p1',
      ),
    ).toEqual(['c/4/p1', 'c/3/p1', 'b/2/p1', 'b/1/p1']);
  });

  it('are at most two from one document and as many as asked for', () => {
    const rows: Parameters<typeof corpusOf>[0] = [
      ['a/1/p1', '2020', 'neglect'],
      ['b/1/p1', '2020', 'neglect'],
      ['b/1/p2', '2020', 'neglect'],
      ['b/1/p3', '2020', 'neglect'],
      ['b/2/p1', '2022', 'neglect'],
    ];
    expect(idsIn(rows, 'a/1/p1')).toEqual(['b/1/p1', 'b/1/p2', 'b/2/p1']);
    expect(idsIn(rows, 'a/1/p1', 1)).toEqual(['b/1/p1']);
  });
});

describe('the neighbours of a paragraph', () => {
  it('are the paragraphs before and after it in its document, across sections', () => {
    const { report, paragraph } = placed('northumberland/2020-01-ilacs/p1');
    const { before, after } = neighboursOf(report, paragraph);
    expect([before?.paragraph.anchor, before?.section.type]).toEqual(['i4', 'improve']);
    expect(after?.paragraph.anchor).toBe('p2');
  });

  it('end with the document', () => {
    const { report, paragraph } = placed('northumberland/2020-01-ilacs/s1');
    expect(neighboursOf(report, paragraph).before).toBeUndefined();
    const last = placed('northumberland/2020-01-ilacs/p39');
    expect(neighboursOf(last.report, last.paragraph).after).toBeUndefined();
  });
});
