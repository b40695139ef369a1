import { z } from 'zod';
import { anchorShape, dayShape, sha256Shape, textShape } from './fields.ts';

const anchors = z.array(anchorShape('the anchor of a paragraph, e.g. p5.')).describe('anchors of paragraphs, e.g. [s1, p5].');

/** `fidelity.yml`: what comparing documents with their official PDF files gave. */
export const fidelitySchema = z.array(
  z.strictObject({
    report: textShape('the id of the document.'),
    compared: dayShape('the day of the comparison.'),
    sha256: sha256Shape('SHA-256 of the official PDF that it was compared with.'),
    words: sha256Shape('SHA-256 of the words that were compared. npm run fidelity writes it.'),
    equal: anchors,
    differing: anchors,
    not_checkable: anchors,
    misplaced: anchors,
    left_out: z.number().int().nonnegative().describe('how many signs of the PDF are in no paragraph and no heading.'),
  }),
);
