import type { PlacedParagraph } from '../../record/corpus/corpus.ts';
import type { FollowUp, LaterWords } from '../../record/follow-up.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { reportsWithFollowUps, listFollowUpItems, type LaterFinding } from '../../questions/follow-ups/follow-up.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import { wordingTableField } from './shared-fields.ts';

/** An item that needed to improve, and one later finding about it. */
interface FollowUpPair {
  asked: Paragraph;
  later: LaterFinding;
}

/** What is written of a pair: what was asked, and either form of later words. */
type WrittenPair = FollowUp & Omit<Extract<LaterWords, { kind: 'held' }>, 'kind'> & Extract<LaterWords, { kind: 'outside' }>;

/** The value of a field of the later report: one function for a report in this record, another for a report outside it. */
const later =
  <Value>(held: (placed: PlacedParagraph) => Value, outside: (finding: Extract<LaterFinding, { kind: 'outside' }>) => Value) =>
  ({ later: finding }: FollowUpPair): Value =>
    finding.kind === 'held' ? held(finding.placed) : outside(finding);

/** The table of follow-ups: pairs of an item and a later finding, in the order of the record. */
export const followUpsTable = defineTableOfOpenData<FollowUpPair, WrittenPair>()({
  name: 'follow-ups',
  title: 'Follow-ups',
  about:
    'What inspectors asked for, and what a later report says about it. We chose which two belong together. If we don’t have the later report’s text, we give its finding in our words.',
  changes: 'A later report that says what happened to something inspectors asked for adds a row.',
  refers: { asked: 'paragraphs', later: 'paragraphs', later_authority: 'authorities' },
  firstAddress: { without: ['source_url_note'] },
  sources: (corpus) =>
    reportsWithFollowUps(corpus.reports).flatMap((report) =>
      listFollowUpItems(corpus, report).flatMap(({ item, later: findings }) =>
        findings.map((finding) => ({ asked: item, later: finding })),
      ),
    ),
  fields: {
    asked: requiredField.text('Id of the paragraph that asked for something to improve.', ({ asked }) => asked.id),
    asked_text: requiredField.text('Its words.', ({ asked }) => textOfReportParagraph(asked)),
    later: optionalField.text(
      'Id of the later paragraph; empty if we don’t have its report’s text.',
      later(
        ({ paragraph }) => paragraph.id,
        () => null,
      ),
    ),
    later_authority: requiredField.text(
      'Id of the council that the later report is about: the same, or one that took over.',
      later(
        ({ report }) => report.authority,
        ({ inspection }) => inspection.authority,
      ),
    ),
    later_on: requiredField.day('First day on site of the later inspection or visit.', (pair) => pair.later.day),
    later_number: optionalField.integer(
      'Printed number of the later paragraph; empty where none is printed.',
      later(
        ({ paragraph }) => paragraph.number,
        ({ at }) => at,
      ),
      { minimum: 1 },
    ),
    later_text: requiredField.text(
      'What the later paragraph says.',
      later(
        ({ paragraph }) => textOfReportParagraph(paragraph),
        ({ says }) => says,
      ),
    ),
    wording: wordingTableField(
      'Whether later_text is the publisher’s own words (verbatim) or ours (summary).',
      later(
        ({ paragraph }) => paragraph.wording,
        () => 'summary',
      ),
    ),
    why: requiredField.text('Why the two belong together.', (pair) => pair.later.why),
    source_url: requiredField.text(
      'Address of the later report at Ofsted, or where we don’t know that, another one: source_url_note says what it is.',
      later(
        ({ report }) => report.source.url,
        ({ inspection }) => inspection.url,
      ),
    ),
    source_url_note: optionalField.text(
      'What source_url is, where it is not the later report itself. Empty if it is the report.',
      later(
        ({ report }) => report.source.urlNote,
        () => null,
      ),
    ),
  },
  notExported: {
    kind: 'The field later is empty where the later report is outside this record.',
    said: 'It is a claim, not a finding. The page of a follow-up shows it, and its paragraph is in the table of paragraphs.',
    paragraph: 'It is the field later.',
    inspection: 'later_authority and later_on tell which it is.',
    at: 'It is the field later_number.',
    says: 'It is the field later_text.',
  },
});
