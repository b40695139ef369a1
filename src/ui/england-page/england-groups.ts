import { formatAuthorityRegion } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';

/** A region of England or a type of council, with its councils. */
export interface EnglandGroup {
  by: 'region' | 'type';
  /** The region or type. */
  name: string;
  /** The part of its page's address that names it: "north-east". */
  slug: string;
  /** The title of its page: "Councils in the North East". */
  title: string;
  authorities: readonly EnglandAuthority[];
}

/** The regions or the types of council in the list of England, by name. */
export function listEnglandGroups({ england }: Pick<Corpus, 'england'>, by: EnglandGroup['by']): EnglandGroup[] {
  return [...Map.groupBy(england.authorities, (authority) => authority[by])]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, authorities]) => ({
      by,
      name,
      slug: slugInPath(name),
      title: by === 'region' ? `Councils in ${formatAuthorityRegion(name)}` : `Councils by type: ${name}`,
      authorities,
    }));
}
