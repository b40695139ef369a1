import { z } from 'zod';
import { anchor, day, sha256, text } from './fields.ts';

const anchors = z.array(anchor('the anchor of a paragraph, e.g. p5.')).describe('anchors of paragraphs, e.g. [s1, p5].');

/** `fidelity.yml`: what comparing documents with their official PDF files gave. */
export const fidelitySchema = z.array(
  z.strictObject({
    report: text('the id of the document.'),
    compared: day('the day of the comparison.'),
    sha256: sha256('SHA-256 of the official PDF that it was compared with.'),
    words: sha256('SHA-256 of the words that were compared. npm run fidelity writes it.'),
    equal: anchors,
    differing: anchors,
    not_checkable: anchors,
    misplaced: anchors,
    left_out: z.number().int().nonnegative().describe('how many signs of the PDF are in no paragraph and no heading.'),
  }),
);
