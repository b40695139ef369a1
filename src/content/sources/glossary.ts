import type { z } from 'zod';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { glossarySchema } from '../../record/shapes/glossary.ts';
import { optionalSourceFile, sourceOfYaml, type SourceRule } from './source.ts';

/** Each term stands once, and each of its names too. */
const namesOnce: SourceRule<z.output<typeof glossarySchema>> = (entries, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  entries.forEach(({ term, stands_for, same, asked }, index) => {
    const line = lineOf(index, 'term');
    const earlier = seen.get(term.toLowerCase());
    if (earlier === undefined) seen.set(term.toLowerCase(), line);
    else tell(line, 'glossary/term-twice', { term, earlier });

    const given = new Set([term, ...(stands_for ? [stands_for] : [])].map((name) => name.toLowerCase()));
    for (const [field, names] of [
      ['same', same],
      ['asked', asked],
    ] as const) {
      for (const name of names) {
        if (given.has(name.toLowerCase())) tell(lineOf(index, field), 'glossary/name-twice', { name, term });
        given.add(name.toLowerCase());
      }
    }
  });
};

/** Words in reports open one meaning, and each term has an address of its own. */
const meaningsOnce: SourceRule<z.output<typeof glossarySchema>> = (entries, { lineOf, tell }) => {
  const opened = new Map<string, string>();
  const addresses = new Map<string, string>();
  entries.forEach(({ term, in_text }, index) => {
    for (const words of in_text) {
      const other = opened.get(words.toLowerCase());
      if (other !== undefined && other !== term) tell(lineOf(index, 'in_text'), 'glossary/words-of-another', { words, term: other });
      opened.set(words.toLowerCase(), term);
    }
    const other = addresses.get(slugInPath(term));
    if (other !== undefined && other.toLowerCase() !== term.toLowerCase())
      tell(lineOf(index, 'term'), 'glossary/same-address', { term, other });
    addresses.set(slugInPath(term), term);
  });
};

export const glossarySource = optionalSourceFile('glossary.yml', sourceOfYaml(glossarySchema), [namesOnce, meaningsOnce]);
