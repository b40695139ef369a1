import { reportOf, type Corpus } from '../../record/corpus.ts';
import { askingReports, followItems } from '../../questions/history/follow-up.ts';
import { textOf, type Wording } from '../../record/paragraph.ts';
import { dayField, defineDataSet } from './data-set.ts';

/** A row of `/data/follow-ups.json`: one thing that was asked to improve beside one thing said of it later. */
export interface FollowUpRow {
  /** Id of the paragraph that asked. */
  asked: string;
  asked_text: string;
  /** Id of the later paragraph, or null where its report is outside the record. */
  later: string | null;
  later_authority: string;
  /** The first day on site of the later inspection or visit. */
  later_on: string;
  /** The later paragraph's printed number, or null where none is printed. */
  later_number: number | null;
  /** Its words, or what it says in ours. */
  later_text: string;
  wording: Wording;
  why: string;
  source_url: string;
}

/** Every pair of what was asked and what was said later, in the order of the record. */
export function exportFollowUps(corpus: Corpus): FollowUpRow[] {
  return askingReports(corpus.reports).flatMap((report) =>
    followItems(corpus, report).flatMap(({ item, later }) =>
      later.map((finding): FollowUpRow => {
        const asked = { asked: item.id, asked_text: textOf(item) };
        if (finding.kind === 'outside') {
          return {
            ...asked,
            later: null,
            later_authority: finding.inspection.authority,
            later_on: finding.day,
            later_number: finding.at,
            later_text: finding.says,
            wording: 'summary',
            why: finding.why,
            source_url: finding.inspection.url,
          };
        }
        const { paragraph } = finding.placed;
        const held = reportOf(corpus, paragraph.report);
        return {
          ...asked,
          later: paragraph.id,
          later_authority: held.authority,
          later_on: finding.day,
          later_number: paragraph.number,
          later_text: textOf(paragraph),
          wording: paragraph.wording,
          why: finding.why,
          source_url: held.source.url,
        };
      }),
    ),
  );
}

/** What was asked to improve beside what was said of it later. */
export const followUps = defineDataSet<FollowUpRow>({
  name: 'follow-ups',
  title: 'Follow-ups',
  about:
    'What a report asked to improve beside what a later one says of it: which two belong together is our reading. A later report outside this record is given in our words.',
  refers: { asked: 'paragraphs', later: 'paragraphs', later_authority: 'authorities' },
  fields: {
    asked: { type: 'string', about: 'Id of the paragraph that asked for something to improve.', required: true },
    asked_text: { type: 'string', about: 'Its words.', required: true },
    later: { type: 'string', about: 'Id of the later paragraph; empty where its report is outside this record.' },
    later_authority: {
      type: 'string',
      about: 'Id of the authority that the later report is about: the same, or one that took over.',
      required: true,
    },
    later_on: { ...dayField('First day on site of the later inspection or visit.'), required: true },
    later_number: { type: 'integer', about: 'Printed number of the later paragraph; empty where none is printed.', minimum: 1 },
    later_text: { type: 'string', about: 'What the later paragraph says.', required: true },
    wording: {
      type: 'string',
      about: 'Whether later_text is the publisher’s own words (verbatim) or ours (summary).',
      required: true,
      values: ['verbatim', 'summary'],
    },
    why: { type: 'string', about: 'Why the two belong together.', required: true },
    source_url: { type: 'string', about: 'Official address of the later report.', required: true },
  },
  rows: exportFollowUps,
});
