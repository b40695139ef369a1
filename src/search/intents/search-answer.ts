import type { CouncilMatch, NamedCouncils } from '../councils/find-councils.ts';
import { normalisePlaceForCouncilSearch } from '../councils/normalise-place.ts';
import { parseQuery } from '../query/parse-query.ts';
import { answerMatch } from '../rank/ranking.ts';
import type { SearchResults } from '../rank/results.ts';
import { stemOfTextWord } from '../text/stems.ts';
import { stopWords, weakWords } from '../text/stop-words.ts';
import { tokenizeText } from '../text/tokens.ts';
import type { AnswerFigure } from './figure-file.ts';
import { intentsOfQuery } from './intent-rules.ts';

/** A council with its latest grades in a sentence. */
export type AnswerCouncil = Pick<CouncilMatch, 'name' | 'url' | 'grades'>;

/** The line above the results: grades or figures that answer, quoted and linked, or that nothing found matches the question closely. */
export type SearchAnswer =
  { kind: 'grades'; councils: AnswerCouncil[]; more: number } | { kind: 'figures'; figures: AnswerFigure[] } | { kind: 'none' };

/** What an answer is made of. */
export interface AnswerSources {
  named: NamedCouncils;
  /** The councils whose reports are here. */
  councilsHere: readonly AnswerCouncil[];
  results: Pick<SearchResults, 'total' | 'sureness'>;
  /** Loads the figures: only for a query that asks for a number. */
  loadFigures: () => Promise<readonly AnswerFigure[]>;
}

/** How many councils, and figures, an answer names. */
const most = { councils: 4, figures: 2 };

/** The answer line of a query; undefined where the results are answer enough. */
export async function answerSearchQuery(words: string, sources: AnswerSources): Promise<SearchAnswer | undefined> {
  const intents = intentsOfQuery(words);
  const figures = intents.has('numbers') ? figuresAskedFor(words, await sources.loadFigures(), sources.named) : [];
  if (figures.length > 0) return { kind: 'figures', figures };
  if (intents.has('judged')) {
    const asked = councilsAskedAbout(words, sources);
    if (asked.length > 0)
      return {
        kind: 'grades',
        councils: asked.slice(0, most.councils).map(({ name, url, grades }) => ({ name, url, grades })),
        more: Math.max(0, asked.length - most.councils),
      };
  }
  const { total, sureness } = sources.results;
  const isUnsure = total > 0 && sureness < answerMatch.leastSureness;
  // Somebody asks in a sentence: then it is worth telling.
  const isQuestion = intents.size > 0 && words.trim().split(/\s+/).length > 3;
  return isUnsure && isQuestion && sources.named.matches.length === 0 ? { kind: 'none' } : undefined;
}

/** Words that stand for a council and its services as a whole: a question with nothing else in it is about their grades. */
const wholeService = new Set(
  'childrens children service services social care council councils trust county ofsted inspection inspections inspectors grade grades rating ratings rated graded judged judgement judgements overall latest current result outcome safe unsafe good bad better worse best worst improved improving failing failed outstanding inadequate rather still any got gotten moment days recently'.split(
    ' ',
  ),
);

/**
 * The councils whose grades answer a query that asks of a council as a whole, not of one of its subjects: "is Kent any good", not "are foster carers
 * any good". Those that it names, or else those with reports here. Councils that are `named` are told with their grades in any case.
 */
function councilsAskedAbout(words: string, { named, councilsHere }: AnswerSources): readonly AnswerCouncil[] {
  if (named.matches.length > 0) return [];
  const plain = ` ${normalisePlaceForCouncilSearch(words)} `;
  const graded = councilsHere.filter(({ grades }) => grades !== '');
  const nameOf = ({ name }: AnswerCouncil) => ` ${normalisePlaceForCouncilSearch(name)} `;
  const inWords = graded.filter((council) => plain.includes(nameOf(council)));
  // A name within a longer one is not meant: West Kent is not Kent.
  const asked = inWords.filter((council) => !inWords.some((other) => other !== council && nameOf(other).includes(nameOf(council))));
  const rest = asked.reduce((left, council) => left.replace(nameOf(council), ' '), plain);
  const isWhole = tokenizeText(rest)
    .flatMap(({ parts }) => parts)
    .every((part) => stopWords.has(part) || weakWords.has(part) || wholeService.has(part) || /^\d+$/.test(part));
  if (!isWhole) return [];
  return asked.length > 0 ? asked : graded;
}

/** The figures whose measures are near enough to what is asked, the nearest first; of the councils named, where any are. */
function figuresAskedFor(words: string, figures: readonly AnswerFigure[], { matches }: NamedCouncils): AnswerFigure[] {
  const names = new Set(matches.map(({ name }) => name));
  const asked = stemsTelling(parseQuery(words).words.flatMap(({ parts }) => parts)).filter(
    (stem) => ![...names].some((name) => stemsOf(name).includes(stem)),
  );
  if (asked.length === 0) return [];
  const own = names.size > 0 ? figures.filter(({ council }) => names.has(council)) : figures;
  const measures = own.map((figure) => ({ figure, stems: stemsOf(figure.measure) }));
  const frequency = new Map<string, number>();
  for (const { stems } of measures) for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarity = (stem: string) => Math.log(1 + figures.length / (1 + (frequency.get(stem) ?? 0)));
  const sum = (stems: readonly string[]) => stems.reduce((total, stem) => total + rarity(stem), 0);
  return measures
    .map(({ figure, stems }) => {
      const both = sum(asked.filter((stem) => stems.includes(stem)));
      const near = both / (both + (sum(asked) - both) + answerMatch.extra * (sum(stems) - both));
      return { figure, near };
    })
    .filter(({ near }) => near >= answerMatch.leastNearness)
    .sort((a, b) => b.near - a.near)
    .slice(0, most.figures)
    .map(({ figure }) => figure);
}

const stemsOf = (text: string) => stemsTelling(tokenizeText(text).flatMap(({ parts }) => parts));

/** Words that ask for a number and name none. */
const numberWords = new Set(
  'number numbers percentage proportion share percent rate average length often long many much high big total take'.split(' '),
);

function stemsTelling(parts: readonly string[]): string[] {
  return [...new Set(parts.filter((part) => !stopWords.has(part) && !weakWords.has(part) && !numberWords.has(part)).map(stemOfTextWord))];
}
