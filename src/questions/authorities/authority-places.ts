import type { AuthorityPlace } from '../../record/authorities/authority-place.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';

/** An authority's position, borders, likeness and districts; undefined where this edition does not have them. */
export function authorityPlaceInQuestion(corpus: Corpus, id: string): AuthorityPlace | undefined {
  return corpus.places.find(({ authority }) => authority === id);
}

/** The authorities of England that share a land or river border with one, by name. */
export function borderingAuthorities(corpus: Corpus, id: string): EnglandAuthority[] {
  const ids = authorityPlaceInQuestion(corpus, id)?.borders ?? [];
  return corpus.england.authorities.filter((authority) => ids.includes(authority.id));
}

/** The authorities of England that the Office for National Statistics finds most like one, the most alike first. */
export function similarAuthorities(corpus: Corpus, id: string): EnglandAuthority[] {
  const ids = authorityPlaceInQuestion(corpus, id)?.similar ?? [];
  return ids.flatMap((similar) => corpus.england.authorities.find((authority) => authority.id === similar) ?? []);
}
