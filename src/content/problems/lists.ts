import { suggestKnownWordInProblem } from './problem.ts';
import { problemKind, type Names } from './kind.ts';

/** What can be wrong in the lists of the record: authorities, frameworks, inspections, events, glossary. */
export const listProblems = {
  'list/twice': problemKind<{ field: 'id' | 'name'; value: string; earlier: number }>(
    ({ value, earlier }) => `"${value}" stands on line ${earlier} already.`,
    ({ field }) => `Each has ${field === 'id' ? 'an id' : 'a name'} of its own.`,
  ),
  'authorities/page-of-another': problemKind<{ named: string; urn: number }>(
    ({ named, urn }) => `ofsted_page is the page of ${named}, and ofsted_urn is ${urn}.`,
    () => 'One of them is wrong: the address of a page at Ofsted ends in the number.',
  ),
  'authorities/unknown-successor': problemKind<{ id: string; known: readonly string[] }>(
    ({ id }) => `successor "${id}" is not an authority.`,
    ({ id, known }) => suggestKnownWordInProblem(id, known),
  ),
  'authorities/succeeds-itself': problemKind<{ id: string; heirs: readonly string[] }>(
    ({ id, heirs }) => `"${id}" succeeds itself: its successors and theirs are ${heirs.join(', ')}.`,
    () => 'Successors are the authorities that came after it: take out the one that came before.',
  ),
  'authorities/of-two': problemKind<{ field: string; value: string; other: string }>(
    ({ field, value, other }) => `${field} "${value}" is that of "${other}" too.`,
    () => 'Each authority has its own: one of them is wrong.',
  ),
  'authorities/lives-overlap': problemKind<{ id: string; until: string; successor: string; from: string }>(
    ({ id, until, successor, from }) => `"${id}" ends on ${until}, and its successor "${successor}" begins on ${from}.`,
    () => 'A successor begins after the last day of the authority that it took over from: one of them is wrong.',
  ),
  'authorities/context-with-documents': problemKind<{ id: string; report: string }>(
    ({ id, report }) => `"${id}" is here for context only, and its document ${report} is published: lists and topics would leave that out.`,
    () => 'Write role: featured.',
  ),
  'authorities/outside-life': problemKind<{ day: string; name: string; life: string }>(
    ({ day, name, life }) => `${day} is outside the life of ${name} (${life}).`,
    () => 'One of them is wrong: authorities stand in content/authorities.yml.',
  ),
  'events/twice': problemKind<{ earlier: number }>(
    ({ earlier }) => `this stands on line ${earlier} already.`,
    () => 'Keep one.',
  ),
  'frameworks/unknown-line': problemKind<{ id: string; line: string; known: readonly string[] }>(
    ({ id, line }) => `judgement "${id}" stands on a line "${line}" that is not there.`,
    ({ line, known }) => suggestKnownWordInProblem(line, known),
  ),
  'frameworks/unknown-line-covered': problemKind<{ id: string; line: string; known: readonly string[] }>(
    ({ id, line }) => `judgement "${id}" covers a line "${line}" that is not there.`,
    ({ line, known }) => suggestKnownWordInProblem(line, known),
  ),
  'frameworks/kind-not-graded': problemKind<{ kind: string; known: Names }>(
    ({ kind: id }) => `kind "${id}" is no kind of graded report.`,
    ({ kind: id, known }) => suggestKnownWordInProblem(id, known ?? []),
  ),
  'frameworks/unknown-judgement': problemKind<{ id: string; framework: string; known: readonly string[] }>(
    ({ id, framework }) => `judgement "${id}" of ${framework} is not known.`,
    ({ id, known }) => suggestKnownWordInProblem(id, known),
  ),
  'events/kind-not-visit': problemKind<{ kind: string; known: Names }>(
    ({ kind: id }) => `kind "${id}" is no kind of visit.`,
    ({ kind: id, known }) => suggestKnownWordInProblem(id, known ?? []),
  ),
  'inspections/no-grade': problemKind<{ judgements: readonly string[] }>(
    ({ judgements }) => `${judgements.join(', ')} ${judgements.length === 1 ? 'has' : 'have'} no grade.`,
    () => 'Read it in a source, or say in gap: why there is none here.',
  ),
  'inspections/twice': problemKind<{ earlier: string }>(
    ({ earlier }) => `this inspection stands in ${earlier} already.`,
    () => 'Keep one.',
  ),
  'glossary/term-twice': problemKind<{ term: string; earlier: number }>(
    ({ term, earlier }) => `term "${term}" stands on line ${earlier} already.`,
    () => 'Put all its names in one place.',
  ),
  'glossary/name-twice': problemKind<{ name: string; term: string }>(
    ({ name, term }) => `"${name}" is given twice for "${term}".`,
    () => 'Once is enough.',
  ),
  'glossary/words-of-another': problemKind<{ words: string; term: string }>(
    ({ words, term }) => `the words "${words}" open the meaning of "${term}" already.`,
    () => 'Words open one meaning.',
  ),
  'glossary/same-address': problemKind<{ term: string; other: string }>(
    ({ term, other }) => `"${term}" has the same address on the glossary page as "${other}".`,
    () => 'Name one of them differently.',
  ),
};
