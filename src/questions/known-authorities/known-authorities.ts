import type { Authority } from '../../record/authorities/authority.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import type { EnglandAuthority, EnglandInspection } from '../../record/england.ts';
import { sortInspections, type Inspection } from '../../record/inspections/inspection.ts';
import { englandLinkToOfsted } from '../england/england.ts';

/** An authority that has a page: every one in the list of England, and those of the record that the list lacks because they were abolished. */
export interface KnownAuthority extends EnglandAuthority {
  /** The URL of Ofsted's page about it. */
  ofstedPage: string;
  /** What the record says of it beyond the list: its council, who took over, whether its documents are here. Undefined for most. */
  own: Authority | undefined;
  /** Whether the list of England has it. */
  listed: boolean;
}

/** An inspection of a known authority: from the list of England, from the record, or from both. */
export type KnownInspection = Inspection & Partial<Pick<EnglandInspection, 'listedAs' | 'derivedLength' | 'given'>>;

/** Every authority that has a page, by name. */
export const listKnownAuthorities = oncePerCorpus((corpus): KnownAuthority[] => {
  const listed = corpus.england.authorities.map((authority) => {
    const own = corpus.authorities.find(({ id }) => id === authority.id);
    return {
      ...authority,
      from: own?.from ?? authority.from,
      ofstedPage: own?.ofstedPage ?? englandLinkToOfsted(authority),
      own,
      listed: true,
    };
  });
  const ids = new Set(listed.map(({ id }) => id));
  const others = corpus.authorities.filter(({ id }) => !ids.has(id)).map((own) => ({ ...own, own, listed: false }));
  return [...listed, ...others].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
});

/** The authority with an id among those that have a page, or undefined. */
export function findKnownAuthority(corpus: Corpus, id: string): KnownAuthority | undefined {
  return listKnownAuthorities(corpus).find((authority) => authority.id === id);
}

const inspectionsByAuthority = oncePerCorpus((corpus) => {
  // The days on site may be less exact in the record than in the list; the day of publication tells one inspection from another.
  const keyOf = ({ authority, published }: Inspection) => `${authority} ${published}`;
  const own = new Map(corpus.inspections.map((inspection) => [keyOf(inspection), inspection]));
  const listed = corpus.england.inspections.map((inspection): KnownInspection => {
    const same = own.get(keyOf(inspection));
    own.delete(keyOf(inspection));
    return { ...inspection, report: same?.report };
  });
  const all: KnownInspection[] = sortInspections([...listed, ...own.values()]);
  return Map.groupBy(all, ({ authority }) => authority);
});

/** The graded inspections of an authority, oldest first, each once: those in the list of England, and those that only the record has. */
export function inspectionsOfKnownAuthority(corpus: Corpus, id: string): KnownInspection[] {
  return inspectionsByAuthority(corpus).get(id) ?? [];
}
