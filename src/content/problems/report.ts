import { grades } from '../../record/grades/grade.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind, type Names } from './kind.ts';

/** What can be wrong with a report beyond its form: names, dates, grades, numbers, themes, footnotes, state. */
export const reportProblems = {
  'report/file-name': problemKind(
    () => 'the file is not named as a report.',
    () => 'It is content/reports/<authority>/<yyyy-mm>-<kind>.mdx.',
  ),
  'report/unknown-authority': problemKind<{ authority: string; known: Names }>(
    ({ authority }) => `authority "${authority}" is not known.`,
    ({ authority, known }) => [suggestKnownWordInProblem(authority, known ?? []), 'Authorities stand in content/authorities.yml.'],
  ),
  'report/other-folder': problemKind<{ authority: string; folder: string }>(
    ({ authority, folder }) => `authority "${authority}" is not the folder "${folder}".`,
    () => 'Move the file or mend the field.',
  ),
  'report/unknown-kind': problemKind<{ kind: string; known: Names }>(
    ({ kind: id }) => `kind "${id}" is not known.`,
    ({ kind: id, known }) => [suggestKnownWordInProblem(id, known ?? []), 'Kinds stand in content/kinds.yml.'],
  ),
  'report/other-file-name': problemKind<{ kind: string; named: string }>(
    ({ kind: id, named }) => `kind "${id}" is not the end of the file name, "${named}".`,
    () => 'Rename the file or mend the field.',
  ),
  'report/other-month': problemKind<{ named: string; month: string }>(
    ({ named, month }) => `the file name says ${named}, the document ${month}.`,
    () => 'Rename the file or mend the date.',
  ),
  'report/not-dated': problemKind(
    () => 'field "published" is missing.',
    () => 'It is the day of publication; where that is not known, write dated: the day printed on the document.',
  ),
  'report/checked-too-early': problemKind<{ checked: string; last: string }>(
    ({ checked, last }) => `checked ${checked} is before the document, ${last}.`,
    () => 'One of them is wrong.',
  ),
  'report/inspection-lacks': problemKind<{ field: string }>(
    ({ field }) => `field "${field}" is missing.`,
    () => 'An inspection report has one.',
  ),
  'report/only-inspections': problemKind<{ field: string; kind: string }>(
    ({ field }) => `only an inspection report has ${field}.`,
    ({ kind: id }) => `Take it out of a ${id}.`,
  ),
  'report/framework-of-other-kind': problemKind<{ framework: string; kind: string; right: string | undefined }>(
    ({ framework, kind: id }) => `framework "${framework}" is not one for a report of kind "${id}".`,
    ({ right }) => `Its reports are of kind "${right ?? 'none'}".`,
  ),
  'report/no-grade': problemKind<{ judgement: string; framework: string | undefined }>(
    ({ judgement }) => `judgement "${judgement}" has no grade.`,
    ({ framework }) => `Inspections under ${framework} have one: read it in the report, never infer it.`,
  ),
  'grades/unknown-framework': problemKind<{ framework: string; known: readonly string[] }>(
    ({ framework }) => `framework "${framework}" is not known.`,
    ({ framework, known }) => suggestKnownWordInProblem(framework, known),
  ),
  'grades/other-fieldwork': problemKind<{ day: string; framework: string; span: string; right: readonly string[] }>(
    ({ day, framework, span }) => `fieldwork of ${day} is not under ${framework} (${span}).`,
    ({ right }) => `That day is under ${right.join(' or ') || 'no framework that we know'}.`,
  ),
  'grades/unknown-judgement': problemKind<{ judgement: string; framework: string; known: readonly string[] }>(
    ({ judgement, framework }) => `judgement "${judgement}" is not in the ${framework} framework.`,
    ({ judgement, known }) => suggestKnownWordInProblem(judgement, known),
  ),
  'grades/judgement-of-other-framework': problemKind<{ judgement: string; framework: string; others: readonly string[] }>(
    ({ judgement, framework }) => `judgement "${judgement}" is not in the ${framework} framework.`,
    ({ others }) => `It belongs to ${others.join(', ')}. Take it out: a grade that was not given is never inferred.`,
  ),
  'grades/unknown-grade': problemKind<{ grade: string }>(
    ({ grade }) => `grade "${grade}" is not known.`,
    ({ grade }) => [suggestKnownWordInProblem(grade, grades), `It is one of: ${grades.join(', ')}.`],
  ),
  'report/not-open': problemKind(
    () => 'only openly licensed words are given verbatim.',
    () => 'Write wording: summary, and the facts in our own words.',
  ),
  'report/no-claimant': problemKind(
    () => 'field "claimed_by" is missing.',
    () => 'A summary says whose claims it gives.',
  ),
  'report/unknown-claimant': problemKind<{ claimant: string; known: Names }>(
    ({ claimant }) => `claimant "${claimant}" is not known.`,
    ({ claimant, known }) => [suggestKnownWordInProblem(claimant, known ?? []), 'Claimants stand in content/claimants.yml.'],
  ),
  'section/twice': problemKind<{ id: string; earlier: number }>(
    ({ id, earlier }) => `this section has the same name as the one on line ${earlier}, "${id}".`,
    ({ id }) => `Each section has a heading of its own; where the source repeats one, write anchor="${id}-2".`,
  ),
  'section/no-address': problemKind<{ id: string }>(
    ({ id }) => `"${id}" cannot be the address of a section.`,
    () => 'Write anchor="…" with small letters, digits and hyphens, and not like the anchor of a paragraph.',
  ),
  'section/introduction-not-first': problemKind(
    () => '<Introduction> stands first, before every section.',
    () => 'Move it up.',
  ),
  'section/unknown-judgement': problemKind<{ judgement: string; known: Names }>(
    ({ judgement }) => `judgement "${judgement}" is not in the framework of this report.`,
    ({ judgement, known }) => suggestKnownWordInProblem(judgement, known ?? []),
  ),
  'section/other-grade': problemKind<{ printed: string; grade: string }>(
    ({ printed, grade }) => `the heading says "${printed}", the front matter "${grade}".`,
    () => 'Read the report again: one of them is wrong.',
  ),
  'section/grade-without-judgement': problemKind<{ printed: string; known: Names }>(
    ({ printed }) => `the heading gives the grade "${printed}", and the section names no judgement.`,
    ({ known }) => `Write judgement="…", one of: ${[...(known ?? [])].join(', ')}.`,
  ),
  'place/number-in-introduction': problemKind<{ next: string }>(
    () => 'a number does not stand in the introduction.',
    ({ next }) => `Here it is anchor="${next}".`,
  ),
  'place/anchor-for-number': problemKind<{ next: string }>(
    () => 'this paragraph has an anchor where the others have printed numbers.',
    ({ next }) => `Write number="…" as printed, or anchor="${next}" where it has none.`,
  ),
  'place/other-anchor': problemKind<{ anchor: string; next: string }>(
    ({ anchor }) => `anchor "${anchor}" cannot stand here.`,
    ({ next }) => `The next one here is anchor="${next}".`,
  ),
  'place/number-first-time': problemKind<{ number: number }>(
    ({ number }) => `paragraph ${number} stands here for the first time.`,
    ({ number }) => `Write number="${number}" alone.`,
  ),
  'place/number-again': problemKind<{ number: number; time: number }>(
    ({ number, time }) => `paragraph ${number} stands here for time ${time}.`,
    ({ number, time }) => `Write anchor="p${number}-${time}".`,
  ),
  'place/number-not-missing': problemKind<{ number: number }>(
    ({ number }) => `missing_numbers names ${number}, and paragraph ${number} is there.`,
    () => 'Take one of them out.',
  ),
  'place/gap': problemKind<{ noun: string; first: string; last: string; reached: string | undefined; found: string }>(
    ({ noun, first, last, reached, found }) => {
      const missing = first === last ? `${noun} ${first} is` : `${noun}s ${first} to ${last} are`;
      return `${missing} missing: ${reached === undefined ? `the first here is ${found}` : `${reached} is followed by ${found}`}.`;
    },
    ({ noun }) => (noun === 'anchor' ? 'Anchors of ours run on.' : 'If the source leaves a number out, say so in missing_numbers.'),
  ),
  'place/twice': problemKind<{ noun: string; found: string }>(
    ({ noun, found }) => `${noun} ${found} stands twice.`,
    () => 'Look at the numbers in the source.',
  ),
  'place/out-of-order': problemKind<{ noun: string; found: string; reached: string }>(
    ({ noun, found, reached }) => `${noun} ${found} is out of order: it follows ${reached}.`,
    () => 'Paragraphs stand in the order of the document.',
  ),
  'themes/none': problemKind(
    () => 'this paragraph has no theme.',
    () => 'Give it one to three from content/themes.yml: themes="early-help".',
  ),
  'themes/too-many': problemKind<{ count: number }>(
    ({ count }) => `this paragraph has ${count} themes.`,
    () => 'Keep the three that it is most about.',
  ),
  'themes/twice': problemKind(
    () => 'a theme is named twice.',
    () => 'Name it once.',
  ),
  'themes/unknown': problemKind<{ theme: string; known: Names }>(
    ({ theme }) => `theme "${theme}" is not known.`,
    ({ theme, known }) => [suggestKnownWordInProblem(theme, known ?? []), 'Themes stand in content/themes.yml.'],
  ),
  'paragraph/too-long': problemKind<{ characters: number; most: number }>(
    ({ characters }) => `this paragraph has ${characters.toLocaleString('en-GB')} characters.`,
    ({ most }) =>
      `A paragraph has ${most.toLocaleString('en-GB')} at most: begin a new one where the source does, or take out what was pasted by mistake.`,
  ),
  'page/without-pages': problemKind<{ page: number }>(
    ({ page }) => `page ${page} cannot be checked, because the front matter does not say how many pages the official PDF has.`,
    () => 'Write pages: under source:.',
  ),
  'page/missing': problemKind(
    () => 'page is missing.',
    () => 'It is the page of the official PDF on which the paragraph begins.',
  ),
  'page/missing-on-note': problemKind(
    () => 'page is missing.',
    () => 'It is the page of the official PDF at whose foot the note stands.',
  ),
  'page/beyond-the-last': problemKind<{ page: number; pages: number }>(
    ({ page, pages }) => `page ${page} is not in the official PDF, which has ${formatCountWithNoun(pages, 'page')}.`,
    () => 'Write the page on which the paragraph begins.',
  ),
  'page/out-of-order': problemKind<{ page: number; before: number }>(
    ({ page, before }) => `page ${page} comes after page ${before}.`,
    () => 'Paragraphs stand in the order of the document.',
  ),
  'notes/unknown': problemKind<{ note: string; known: readonly string[] }>(
    ({ note }) => `note "${note}" is not there.`,
    ({ note, known }) => [suggestKnownWordInProblem(note, known), 'Footnotes stand in <Notes>, last.'],
  ),
  'notes/on-nothing': problemKind<{ on: string; known: readonly string[] }>(
    ({ on }) => `this note is on "${on}", which is neither the title of the report nor a part of it.`,
    ({ on, known }) => [
      suggestKnownWordInProblem(on, known),
      'A note on the heading of a section or on a paragraph is named there: notes="n1". Take on out.',
    ],
  ),
  'state/not-said': problemKind(
    () => 'field "checked" is missing.',
    () => 'It is when a person last checked it against its source.',
  ),
  'state/checked-and-imported': problemKind(
    () => 'imported marks a draft, and checked a report that a person has read.',
    () => 'Keep checked and take imported out.',
  ),
  'state/checked-and-proved': problemKind(
    () => 'proved marks a report that no person has checked yet, and this one is checked.',
    () => 'Keep checked and take proved out.',
  ),
  'state/proof-void': problemKind(
    () => 'words, facts or places were changed since two readings were found to agree, so the proof no longer holds.',
    () => 'Prove it anew with npm run import -- --prove, or take proved out.',
  ),
  'state/proved-and-asks': problemKind<{ says: string }>(
    ({ says }) => `this report counts as proved, and still asks: ${says}`,
    () => 'Settle it and take the comment out, or take proved out.',
  ),
  'state/still-asks': problemKind<{ says: string }>(
    ({ says }) => `this report counts as checked, and still asks: ${says}`,
    () => 'Settle it and take the comment out, or take checked out.',
  ),
  'state/still-suggested': problemKind(
    () => 'this report counts as checked, and the themes here are only suggested.',
    () => 'Confirm them: rename themes_suggested to themes.',
  ),
  'draft/not-dated': problemKind(
    () => 'the day of publication is missing.',
    () => 'Add published: "…".',
  ),
  'draft/suggested-themes': problemKind<{ count: number }>(
    ({ count }) => `the themes of ${count} paragraph${count === 1 ? ' are' : 's are'} suggested, from here on.`,
    () => 'Read each, mend it, and rename themes_suggested to themes.',
  ),
  'report/twice': problemKind<{ earlier: string }>(
    ({ earlier }) => `this report stands in ${earlier} already: the same authority, kind and date.`,
    () => 'Keep one.',
  ),
};
