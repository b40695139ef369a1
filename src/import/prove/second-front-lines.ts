import { factLabelsToProve, isOverallSentenceToProve, inspectionDaysLabel } from './second-facts.ts';
import { findRunningToProve } from './second-furniture.ts';
import { proofRunsText, type TaggedBlock } from './tagged-blocks.ts';

/** The heads of the table of judgements, and the title of a lead inspector where it stands in a block of its own. */
const factsAlone = /^(?:judgements?|grade|judgements?\s*grade|(?:her|his)\s+majesty[’']s\s+inspectors?(?:\s*\(?s?hmi\)?)?)$/i;

/**
 * The blocks of a front page that are words of the report, or of nothing that is known: all but its title, its facts with their labels,
 * the heads of its table of judgements and what is no part of it on many pages.
 */
export function readFrontWordsToProve(
  front: readonly TaggedBlock[],
  all: readonly TaggedBlock[],
): { block: TaggedBlock; isFact: boolean }[] {
  const wordsOf = ({ runs }: TaggedBlock) => proofRunsText(runs);
  const isRunning = findRunningToProve(all);
  const printed = front.filter(({ role }) => role !== 'artifact' && role !== 'note' && role !== 'contents');
  const facts = new Set<TaggedBlock>(printed.filter((block) => factsAlone.test(wordsOf(block))));
  for (const label of factLabelsToProve) {
    const at = printed.findIndex((block) => label.test(wordsOf(block)));
    const [block, next] = printed.slice(at < 0 ? printed.length : at);
    if (!block) continue;
    facts.add(block);
    if (next && wordsOf(block).replace(label, '') === '') facts.add(next);
  }
  const title = printed.findIndex((block) => inspectionDaysLabel.test(wordsOf(block)));
  for (const block of printed.slice(0, title < 0 ? undefined : title)) facts.add(block);
  return front
    .filter(({ role }) => role !== 'note' && role !== 'contents')
    .filter((block) => (block.role === 'artifact' ? !isRunning(block) : !facts.has(block)))
    .map((block) => ({ block, isFact: isOverallSentenceToProve(wordsOf(block)) }));
}
