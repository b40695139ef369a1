import type { Authority } from '../../record/authorities/authority.ts';
import type { AuthorityLineage } from './lineage.ts';

/** A part of a sentence: words, or the name of an authority to link to. */
export type LineageWords = string | Pick<Authority, 'id' | 'name'>;

/** Who replaced an authority, as parts of a sentence: "In 2021 this council was replaced by Northfield and Southfield." */
export function answerAboutReplacingAuthorities({ replacedBy }: AuthorityLineage): LineageWords[] {
  return replacedBy ? [`In ${replacedBy.year} this council was replaced by `, ...joinNames(replacedBy.authorities), '.'] : [];
}

/** Whom an authority replaced, as parts of a sentence: "In 2021 this council replaced Exampleshire, together with Southfield." */
export function answerAboutReplacedAuthorities({ replaced }: AuthorityLineage): LineageWords[] {
  if (!replaced) return [];
  const { year, authorities, beside } = replaced;
  const together = beside.length > 0 ? [', together with ', ...joinNames(beside)] : [];
  return [`In ${year} this council replaced `, ...joinNames(authorities), ...together, '. No grade was carried over.'];
}

function joinNames(authorities: readonly Authority[]): LineageWords[] {
  const last = authorities.length - 1;
  return authorities.flatMap((each, index) => [...(index > 0 ? [index === last ? ' and ' : ', '] : []), each]);
}
