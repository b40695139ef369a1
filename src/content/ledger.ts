import { compareAnchors, isParagraphId, reportFile, reportIdOf, reportIdOfFile } from '../record/ids.ts';
import { createHash } from 'node:crypto';
import type { Corpus } from '../record/corpus.ts';
import type { Day } from '../record/day.ts';
import { findRemoval } from '../questions/provenance/publication.ts';
import type { Correction, LedgerEntry } from '../record/ledger.ts';
import { textOf, type Paragraph } from '../record/paragraph.ts';
import { isDraft, paragraphsOf, type Report } from '../record/report.ts';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';
import { ledgerSchema } from '../record/shapes/ledger.ts';

/*
 * The ledger: one file a document, content/ledger/<authority>/<yyyy-mm>-<kind>.yml, one line a paragraph that was ever
 * published, with the SHA-256 of its words. What stands in it stays: an id is never dropped, and words change only with
 * a dated note in content/corrections.yml.
 */

const heading = `# Every paragraph of this document that was published: its edition and the SHA-256 of its words.
# Written by npm run ledger; never by hand.
`;

/** The SHA-256 of a paragraph's words: themes, page and place are not part of it. */
function hashWords(paragraph: Pick<Paragraph, 'blocks'>): string {
  return createHash('sha256').update(textOf(paragraph)).digest('hex');
}

/** Reads one file of the ledger. Its path names the document. */
export function readLedger(text: string, file: string): { entries: LedgerEntry[]; problems: Problem[] } {
  const { value, problems } = readYaml(ledgerSchema, text, { file });
  const report = reportIdOfFile(file);
  const entries = Object.entries(value ?? {}).map(([anchor, line]) => ({
    id: `${report}/${anchor}`,
    report,
    anchor,
    words: line.split(', ').map((each) => {
      const [on = '', sha256 = ''] = each.split(' ');
      return { on, sha256 };
    }),
  }));
  return { entries, problems };
}

/** The corrections of a paragraph that its line in the ledger does not count yet: each excuses one change, once. */
function uncounted(entry: LedgerEntry, corrections: readonly Correction[]): Correction[] {
  const [, ...later] = entry.words;
  const counted = later.map(({ on }) => on);
  return corrections
    .filter(({ kind, of }) => kind === 'corrected' && of === entry.id)
    .sort((a, b) => a.on.localeCompare(b.on))
    .filter(({ on }) => {
      const at = counted.indexOf(on);
      if (at === -1) return true;
      counted.splice(at, 1);
      return false;
    });
}

/**
 * Holds reports against the ledger: a published id that is gone without a note, and published words that changed without one.
 * Reports that could not be read whole are left out of it, since their own problems come first.
 */
export function checkLedger(
  ledger: readonly LedgerEntry[],
  corrections: readonly Correction[],
  reports: readonly Report[],
  unread: ReadonlySet<string>,
  root = 'content',
): Problem[] {
  const notes = `${root}/corrections.yml`;
  const problems: Problem[] = [];
  const known = new Map(reports.map((report) => [report.id, new Map(paragraphsOf(report).map((each) => [each.anchor, each]))]));
  const drafts = new Set(reports.filter(isDraft).map(({ id }) => id));
  const lost = new Set<string>();
  let before: Paragraph | undefined;
  for (const entry of ledger) {
    const { id, report, anchor, words } = entry;
    if (unread.has(report)) continue;
    const file = reportFile(root, report);
    const paragraphs = known.get(report);
    const paragraph = paragraphs?.get(anchor);
    const published = words.at(-1);
    if (before?.report !== report) before = undefined;
    if (drafts.has(report)) {
      if (!lost.has(report))
        problems.push({
          file,
          line: 1,
          says: 'this document was published, and is a draft again. Write checked: with the day on which a person checked it.',
        });
      lost.add(report);
      continue;
    }
    if (!paragraph) {
      if (findRemoval(corrections, id)) continue;
      if (!paragraphs) {
        if (!lost.has(report))
          problems.push({
            file,
            line: 1,
            says: `this document was published, and is gone. An address is for ever: put it back; or, if it has another address now, write in ${notes}: - { moved: ${report}, to: <its new id>, on: "<day>", reason: <why> }; or, if it may not stand here, - { withdrawn: ${report}, on: "<day>", reason: <why> }.`,
          });
        lost.add(report);
        continue;
      }
      problems.push({
        file,
        line: before?.line ?? 1,
        says: `${anchor} was published on ${words[0]?.on ?? ''}, and is gone${before ? ` from after ${before.anchor}` : ''}. An address is for ever: put it back; or, if it has another address now, write in ${notes}: - { moved: ${id}, to: <its new id>, on: "<day>", reason: <why> }; or, if it may not stand here, - { withdrawn: ${id}, on: "<day>", reason: <why> }.`,
      });
      continue;
    }
    before = paragraph;
    if (paragraph.wording === 'summary' || hashWords(paragraph) === published?.sha256) continue;
    if (uncounted(entry, corrections).length > 0) continue;
    problems.push({
      file,
      line: paragraph.line,
      says: `the words of ${anchor} are not those published on ${published?.on ?? ''}. Put them back; or, if its source has the new ones, write in ${notes}: - { corrected: ${id}, on: "<day>", reason: <why> }, and run npm run ledger.`,
    });
  }
  return problems;
}

/** The places of a document that stay empty, since what stood there was moved or withdrawn. */
export function gonePlaces(corrections: readonly Correction[]): Set<string> {
  return new Set(corrections.filter(({ kind, of }) => kind !== 'corrected' && isParagraphId(of)).map(({ of }) => of));
}

/** What the ledger does not hold yet, by document: paragraphs that are new, reworded summaries, corrections not counted. */
export function findUnledgered(corpus: Corpus): { report: Report; paragraphs: number }[] {
  const entries = new Map(corpus.ledger.map((entry) => [entry.id, entry]));
  return corpus.reports
    .filter((report) => !isDraft(report))
    .flatMap((report) => {
      const paragraphs = paragraphsOf(report).filter((paragraph) => {
        const entry = entries.get(paragraph.id);
        return !entry || entry.words.at(-1)?.sha256 !== hashWords(paragraph) || uncounted(entry, corpus.corrections).length > 0;
      }).length;
      return paragraphs > 0 ? [{ report, paragraphs }] : [];
    });
}

/**
 * The files of the ledger as they should be: what is new with the day of the edition, what was corrected with the day of its
 * correction, and everything that was ever published as it stood. Only files that differ from the ledger at hand are given.
 */
export function writeLedger(corpus: Corpus): { report: string; text: string; added: number }[] {
  const { edition } = corpus.site;
  const entries = new Map(corpus.ledger.map((entry) => [entry.id, entry]));
  return findUnledgered(corpus).map(({ report, paragraphs }) => {
    const lines = new Map<string, LedgerEntry>(
      corpus.ledger.filter((entry) => entry.report === report.id).map((entry) => [entry.anchor, entry]),
    );
    for (const paragraph of paragraphsOf(report)) {
      const entry = entries.get(paragraph.id);
      lines.set(paragraph.anchor, {
        id: paragraph.id,
        report: reportIdOf(paragraph.id),
        anchor: paragraph.anchor,
        words: nextWords(entry, hashWords(paragraph), edition, corpus.corrections),
      });
    }
    const text = [...lines.values()]
      .sort((a, b) => compareAnchors(a.anchor, b.anchor))
      .map(({ anchor, words }) => `${anchor}: ${words.map(({ on, sha256 }) => `${on} ${sha256}`).join(', ')}\n`)
      .join('');
    return { report: report.id, text: heading + text, added: paragraphs };
  });
}

function nextWords(entry: LedgerEntry | undefined, sha256: string, edition: Day, corrections: readonly Correction[]): LedgerEntry['words'] {
  if (!entry) return [{ on: edition, sha256 }];
  const counted = uncounted(entry, corrections).map(({ on }) => ({ on, sha256 }));
  if (counted.length > 0) return [...entry.words, ...counted];
  return entry.words.at(-1)?.sha256 === sha256 ? entry.words : [...entry.words, { on: edition, sha256 }];
}
