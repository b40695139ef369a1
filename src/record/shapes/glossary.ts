import { z } from 'zod';
import { namesShape, textShape } from './fields.ts';

/** `glossary.yml`: the terms of the field, and the words that readers type for them. */
export const glossarySchema = z.array(
  z.strictObject({
    term: textShape('the term as reports print it, e.g. MASH.'),
    stands_for: textShape('what an abbreviation stands for, e.g. multi-agency safeguarding hub.').optional(),
    same: namesShape('other names of the same thing, a list, e.g. [front door]. Search finds them both ways.'),
    asked: namesShape('what readers type when they look for it, a list, e.g. [report a child]. Search leads from them to the term.'),
    in_text: namesShape(
      'the words of reports that open the meaning where they stand, a list, e.g. [MASH, safeguarding hubs]. Plurals are listed too.',
    ),
    theme: textShape('the id of the theme that is about it, e.g. front-door.').optional(),
    about: textShape('what it means, plainly, in one or two short sentences.'),
  }),
);
