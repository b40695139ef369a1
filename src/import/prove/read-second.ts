import { readFactsToProve } from './second-facts.ts';
import { readLinesToProve } from './second-lines.ts';
import { splitFrontToProve } from './second-front.ts';
import { readBlocksToProve } from './tagged-blocks.ts';
import { readPagesToProve } from './read-tagged-pages.ts';
import { noProofReading, type ProofReading } from './proof-line.ts';

/** The second reading of a report, by the tags in its PDF; without lines where the PDF has none. Throws `UnreadablePdf` as the first one does. */
export async function readSecondTimeToProve(pdf: Uint8Array): Promise<ProofReading> {
  const pages = await readPagesToProve(pdf);
  if (pages.every(({ tree }) => tree === null)) return noProofReading('the PDF has no tags');
  const blocks = readBlocksToProve(pages);
  const { front, table, body } = splitFrontToProve(blocks);
  return {
    facts: readFactsToProve(front, table, body),
    ...readLinesToProve({ front, body, blocks }),
  };
}
