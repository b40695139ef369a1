import { suggestKnownWord } from '../problem.ts';
import { kind, type Names } from './kind.ts';

/** What can be wrong in the lists of the record: authorities, frameworks, inspections, events, glossary. */
export const listProblems = {
  'list/id-twice': kind<{ id: string; earlier: number }>(
    ({ id, earlier }) => `"${id}" stands on line ${earlier} already.`,
    () => 'Each has an id of its own.',
  ),
  'authorities/unknown-successor': kind<{ id: string; known: readonly string[] }>(
    ({ id }) => `successor "${id}" is not an authority.`,
    ({ id, known }) => suggestKnownWord(id, known),
  ),
  'frameworks/unknown-line': kind<{ id: string; line: string; known: readonly string[] }>(
    ({ id, line }) => `judgement "${id}" stands on a line "${line}" that is not there.`,
    ({ line, known }) => suggestKnownWord(line, known),
  ),
  'frameworks/unknown-line-covered': kind<{ id: string; line: string; known: readonly string[] }>(
    ({ id, line }) => `judgement "${id}" covers a line "${line}" that is not there.`,
    ({ line, known }) => suggestKnownWord(line, known),
  ),
  'frameworks/kind-not-graded': kind<{ kind: string; known: Names }>(
    ({ kind: id }) => `kind "${id}" is no kind of graded report.`,
    ({ kind: id, known }) => suggestKnownWord(id, known ?? []),
  ),
  'frameworks/unknown-judgement': kind<{ id: string; framework: string; known: readonly string[] }>(
    ({ id, framework }) => `judgement "${id}" of ${framework} is not known.`,
    ({ id, known }) => suggestKnownWord(id, known),
  ),
  'events/kind-not-visit': kind<{ kind: string; known: Names }>(
    ({ kind: id }) => `kind "${id}" is no kind of visit.`,
    ({ kind: id, known }) => suggestKnownWord(id, known ?? []),
  ),
  'inspections/no-grade': kind<{ judgements: readonly string[] }>(
    ({ judgements }) => `${judgements.join(', ')} ${judgements.length === 1 ? 'has' : 'have'} no grade.`,
    () => 'Read it in a source, or say in gap: why there is none here.',
  ),
  'inspections/twice': kind<{ earlier: string }>(
    ({ earlier }) => `this inspection stands in ${earlier} already.`,
    () => 'Keep one.',
  ),
  'glossary/term-twice': kind<{ term: string; earlier: number }>(
    ({ term, earlier }) => `term "${term}" stands on line ${earlier} already.`,
    () => 'Put all its names in one place.',
  ),
  'glossary/name-twice': kind<{ name: string; term: string }>(
    ({ name, term }) => `"${name}" is given twice for "${term}".`,
    () => 'Once is enough.',
  ),
};
