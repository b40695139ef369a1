import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { firstDay, type Day } from '../../record/dates/day.ts';
import { isParagraphId, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import type { Correction, LedgerEntry, PublishedWords } from '../../record/ledger.ts';
import { textOfReportParagraph } from '../../record/reports/paragraph.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import type { Edition } from './editions.ts';

/** Something that an edition changed, compared with an earlier one. */
export type EditionChange =
  /** A document that is new, with the number of its paragraphs. */
  | { kind: 'new-document'; id: string; paragraphs: number }
  /** A paragraph that is new in a document that was there before. */
  | { kind: 'added'; id: string }
  /**
   * A paragraph whose words were corrected, or a document whose facts were. `was` and `now` are the whole words of a paragraph; without `was`
   * the earlier ones were not kept. Our own summaries may be reworded without a correction.
   */
  | { kind: 'corrected'; id: string; corrections: Correction[]; was?: string | undefined; now?: string | undefined }
  /** A paragraph or document that has another address now; `same` tells whether the words there are those that moved, if that is known. */
  | { kind: 'moved'; id: string; to: string; correction: Correction; same?: boolean | undefined }
  | { kind: 'withdrawn'; id: string; correction: Correction };

/** The changes to one document, in its order. */
export interface DocumentChanges {
  report: string;
  changes: EditionChange[];
}

/** The days after one edition, up to another one. */
type Window = (on: Day) => boolean;

/** What an edition changed since an earlier one, by document, in the order of the ledger. */
export function editionChangesBetween(corpus: Corpus, from: Edition, to: Edition): DocumentChanges[] {
  const isIn: Window = (on) => firstDay(on) > firstDay(from.day) && firstDay(on) <= firstDay(to.day);
  const removals = corpus.corrections.filter(({ kind, on }) => kind !== 'corrected' && isIn(on));
  const changes = [
    ...addedIn(corpus, isIn, to, new Set(removals.map(({ to: target }) => target))),
    ...correctedIn(corpus, isIn, to),
    ...removals.map((correction) => removalOf(corpus, correction)),
  ];
  return [...Map.groupBy(changes, ({ id }) => reportIdOf(id))].map(([report, own]) => ({ report, changes: own }));
}

/** Paragraphs that an edition was the first to have, but for those that moved; new documents as one. */
function addedIn(corpus: Corpus, isIn: Window, to: Edition, targets: ReadonlySet<string | undefined>): EditionChange[] {
  const listed = new Set(corpus.ledger.map(({ id }) => id));
  const first = corpus.ledger.map(({ id, report, words }) => ({ id, report, on: words[0]?.on ?? '' }));
  // What the ledger does not have yet is new in the edition that is being built.
  const unlisted =
    to.day === corpus.site.edition
      ? paragraphsInCorpus(corpus).flatMap(({ paragraph: { id }, report }) =>
          listed.has(id) ? [] : [{ id, report: report.id, on: to.day }],
        )
      : [];
  return [...Map.groupBy([...first, ...unlisted], ({ report }) => report)].flatMap(([report, entries]): EditionChange[] => {
    const added = entries.filter(({ on, id }) => isIn(on) && !targets.has(id));
    const isNew = entries.every(({ on }) => on > '' && (isIn(on) || firstDay(on) > firstDay(to.day)));
    if (isNew && added.length > 0 && !targets.has(report)) return [{ kind: 'new-document', id: report, paragraphs: added.length }];
    return targets.has(report) ? [] : added.map(({ id }) => ({ kind: 'added', id }));
  });
}

/** Paragraphs whose words differ between the two editions, and documents of which a correction tells. */
function correctedIn(corpus: Corpus, isIn: Window, to: Edition): EditionChange[] {
  const notes = corpus.corrections.filter(({ kind, on }) => kind === 'corrected' && isIn(on));
  const texts = oncePerList(
    () => new Map(paragraphsInCorpus(corpus).map(({ paragraph }) => [paragraph.id, textOfReportParagraph(paragraph)])),
  );
  const paragraphs = corpus.ledger.flatMap(({ id, words }): EditionChange[] => {
    const upTo = words.filter(({ on }) => firstDay(on) <= firstDay(to.day));
    const before = upTo.findLast(({ on }) => !isIn(on));
    const after = upTo.at(-1);
    if (!before || !after || before === after) return [];
    const wordsOf = (wording: PublishedWords) => wording.text ?? (wording === words.at(-1) ? texts().get(id) : undefined);
    const corrections = notes.filter(({ of }) => of === id);
    return [{ kind: 'corrected', id, corrections, was: before.text, now: wordsOf(after) }];
  });
  const documents = [
    ...Map.groupBy(
      notes.filter(({ of }) => !isParagraphId(of)),
      ({ of }) => of,
    ),
  ];
  return [...paragraphs, ...documents.map(([id, corrections]): EditionChange => ({ kind: 'corrected', id, corrections }))];
}

function oncePerList<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function removalOf({ ledger }: Corpus, correction: Correction): EditionChange {
  const { kind, of: id, to } = correction;
  if (kind !== 'moved' || to === undefined) return { kind: 'withdrawn', id, correction };
  const last = (of: string): LedgerEntry['words'][number] | undefined => ledger.find((entry) => entry.id === of)?.words[0];
  const [old, now] = [ledger.find((entry) => entry.id === id)?.words.at(-1), last(to)];
  return { kind: 'moved', id, to, correction, ...(old && now && { same: old.sha256 === now.sha256 }) };
}

/** How many changes of each kind there are, in the order in which they are told. Documents and paragraphs that are new are counted apart. */
export function countEditionChanges(documents: readonly DocumentChanges[]): Record<EditionChange['kind'], number> {
  const counts = { 'new-document': 0, added: 0, corrected: 0, moved: 0, withdrawn: 0 };
  for (const { changes } of documents) for (const { kind } of changes) counts[kind] += 1;
  return counts;
}

/** The counts of changes in words: "1 new document, 2 paragraphs added, 1 corrected or reworded"; "nothing" if there are none. */
export function formatEditionChanges(documents: readonly DocumentChanges[]): string {
  const counts = countEditionChanges(documents);
  const paragraphs = (count: number) => formatCountWithNoun(count, 'paragraph');
  const parts = [
    counts['new-document'] > 0 && `${counts['new-document']} new ${counts['new-document'] === 1 ? 'document' : 'documents'}`,
    counts.added > 0 && `${paragraphs(counts.added)} added`,
    counts.corrected > 0 && `${counts.corrected} corrected or reworded`,
    counts.moved > 0 && `${counts.moved} moved`,
    counts.withdrawn > 0 && `${counts.withdrawn} withdrawn`,
  ];
  return parts.filter(Boolean).join(', ') || 'nothing';
}
