import type { CouncilMatch, NamedCouncils } from '../councils/find-councils.ts';
import { parseQuery } from '../query/parse-query.ts';
import { answerMatch } from '../rank/ranking.ts';
import type { SearchResults } from '../rank/results.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import type { AnswerFigure } from './figure-file.ts';
import { intentsOfQuery } from './intent-rules.ts';

/** A council with its latest grades in a sentence; `why` says what it is, and if it has ended. */
export type AnswerCouncil = Pick<CouncilMatch, 'name' | 'url' | 'grades' | 'why'>;

/** The line above the results: grades or figures that answer, quoted and linked, or that nothing found matches the question closely. */
export type SearchAnswer =
  { kind: 'grades'; councils: readonly AnswerCouncil[] } | { kind: 'figures'; figures: AnswerFigure[] } | { kind: 'none' };

/** What an answer is made of. */
export interface AnswerSources {
  named: NamedCouncils;
  /** The councils whose reports are here. */
  councilsHere: readonly AnswerCouncil[];
  results: Pick<SearchResults, 'total' | 'sureness'>;
  /** Loads the figures: only for a query that asks for a number. */
  loadFigures: () => Promise<readonly AnswerFigure[]>;
}

/** How many figures an answer names. */
const mostFigures = 2;

/** The answer line of a query; undefined where the results are answer enough. */
export async function answerSearchQuery(words: string, sources: AnswerSources): Promise<SearchAnswer | undefined> {
  const intents = intentsOfQuery(words);
  const figures = intents.has('numbers') ? figuresAskedFor(words, await sources.loadFigures(), sources.named) : [];
  if (figures.length > 0) return { kind: 'figures', figures };
  if (intents.has('judged')) {
    const councils = councilsAskedAbout(sources);
    if (councils.length > 0) return { kind: 'grades', councils };
  }
  const { total, sureness } = sources.results;
  const isUnsure = total > 0 && sureness < answerMatch.leastSureness;
  // Somebody asks in a sentence: then it is worth telling.
  const isQuestion = intents.size > 0 && words.trim().split(/\s+/).length > 3;
  return isUnsure && isQuestion && sources.named.matches.length === 0 ? { kind: 'none' } : undefined;
}

/** Words that stand for a council and its services as a whole, beside weak ones such as "good": a question with nothing else in it is about their grades. */
const wholeService = new Set(
  'childrens children service services social care trust inspection inspections grade grades rating ratings rated graded judged judgement judgements overall latest current result outcome safe unsafe worse worst improved improving failing failed outstanding inadequate rather got gotten moment days recently'.split(
    ' ',
  ),
);

/**
 * The councils whose grades answer a query that asks of a council as a whole, not of one of its subjects: "is Kent any good", not "are foster carers
 * any good". Those that it names, or else those with reports here. Councils that are told beside the results have their grades there.
 */
function councilsAskedAbout({ named: { matches, here, others }, councilsHere }: AnswerSources): readonly AnswerCouncil[] {
  const isWhole = tokenizeText(others)
    .flatMap(({ parts }) => parts)
    .every((part) => stopWords.has(part) || weakWords.has(part) || wholeService.has(part) || /^\d+$/.test(part));
  return isWhole && matches.length === 0 ? (here.length > 0 ? here : councilsHere).filter(({ grades }) => grades !== '') : [];
}

/** Words that make a measure its opposite: a share "not in suitable homes" does not answer a question about suitable homes. */
const negation = /\b(?:not?|never|without)\b|n[’']t\b/i;

/** The figures whose measures are near enough to what is asked, the nearest first; of the councils and the year named, where any are. */
function figuresAskedFor(words: string, figures: readonly AnswerFigure[], { matches, here }: NamedCouncils): AnswerFigure[] {
  const names = new Set([...matches, ...here].map(({ name }) => name));
  const [year = ''] = /\b(?:19|20)\d\d\b/.exec(words) ?? [];
  const asked = stemsTelling(parseQuery(words).words.flatMap(({ parts }) => parts)).filter(
    (stem) => stem !== year && ![...names].some((name) => stemsOf(name).includes(stem)),
  );
  if (asked.length === 0) return [];
  const own = figures.filter(
    ({ council, measure, when }) =>
      (names.size === 0 || names.has(council)) && when.includes(year) && negation.test(measure) === negation.test(words),
  );
  const measures = own.map((figure) => ({ figure, stems: stemsOf(figure.measure) }));
  const frequency = new Map<string, number>();
  for (const { stems } of measures) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => Math.log(1 + figures.length / (1 + (frequency.get(stem) ?? 0)));
  const sum = (stems: readonly string[]) => stems.reduce((total, stem) => total + rarity(stem), 0);
  return measures
    .map(({ figure, stems }) => {
      const both = sum(asked.filter((stem) => stems.includes(stem)));
      return { figure, near: both / (sum(asked) + answerMatch.extra * (sum(stems) - both)) };
    })
    .filter(({ near }) => near >= answerMatch.leastNearness)
    .sort((a, b) => b.near - a.near)
    .slice(0, mostFigures)
    .map(({ figure }) => figure);
}

const stemsOf = (text: string) => stemsTelling(tokenizeText(text).flatMap(({ parts }) => parts));

/** Words that ask for a number and name none, beside weak ones such as "many". */
const numberWords = new Set('number numbers percentage proportion share percent rate average length high total'.split(' '));

function stemsTelling(parts: readonly string[]): string[] {
  return [...new Set(parts.filter((part) => !stopWords.has(part) && !weakWords.has(part) && !numberWords.has(part)).map(stemOfTextWord))];
}
