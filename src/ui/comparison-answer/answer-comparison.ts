/* Answers a search that asks to compare councils: who has which grade, and since when. Loaded by comparison-answer-start.ts. */
import { corpusOfPublishedComparison, type ComparisonData } from '../../publish/comparison/comparison-data.ts';
import { authoritiesComparedInQuestion } from '../../questions/authorities/comparison-question.ts';
import { answerAboutStandingsOnAllLines, answerAboutStandings } from '../../questions/standings/describe-comparison.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { href } from '../../site/hrefs/href.ts';
import { writeComparisonAddress } from '../compare-councils/comparison-address.ts';
import { loadJsonOnce } from '../load-json/load-json-once.ts';

const section = document.getElementById('comparison-answer') as HTMLElement;
const [title, answer, caution, link] = ['h2', '.comparison-answer-words', '.section-lead', 'a'].map((part) =>
  section.querySelector<HTMLElement>(part),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLAnchorElement];

let corpus: Corpus | undefined;

async function load(): Promise<Corpus> {
  const data = await loadJsonOnce<ComparisonData>(section.dataset.grades ?? '');
  return (corpus ??= corpusOfPublishedComparison(data));
}

/** A function that shows the answer if the words ask for a comparison, and otherwise hides the answer to what was asked before. */
async function answerFor(words: string): Promise<() => void> {
  const all = words ? await load().catch(() => undefined) : undefined;
  const question = all && authoritiesComparedInQuestion(all, words);
  return () => {
    section.hidden = !question;
    if (question) show(all, question);
  };
}

function show(all: Corpus, question: NonNullable<ReturnType<typeof authoritiesComparedInQuestion>>): void {
  const { authorities, line } = question;
  const finding = line ? answerAboutStandings(all, authorities, line) : undefined;
  title.textContent = joinStringsWithAnd(authorities.map((id) => authorityInCorpus(all, id).name));
  link.href = href(writeComparisonAddress(authorities, line));
  answer.textContent = finding?.answer ?? answerAboutStandingsOnAllLines(all, authorities).join(' ');
  caution.textContent = finding?.caution ?? '';
}

document.addEventListener('searched', ({ detail: { words, draw } }) => draw(answerFor(words)));
