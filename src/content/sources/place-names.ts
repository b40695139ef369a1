import type { z } from 'zod';
import { placeNamesSchema } from '../../record/shapes/place-names.ts';
import { optionalSourceFile, sourceOfYaml, type SourceRule } from './source.ts';

/** Each council, and each name within it, stands once. */
const placesOnce: SourceRule<z.output<typeof placeNamesSchema>> = ({ councils, areas }, { lineOf, tell }) => {
  const seen = new Map<string, number>();
  const tellAgain = (key: string, name: string, line: number) => {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, line);
    else tell(line, 'place-names/twice', { name, earlier });
  };
  councils.forEach(({ council, also, towns }, index) => {
    const line = lineOf('councils', index);
    tellAgain(council, council, line);
    for (const name of [...also, ...towns]) tellAgain(`${council}: ${name}`, name, line);
  });
  areas.forEach(({ name, councils: inside }, index) => {
    const line = lineOf('areas', index);
    tellAgain(`area ${name}`, name, line);
    for (const id of inside) tellAgain(`area ${name}: ${id}`, id, line);
  });
};

/** The names that people use for places. */
export const placeNamesSource = optionalSourceFile('place-names.yml', sourceOfYaml(placeNamesSchema), [placesOnce]);
