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

/** Shows the answer if the words ask for a comparison, and hides the answer to what was asked before. */
async function answerFor(words: string): Promise<void> {
  section.dataset.asked = words;
  section.hidden = true;
  if (!words) return;
  const all = await load().catch(() => undefined);
  // The reader may have asked something else while the grades were loading.
  if (!all || section.dataset.asked !== words) return;
  const question = authoritiesComparedInQuestion(all, words);
  if (!question) return;
  const { authorities, line } = question;
  const finding = line ? answerAboutStandings(all, authorities, line) : undefined;
  title.textContent = joinStringsWithAnd(authorities.map((id) => authorityInCorpus(all, id).name));
  link.href = href(writeComparisonAddress(authorities, line));
  section.hidden = false;
  answer.textContent = finding?.answer ?? answerAboutStandingsOnAllLines(all, authorities);
  caution.textContent = finding?.caution ?? '';
}

document.addEventListener('searched', ({ detail }: CustomEvent<string>) => void answerFor(detail));
void answerFor(section.dataset.asked ?? '');
