import { isParagraphId, hyphenateId, reportIdOf } from '../../record/ids-and-paths/ids.ts';
import { paragraphsInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import type { Day } from '../../record/dates/day.ts';
import type { Correction, LedgerEntry } from '../../record/ledger.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';

/** A paragraph that was published and is gone, with the correction that says why. `to` is the paragraph that replaces it. */
export interface GoneParagraph extends Pick<LedgerEntry, 'id' | 'report' | 'anchor'> {
  correction: Correction;
  to?: string | undefined;
}

interface Index {
  entries: Map<string, LedgerEntry>;
  /** The day on which each document was first published. */
  documents: Map<string, Day>;
}

const indexOf = oncePerCorpus((corpus): Index => {
  const index: Index = { entries: new Map(), documents: new Map() };
  for (const entry of corpus.ledger) {
    index.entries.set(entry.id, entry);
    const [first] = entry.words;
    const earliest = index.documents.get(entry.report);
    if (first && (!earliest || first.on < earliest)) index.documents.set(entry.report, first.on);
  }
  return index;
});

/** The edition in which a paragraph first appeared. A paragraph that is not in the ledger yet is new in this edition. */
export function provenanceEditionOfParagraph(corpus: Corpus, id: string): Day {
  return indexOf(corpus).entries.get(id)?.words[0]?.on ?? corpus.site.edition;
}

/** The edition in which the earliest paragraph of a document first appeared. */
export function provenanceEditionOfDocument(corpus: Corpus, report: string): Day {
  return indexOf(corpus).documents.get(report) ?? corpus.site.edition;
}

/** Corrections, the latest first. */
export function sortProvenanceCorrections(corrections: readonly Correction[]): Correction[] {
  return [...corrections].sort((a, b) => b.on.localeCompare(a.on) || a.of.localeCompare(b.of));
}

/** The corrections of one paragraph, the latest first. */
export function provenanceCorrectionsOfParagraph(corpus: Corpus, id: string): Correction[] {
  return sortProvenanceCorrections(corpus.corrections.filter(({ of, to }) => of === id || to === id));
}

/** The corrections of a document and of every paragraph in it, the latest first. */
export function provenanceCorrectionsOfReport(corpus: Corpus, report: string): Correction[] {
  return sortProvenanceCorrections(
    corpus.corrections.filter(({ of, to }) => reportIdOf(of) === report || (to && reportIdOf(to) === report)),
  );
}

/** The current id of a moved paragraph, however often it moved; undefined if it was then withdrawn. */
export function followProvenanceMoves(corrections: readonly Correction[], present: ReadonlySet<string>, id: string): string | undefined {
  const seen = new Set<string>();
  let at = id;
  while (!present.has(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    const moved = provenanceOfRemoval(corrections, at);
    if (!moved?.to) return undefined;
    at = isParagraphId(moved.of) ? moved.to : at.replace(moved.of, moved.to);
  }
  return at;
}

/** The correction that moved or withdrew a paragraph or its whole document; undefined if there is none. */
export function provenanceOfRemoval(corrections: readonly Correction[], id: string): Correction | undefined {
  const leaves = corrections.filter(({ kind }) => kind !== 'corrected');
  return leaves.find(({ of }) => of === id) ?? leaves.find(({ of }) => of === reportIdOf(id));
}

/** Every paragraph that was published and is gone, in the order of the ledger. */
export const goneParagraphs = oncePerCorpus((corpus): GoneParagraph[] => {
  const present = new Set(paragraphsInCorpus(corpus).map(({ paragraph }) => paragraph.id));
  return corpus.ledger.flatMap(({ id, report, anchor }) => {
    const correction = present.has(id) ? undefined : provenanceOfRemoval(corpus.corrections, id);
    return correction ? [{ id, report, anchor, correction, to: followProvenanceMoves(corpus.corrections, present, id) }] : [];
  });
});

/** A document that was published and is gone, with its paragraphs. */
export interface GoneDocument {
  id: string;
  correction: Correction;
  to?: string | undefined;
  paragraphs: GoneParagraph[];
}

/** Whether links and quoted words stay as they were published, as a heading and what is done for it: only a record with a ledger can promise that. */
export function answerAboutKeptWords({ ledger }: Corpus): { heading: string; words: string } {
  if (ledger.length === 0)
    return {
      heading: 'Links and words may still change',
      words:
        'We do not keep a list yet of the paragraphs that we published. Until we do, a link may stop working, and words may change without a note on this page.',
    };
  return {
    heading: 'How we make sure that links and quotes don’t change',
    words:
      'We keep a list of every paragraph that we publish, with a fingerprint of its words (SHA-256). If a published link is missing, or a quoted word has changed, the site cannot be published until a note says when and why. Those notes are on this page. We may reword our own summaries without a note. The list keeps the fingerprint of each wording.',
  };
}

/** Every document that was published and is entirely gone. */
export function provenanceOfGoneDocuments(corpus: Corpus): GoneDocument[] {
  const present = new Set(corpus.reports.map(({ id }) => id));
  const lost = goneParagraphs(corpus).filter(({ report }) => !present.has(report));
  return [...new Set(lost.map(({ report }) => report))].flatMap((id) => {
    const paragraphs = lost.filter(({ report }) => report === id);
    const correction = provenanceOfRemoval(corpus.corrections, id) ?? paragraphs[0]?.correction;
    return correction ? [{ id, correction, to: followProvenanceMoves(corpus.corrections, present, id), paragraphs }] : [];
  });
}

/** The anchor of a correction on /corrections/: its day and subject, with a number if the subject has several that day. */
export function provenanceAnchorOfCorrection(corpus: Corpus, { on, of, reason }: Correction): string {
  const same = corpus.corrections.filter((other) => other.on === on && other.of === of);
  const place = same.findIndex((other) => other.reason === reason);
  return [on, hyphenateId(of), ...(place > 0 ? [place + 1] : [])].join('-');
}
