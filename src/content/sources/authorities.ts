import type { z } from 'zod';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { applyRuleOfDateOrder } from '../rules/dates.ts';
import { checkSourceIdsOnce } from './ids-once.ts';
import { requiredSourceFile, sourceOfYaml, type SourceRule } from './source.ts';

const successorsAndDays: SourceRule<z.output<typeof authoritiesSchema>> = (list, { lineOf, tell }) => {
  const known = list.map(({ id }) => id);
  list.forEach((authority, index) => {
    for (const id of authority.successors)
      if (!known.includes(id)) tell(lineOf(index, 'successors'), 'authorities/unknown-successor', { id, known });
    if (authority.from && authority.until)
      applyRuleOfDateOrder({ from: authority.from, to: authority.until }, lineOf(index, 'until'), tell);
  });
};

export const authoritiesSource = requiredSourceFile('authorities.yml', sourceOfYaml(authoritiesSchema), [
  checkSourceIdsOnce,
  successorsAndDays,
]);
