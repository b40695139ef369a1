import type { Block } from '../../record/reports/paragraph.ts';
import type { OfficialReport } from './official-report.ts';

const text = (words: string): Block[] => [{ kind: 'text', text: words }];

/** A made-up ILACS report as the reader gives it, for tests: lists, sub-bullets, a footnote on a heading. Each call gives a new one. */
export function madeUpOfstedReport(): OfficialReport {
  return {
    kind: { id: 'ilacs', name: 'Inspection report', graded: true, letter: false },
    framework: 'ilacs-2018',
    title: 'Inspection of Exampleshire local authority children’s services',
    authorityName: 'Exampleshire',
    ofstedUrn: '1',
    inspected: { from: '2020-02-03', to: '2020-02-14' },
    published: '2020-03-20',
    leadInspector: 'Ann Other',
    leadInspectorTitle: 'Her Majesty’s Inspector',
    judgements: { leaders: 'good', 'help-and-protection': 'good', 'in-care-and-care-leavers': 'requires-improvement', overall: 'good' },
    introduction: [{ page: 1, blocks: text('Early help has improved since 2016.') }],
    improve: {
      notes: [0],
      heading: 'What needs to improve?',
      after: 0,
      items: [
        {
          page: 1,
          blocks: [
            { kind: 'text', text: 'The quality of plans, including:' },
            { kind: 'list', items: [{ text: 'plans for children in need' }] },
          ],
        },
        { page: 1, blocks: text('Supervision. (outcome 4, national framework)') },
      ],
    },
    sections: [
      {
        heading: 'The experiences and progress of children who need help and protection: good',
        judgement: 'help-and-protection',
        paragraphs: [
          { number: 1, page: 2, blocks: text('Families get early help soon.') },
          {
            number: 2,
            page: 2,
            blocks: [
              { kind: 'text', text: 'Inspectors looked at:' },
              { kind: 'list', items: [{ text: 'plans', items: ['for 12 children', 'of any age'] }, { text: 'reviews.' }] },
              { kind: 'text', text: 'All were multi-agency.' },
            ],
          },
        ],
      },
      {
        heading: 'The impact of leaders on social work practice with children and families: good',
        judgement: 'leaders',
        paragraphs: [{ number: 3, page: 3, blocks: text('Caseloads are manageable.') }],
      },
    ],
    footnotes: [{ mark: '1', page: 1, text: 'Children’s social care: national framework, 2023.', anchoredIn: 'What needs to improve?' }],
    pages: 4,
    furniture: [],
    words: { printed: 0, placed: {}, unplaced: 0, added: 0 },
    doubts: [],
  };
}
