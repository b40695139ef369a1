import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord, smallText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

describe('a report file', () => {
  it('gives the domain its paragraphs, with lists, places and sections', () => {
    const report = loadCorpusFromFiles(smallRecord).corpus?.reports[1];
    expect(report?.sections.map(({ id }) => id)).toEqual(['introduction', 'what-needs-to-improve', 'help-and-protection', 'leaders']);
    expect(report?.sections[2]?.paragraphs[1]).toEqual({
      id: 'exampleshire/2020-01-ilacs/p2',
      report: 'exampleshire/2020-01-ilacs',
      anchor: 'p2',
      number: 2,
      section: 'help-and-protection',
      blocks: [
        { kind: 'text', text: 'Plans are clear. Inspectors looked at:' },
        { kind: 'list', items: [{ text: 'plans for 12 children' }, { text: 'reviews.' }] },
      ],
      themes: ['plans'],
      page: 2,
      wording: 'verbatim',
      claimedBy: 'ofsted',
      line: 46,
    });
  });

  it('reads lists under lists, footnotes, and numbers that the publisher gave twice, began anew or left out', () => {
    const text = smallText(inspectionFile)
      .replace('pages: 4', 'pages: 4\nmissing_numbers: [3]')
      .replace('heading="What needs to improve"', 'heading="What needs to improve" notes="n1"')
      .replace('- plans for 12 children', '- plans\n  - for 12 children\n  - of any age')
      .replace('number="3" page="3"', 'number="4" page="3" notes="n2"')
      .replace(
        /<\/Section>\n*$/,
        `<Paragraph number="4" anchor="p4-2" page="3" themes="plans">
Again.
</Paragraph>

</Section>

<Section heading="The board">

<Paragraph anchor="u1" page="3" themes="plans">
It has no number.
</Paragraph>

<Paragraph number="1" anchor="p1-2" page="3" themes="plans">
Anew.
</Paragraph>

</Section>

<Notes>

<Note anchor="n1" mark="1" page="1">
A framework.
</Note>

<Note anchor="n2" mark="2" page="3">
A year.
</Note>

</Notes>
`,
      );
    const { corpus, problems } = loadCorpusFromFiles(
      smallRecord.map((each) => (each.path === `content/${inspectionFile}` ? { ...each, text } : each)),
    );
    expect(problems).toEqual([]);
    const report = corpus?.reports[1];
    expect(report?.sections.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor))).toEqual([
      's1',
      'i1',
      'p1',
      'p2',
      'p4',
      'p4-2',
      'u1',
      'p1-2',
    ]);
    expect(report?.sections[2]?.paragraphs[1]?.blocks[1]).toEqual({
      kind: 'list',
      items: [{ text: 'plans', items: ['for 12 children', 'of any age'] }, { text: 'reviews.' }],
    });
    expect(report?.notes?.map(({ anchor, mark, page, text }) => [anchor, mark, page, text])).toEqual([
      ['n1', '1', 1, 'A framework.'],
      ['n2', '2', 3, 'A year.'],
    ]);
    expect([report?.sections[1]?.notes, report?.sections[3]?.paragraphs[0]?.notes]).toEqual([['n1'], ['n2']]);
  });

  it('keeps a judgement of which the report says that it was not judged, without a grade', () => {
    const changed = smallRecord.map((each) =>
      each.path === `content/${inspectionFile}` ? { ...each, text: each.text.replace('overall: good', 'overall: not-judged') } : each,
    );
    const { corpus, problems } = loadCorpusFromFiles(changed);
    expect(problems).toEqual([]);
    expect([corpus?.reports[1]?.judgements.overall, corpus?.reports[1]?.notJudged]).toEqual([undefined, ['overall']]);
  });
});
