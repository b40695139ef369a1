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

/** No authority succeeds itself, through however many others: who took over from whom would have no end. */
const noCircles: SourceRule<z.output<typeof authoritiesSchema>> = (list, { lineOf, tell }) => {
  const successorsOf = new Map(list.map(({ id, successors }) => [id, successors]));
  list.forEach(({ id }, index) => {
    const heirs = new Set<string>();
    const next = [...(successorsOf.get(id) ?? [])];
    for (const heir of next)
      if (!heirs.has(heir)) {
        heirs.add(heir);
        next.push(...(successorsOf.get(heir) ?? []));
      }
    if (heirs.has(id)) tell(lineOf(index, 'successors'), 'authorities/succeeds-itself', { id, heirs: [...heirs] });
  });
};

export const authoritiesSource = requiredSourceFile('authorities.yml', sourceOfYaml(authoritiesSchema), [
  checkSourceIdsOnce,
  successorsAndDays,
  noCircles,
]);
