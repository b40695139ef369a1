import { readSecondFacts } from './second-facts.ts';
import { readSecondLines } from './second-lines.ts';
import { splitSecondFront } from './second-front.ts';
import { readTaggedBlocks } from './tagged-blocks.ts';
import { readTaggedPages } from './read-tagged-pages.ts';
import type { ProofReading } from './proof-line.ts';

const noFacts = { title: '', from: '', to: '', published: '', inspector: '', inspectorTitle: '', grades: {} };

/** The second reading of a report, by the tags in its PDF; without lines where the PDF has none. Throws `UnreadablePdf` as the first one does. */
export async function readSecondReading(pdf: Uint8Array): Promise<ProofReading> {
  const pages = await readTaggedPages(pdf);
  if (pages.every(({ tree }) => tree === null))
    return { facts: noFacts, lines: [], unsure: [{ page: 1, says: 'the PDF has no tags', words: '' }] };
  const blocks = readTaggedBlocks(pages);
  const { front, table, body } = splitSecondFront(blocks);
  return {
    facts: readSecondFacts(front, table, body),
    ...readSecondLines({ front, body, blocks }),
  };
}
