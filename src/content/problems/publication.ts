import type { LedgerPartName } from '../../record/ledger.ts';
import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind } from './kind.ts';

const moveOrWithdraw = (notes: string, id: string) =>
  `An address is for ever: put it back; or, if it has another address now, write in ${notes}: - { moved: ${id}, to: <its new id>, on: "<day>", reason: <why> }; or, if it may not stand here, - { withdrawn: ${id}, on: "<day>", reason: <why> }.`;

const putBackOrCorrect = (notes: string, id: string) =>
  `Put them back; or, if its source has the new ones, write in ${notes}: - { corrected: ${id}, on: "<day>", reason: <why> }, and run npm run ledger.`;

/** A part of a document beside its paragraphs, as the beginning of a sentence. */
const partInText: Readonly<Record<LedgerPartName, string>> = {
  facts: 'the facts of this document (its title, days, inspector and grades) are',
  headings: 'the headings of this document are',
  footnotes: 'the footnotes of this document, or their places, are',
  letter: 'the words with which this letter opens and closes are',
};

/** What can be wrong with what was published: who publishes it, the ledger, corrections, and comparisons with official PDF files. */
export const publicationProblems = {
  'site/nobody-publishes': problemKind<{ missing: string }>(
    ({ missing }) => `field "${missing}" is missing, so readers can’t tell who publishes this edition and how to reach them.`,
    () => 'Write publisher: and contact:; or, if nobody publishes it yet, demonstration: true.',
  ),
  'site/demonstration-published': problemKind<{ given: string }>(
    ({ given }) => `demonstration: true says that nobody publishes this edition yet, but it has ${given}:.`,
    ({ given }) => `Take out demonstration: if somebody publishes it; otherwise take out ${given}:.`,
  ),
  'site/highlighted-twice': problemKind(
    () => 'highlighted names an authority twice.',
    () => 'Name it once.',
  ),
  'ledger/draft-again': problemKind(
    () => 'this document was published, and is a draft again.',
    () => 'Write checked: with the day on which a person checked it.',
  ),
  'ledger/document-gone': problemKind<{ notes: string; report: string }>(
    () => 'this document was published, and is gone.',
    ({ notes, report }) => moveOrWithdraw(notes, report),
  ),
  'ledger/paragraph-gone': problemKind<{ notes: string; id: string; anchor: string; on: string; after: string | undefined }>(
    ({ anchor, on, after }) => `${anchor} was published on ${on}, and is gone${after === undefined ? '' : ` from after ${after}`}.`,
    ({ notes, id }) => moveOrWithdraw(notes, id),
  ),
  'ledger/words-changed': problemKind<{ notes: string; id: string; anchor: string; on: string }>(
    ({ anchor, on }) => `the words of ${anchor} are not those published on ${on}.`,
    ({ notes, id }) => putBackOrCorrect(notes, id),
  ),
  'ledger/part-changed': problemKind<{ notes: string; id: string; part: LedgerPartName; on: string }>(
    ({ part, on }) => `${partInText[part]} not those published on ${on}.`,
    ({ notes, id }) => putBackOrCorrect(notes, id),
  ),
  'corrections/not-one-thing': problemKind(
    () =>
      'a correction is of one thing: corrected: (words or facts were wrong), moved: (it has another address) or withdrawn: (it was taken out), with its id.',
    () => 'Write one of them.',
  ),
  'corrections/not-a-day': problemKind<{ on: string }>(
    ({ on }) => `on "${on}" is not a whole day.`,
    () => 'Write the day of the correction, yyyy-mm-dd.',
  ),
  'corrections/no-target': problemKind<{ of: string }>(
    () => 'field "to" is missing.',
    ({ of }) => `It is the id under which ${of} stands now.`,
  ),
  'corrections/target-without-move': problemKind<{ kind: string }>(
    () => 'to: stands only with moved:.',
    ({ kind: done }) => `Take it out of what was ${done}.`,
  ),
  'corrections/other-sort': problemKind<{ of: string; to: string }>(
    ({ of, to }) => `${of} cannot move to ${to}: a paragraph moves to a paragraph, a document to a document.`,
    () => 'Write the id under which it stands now.',
  ),
  'corrections/new': problemKind<{ of: string }>(
    ({ of }) => `"${of}" is not in the ledger: it is new, and nothing new needs a correction.`,
    () => 'Take this out.',
  ),
  'corrections/never-published': problemKind<{ of: string; known: readonly string[] }>(
    ({ of }) => `"${of}" was never published.`,
    ({ of, known }) => suggestKnownWordInProblem(of, known),
  ),
  'corrections/twin': problemKind<{ of: string; first: number }>(
    ({ of, first }) => `line ${first} has a note on "${of}" of that day with the same reason, and each note has an address.`,
    () => 'Write one note, or another reason.',
  ),
  'corrections/still-there': problemKind<{ of: string; kind: string }>(
    ({ of, kind: done }) => `"${of}" was ${done}, and is still there.`,
    () => 'Take it out of content/reports, or take this out.',
  ),
  'corrections/target-not-there': problemKind<{ of: string; to: string; known: readonly string[] }>(
    ({ of, to }) => `"${of}" moved to "${to}", which is not there.`,
    ({ to, known }) => suggestKnownWordInProblem(to, known),
  ),
  'corrections/paragraphs-not-there': problemKind<{ of: string; to: string; anchors: readonly string[] }>(
    ({ of, to, anchors }) => `"${of}" moved to "${to}", where ${anchors.join(', ')} cannot be found.`,
    () => 'Move or withdraw these paragraphs each by itself.',
  ),
  'corrections/not-the-words': problemKind<{ of: string }>(
    ({ of }) => `was: in place of now: does not give the words of ${of} that were published before.`,
    () => 'Write both as they stand in the paragraph, with the words around them if they stand there twice; or leave both out.',
  ),
  'corrections/after-the-edition': problemKind<{ on: string; edition: string }>(
    ({ on, edition }) => `on ${on} is after the edition of ${edition}.`,
    () => 'Write the day of the new edition in content/site.yml.',
  ),
  'corrections/in-a-sealed-edition': problemKind<{ on: string; sealed: string; edition: string }>(
    ({ on, sealed }) =>
      `on ${on} is not after the edition of ${sealed}, which is sealed, and the ledger does not hold this correction yet.`,
    ({ sealed, edition }) => `Write a day after ${sealed}, up to ${edition}.`,
  ),
  'fidelity/no-document': problemKind<{ report: string; known: readonly string[] }>(
    ({ report }) => `there is no document "${report}".`,
    ({ report, known }) => [suggestKnownWordInProblem(report, known), 'Run npm run fidelity again.'],
  ),
  'fidelity/other-pdf': problemKind<{ named: string | undefined; compared: string; on: string }>(
    ({ named, compared, on }) =>
      `the official PDF named here (${named?.slice(0, 8) ?? 'none'}…) is not the one that these words were compared with on ${on} (${compared.slice(0, 8)}…).`,
    ({ compared }) => `Put sha256: ${compared} back; or, if Ofsted has published another file, run npm run fidelity with it.`,
  ),
  'fidelity/paragraphs-left-out': problemKind<{ report: string; hidden: readonly string[] }>(
    ({ report, hidden }) =>
      `the comparison of ${report} does not say of every paragraph, once, what it gave${hidden.length > 0 ? ` (${hidden.join(', ')})` : ''}.`,
    () => 'Run npm run fidelity again.',
  ),
};
