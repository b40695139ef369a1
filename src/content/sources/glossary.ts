import type { z } from 'zod';
import { glossarySchema } from '../../record/shapes/glossary.ts';
import { optionalFile, yamlSource, type SourceRule } from './source.ts';

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

export const glossarySource = optionalFile('glossary.yml', yamlSource(glossarySchema), [namesOnce]);
