import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import type { SearchHit } from '../../search/search.ts';

type Reason = SearchHit['reasons'][number];

const quote = (words: string) => `“${words}”`;
const list = (words: readonly string[]) => joinStringsWithAnd([...new Set(words)]);

/** Why a paragraph is among the results, in sentences: "It has your words: “neglect” and “neglected”." */
export function describeSearchHitReasons(reasons: readonly Reason[]): string[] {
  const of = (kind: Reason['kind']) => reasons.filter((reason) => reason.kind === kind);
  const found = (some: readonly Reason[]) => list(some.flatMap((reason) => reason.found.map(quote)));
  const searched = (some: readonly Reason[]) => list(some.map((reason) => quote(reason.searched)));
  const typed = of('typed');
  const quoted = of('quoted');
  const also = of('also').map(
    (reason) => quote(reason.searched) + (reason.found.includes(reason.searched.toLowerCase()) ? '' : `, here as ${found([reason])}`),
  );
  const topics = of('topic');
  return [
    ...(quoted.length > 0 ? [`It has exactly ${searched(quoted)}.`] : []),
    ...(typed.length > 0 ? [`It has your words: ${found(typed)}.`] : []),
    ...(also.length > 0 ? [`It has words that we also searched for: ${also.join('; ')}.`] : []),
    ...(topics.length > 0 ? [`It is on ${topics.length > 1 ? 'the topics' : 'the topic'} ${searched(topics)}.`] : []),
    ...(of('need').length > 0 ? [`Graded by language models as an answer to ${searched(of('need'))}.`] : []),
    ...(of('need in part').length > 0 ? [`Graded by language models as part of an answer to ${searched(of('need in part'))}.`] : []),
    ...(of('question').length > 0 ? ['It answers a question that is like your words.'] : []),
    ...of('heading').map((reason) => `It is under the heading ${quote(reason.searched)}.`),
    ...(of('council').length > 0 ? ['It is about the council you named.'] : []),
    ...of('year').map((reason) => `Its report is from ${reason.searched.replace(/^since (.+)/, '$1 or later')}.`),
  ];
}

/** A disclosure that says why a paragraph is among the results; nothing where the reader typed no words. `name` names the paragraph. */
export function drawSearchHitReasons(reasons: readonly Reason[], name: string): HTMLDetailsElement[] {
  const sentences = describeSearchHitReasons(reasons);
  if (sentences.length === 0) return [];
  const details = document.createElement('details');
  details.className = 'result-why';
  const summary = document.createElement('summary');
  const hidden = document.createElement('span');
  hidden.className = 'hidden';
  hidden.textContent = ` ${name}`;
  summary.append('Why this result?', hidden);
  details.append(
    summary,
    ...sentences.map((words) => {
      const sentence = document.createElement('p');
      sentence.textContent = words;
      return sentence;
    }),
  );
  return [details];
}
