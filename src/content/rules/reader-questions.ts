import { reportIdFromFile } from '../../record/ids-and-paths/ids.ts';
import { paragraphsOf } from '../../record/reports/report.ts';
import type { ReadRecord } from '../build/read-record.ts';
import { collectProblems, type Tell } from '../problems/index.ts';
import { ruleKnownIds } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The questions that paragraphs answer: of paragraphs that are here, each once for a paragraph, and of any council at any time. */
export const paragraphQuestionsRule: RecordRule = (record) => {
  const namesIn = findAuthorityNames(record);
  return record.sources.paragraphQuestions.flatMap(({ file, value, lineOf }) => {
    const { problems, tell } = collectProblems(file);
    const id = reportIdFromFile(file);
    const report = record.reports.find((each) => each.id === id);
    if (!report) {
      // A report that could not be read at all is told of in its own file.
      if (!record.unread.has(id)) tell(1, 'questions/no-report', { report: id, known: ruleKnownIds(record.reports) });
      return problems;
    }
    const anchors = new Set(paragraphsOf(report).map(({ anchor }) => anchor));
    for (const [anchor, questions] of Object.entries(value?.questions ?? {})) {
      if (!anchors.has(anchor) && !record.unread.has(id))
        tell(lineOf('questions', anchor), 'questions/no-paragraph', { report: id, anchor, known: [...anchors] });
      const seen = new Map<string, number>();
      questions.forEach(({ asks }, index) => {
        tellOfQuestion(asks, lineOf('questions', anchor, index, 'asks'), seen, namesIn, tell);
      });
    }
    return problems;
  });
};

/** The questions about terms: of terms that the glossary has, each about one term only, and of any council at any time. */
export const termQuestionsRule: RecordRule = (record) => {
  const { glossary, termQuestions } = record.sources;
  const { file, value, lineOf } = termQuestions;
  const { problems, tell } = collectProblems(file);
  const terms = glossary.value?.map(({ term }) => term) ?? [];
  const namesIn = findAuthorityNames(record);
  const seen = new Map<string, number>();
  for (const [term, questions] of Object.entries(value?.questions ?? {})) {
    if (glossary.problems.length === 0 && !terms.includes(term))
      tell(lineOf('questions', term), 'questions/unknown-term', { term, known: terms });
    questions.forEach(({ asks }, index) => {
      tellOfQuestion(asks, lineOf('questions', term, index, 'asks'), seen, namesIn, tell);
    });
  }
  return problems;
};

/** Tells what is wrong with a question: it was asked already, or names an authority or a year. `seen` has the line of each question asked before. */
export function tellOfQuestion(
  asks: string,
  line: number,
  seen: Map<string, number>,
  namesIn: (text: string) => string | undefined,
  tell: Tell,
) {
  const key = asks.toLowerCase();
  const earlier = seen.get(key);
  if (earlier === undefined) seen.set(key, line);
  else tell(line, 'questions/twice', { asks, earlier });
  const name = namesIn(asks);
  if (name !== undefined) tell(line, 'questions/names-authority', { asks, name });
  const [year] = /\b(?:19|20)\d\d\b/.exec(asks) ?? [];
  if (year !== undefined) tell(line, 'questions/names-year', { asks, year });
}

/** Returns the first name of an authority that a text has, with its capitals. A single word that opens the text has a capital anyway: "Reading letters …". */
export function findAuthorityNames({ sources, england }: ReadRecord): (text: string) => string | undefined {
  const names = new Set([...(sources.authorities.value ?? []).map(({ name }) => name), ...england.map(({ authority }) => authority.name)]);
  const isLetter = (character: string | undefined) => /\p{L}/u.test(character ?? '');
  const hasName = (text: string, name: string) => {
    for (let at = text.indexOf(name, name.includes(' ') ? 0 : 1); at >= 0; at = text.indexOf(name, at + 1))
      if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
    return false;
  };
  return (text) => [...names].find((name) => hasName(text, name));
}
