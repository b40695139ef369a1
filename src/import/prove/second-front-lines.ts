import { overallSentenceToProve, factLabelsToProve } from './second-facts.ts';
import { proofRunsText, type TaggedBlock } from './tagged-blocks.ts';

/** The blocks of a front page that are words of the report: what stands between its facts and its table of judgements. */
export function readFrontWordsToProve(front: readonly TaggedBlock[]): { block: TaggedBlock; isFact: boolean }[] {
  const printed = front.filter(({ role }) => role !== 'artifact' && role !== 'contents');
  const last = printed.findLastIndex(({ runs }) => factLabelsToProve.some((label) => label.test(proofRunsText(runs))));
  if (last < 0) return [];
  const label = factLabelsToProve.find((each) => each.test(proofRunsText(printed[last]?.runs ?? [])));
  const isAlone = label !== undefined && proofRunsText(printed[last]?.runs ?? []).replace(label, '') === '';
  return printed
    .slice(last + (isAlone ? 2 : 1))
    .filter(
      ({ role, runs }) => role !== 'row' && role !== 'note' && !/^(?:her|his)\s+majesty|^judgements?\b|^grade$/i.test(proofRunsText(runs)),
    )
    .map((block) => ({ block, isFact: overallSentenceToProve.test(proofRunsText(block.runs)) }));
}
