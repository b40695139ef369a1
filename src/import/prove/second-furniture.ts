import { proofRunsSize } from './note-marks.ts';
import { proofRunsText, type TaggedBlock } from './tagged-blocks.ts';

const publisher = /^(?:The Office for Standards in Education,? Children[’']s Services|Any complaints about the inspection or the report)/i;
const tableHead = /^key judgements? judgement grades?$/i;

/**
 * The blocks that hold a report's own words: without artifacts that are page numbers or stand on many pages, the list of contents,
 * the heads of tables, and what the publisher says of itself in small type at the end. Every other artifact is kept, to be told.
 */
export function dropFurnitureToProve(body: readonly TaggedBlock[], all: readonly TaggedBlock[], bodySize: number): TaggedBlock[] {
  const isRunning = findRunningToProve(all);
  let isPublisher = false;
  return body.filter((block) => {
    const words = proofRunsText(block.runs);
    if (publisher.test(words)) isPublisher = true;
    else if (isPublisher && block.role !== 'artifact' && proofRunsSize(block.runs) > bodySize * 0.9) isPublisher = false;
    if (isPublisher) return false;
    if (block.role === 'artifact') return !isRunning(block);
    return block.role !== 'contents' && !tableHead.test(words);
  });
}

/** Whether an artifact is a page number, or says what artifacts on many pages say, numbers aside. */
export function findRunningToProve(all: readonly TaggedBlock[]): (block: TaggedBlock) => boolean {
  const artifacts = all.filter(({ role }) => role === 'artifact');
  const shape = ({ runs }: TaggedBlock) => proofRunsText(runs).replace(/\d+/g, '').replace(/\s+/g, '');
  const pagesWith = new Map<string, Set<number>>();
  for (const block of artifacts) pagesWith.set(shape(block), (pagesWith.get(shape(block)) ?? new Set()).add(block.page));
  return (block) => proofRunsText(block.runs) === String(block.page) || (pagesWith.get(shape(block))?.size ?? 0) >= 3;
}
