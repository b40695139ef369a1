import type { z } from 'zod';
import { firstDay, lastDay } from '../../record/dates/day.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { applyRuleOfDateOrder } from '../rules/dates.ts';
import { checkSourceIdsOnce } from './once.ts';
import { requiredSourceFile, sourceOfYaml, type SourceRule } from './source.ts';

/** No two authorities share a name, or a number by which other files know them. */
const namesOnce: SourceRule<z.output<typeof authoritiesSchema>> = (list, { lineOf, tell }) => {
  const seen = new Map<string, string>();
  list.forEach((authority, index) => {
    for (const field of ['name', 'gss', 'ofsted_urn'] as const) {
      const value = String(authority[field]);
      const key = `${field} ${slugInPath(value)}`;
      const other = seen.get(key);
      if (other !== undefined && other !== authority.id) tell(lineOf(index, field), 'authorities/of-two', { field, value, other });
      seen.set(key, other ?? authority.id);
    }
  });
};

/** Ofsted's page of an authority ends in the number that its other files know it by. */
const ownPage: SourceRule<z.output<typeof authoritiesSchema>> = (list, { lineOf, tell }) => {
  list.forEach(({ ofsted_page, ofsted_urn }, index) => {
    const named = /\/provider\/\d+\/(\d+)\/?$/.exec(ofsted_page)?.[1];
    if (named && named !== String(ofsted_urn))
      tell(lineOf(index, 'ofsted_page'), 'authorities/page-of-another', { named, urn: ofsted_urn });
  });
};

const successorsAndDays: SourceRule<z.output<typeof authoritiesSchema>> = (list, { lineOf, tell }) => {
  const known = list.map(({ id }) => id);
  list.forEach((authority, index) => {
    for (const id of authority.successors)
      if (!known.includes(id)) tell(lineOf(index, 'successors'), 'authorities/unknown-successor', { id, known });
    for (const { id, from } of list)
      if (authority.successors.includes(id) && authority.until && from && lastDay(from) <= firstDay(authority.until))
        tell(lineOf(index, 'until'), 'authorities/lives-overlap', { id: authority.id, until: authority.until, successor: id, from });
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
  namesOnce,
  ownPage,
  successorsAndDays,
  noCircles,
]);
