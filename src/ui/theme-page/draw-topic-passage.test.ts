import { parseHTML } from 'linkedom';
import { beforeEach, expect, it, vi } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { ComparisonDocument } from '../../publish/comparison/comparison-files.ts';
import { drawPassageOnThemePage, type TopicDocument } from './draw-topic-passage.ts';

const paragraph = (anchor: string, by: 'person' | 'program'): TopicDocument['sections'][number]['paragraphs'][number] => ({
  id: `weirbridge/2023-05-ilacs/${anchor}`,
  anchor,
  number: Number(anchor.slice(1)),
  page: 2,
  blocks: [{ kind: 'text', text: 'Plans are clear.' }],
  themes: ['plans', 'staff'],
  themes_by: by,
  claimed_by: 'Ofsted',
});
const own: TopicDocument = {
  id: 'weirbridge/2023-05-ilacs',
  authority: 'weirbridge',
  publisher: 'Ofsted',
  source_url: 'https://example.org/report.pdf',
  source_url_note: null,
  wording: 'verbatim',
  paragraphs: 40,
  judgements: [],
  sections: [{ name: 'Introduction', heading: null, judgement: null, paragraphs: [paragraph('p1', 'program'), paragraph('p2', 'person')] }],
  corrections: [
    { of: 'weirbridge/2023-05-ilacs/p2', on: '2026-03-04' },
    { of: 'weirbridge/2023-05-ilacs/p2', on: '2025-01-02' },
  ],
};
const themes = [
  { id: 'plans', name: 'Plans for children' },
  { id: 'staff', name: 'Staff' },
];

beforeEach(() => void vi.stubGlobal('document', parseHTML('<main></main>').document));

it('a paragraph that a browser draws on the page of a topic says who chose its topics and when it was corrected', () => {
  const listed = { name: 'Inspection report', later: '', laterPath: '' } as ComparisonDocument;
  const passage = drawPassageOnThemePage({ corpus: fixtureCorpus(), theme: 'plans', themes }, listed, own);
  const facts = [...passage.querySelectorAll('.paragraph > p')].map(({ textContent }) => textContent?.trim());
  expect(facts).toEqual([
    'Page 2 of the PDF Suggested topics: Plans for children Staff',
    'Page 2 of the PDF Corrected 4 March 2026 Plans for children Staff',
  ]);
});

it('a paragraph that a browser draws links to a page of the PDF only where the address is that of the PDF', () => {
  const listed = { name: 'Inspection report', later: '', laterPath: '' } as ComparisonDocument;
  const linksOf = (note: string | null) =>
    [
      ...drawPassageOnThemePage({ corpus: fixtureCorpus(), theme: 'plans', themes }, listed, {
        ...own,
        source_url_note: note,
      }).querySelectorAll('a[href*="#page"]'),
    ].map((link) => link.getAttribute('href'));
  expect(linksOf(null)).toEqual(Array<string>(2).fill('https://example.org/report.pdf#page=2'));
  expect(linksOf('It is the list of all reports.')).toEqual([]);
});
