import type { Day } from '../../record/day.ts';
import { dayField, defineDataSet } from './data-set.ts';

/** One authority as open data. */
export interface AuthorityRow {
  id: string;
  url: string;
  name: string;
  council: string;
  gss: string;
  ofsted_urn: number;
  type: string;
  region: string;
  from: Day | null;
  until: Day | null;
  successors: string[];
  services_by: string | null;
  services_from: Day | null;
  role: string;
}

/** The authorities of the record. */
export const authorities = defineDataSet<AuthorityRow>({
  name: 'authorities',
  title: 'Authorities',
  about: 'The local authorities of this record, with their codes and who took over from whom.',
  key: ['id'],
  fields: {
    id: { type: 'string', about: 'Its id, as used in all of the data.', required: true },
    url: { type: 'string', about: 'Its page on this site.', required: true },
    name: { type: 'string', about: 'Its name as readers know it.', required: true },
    council: { type: 'string', about: 'The council in full.', required: true },
    gss: { type: 'string', about: 'Its GSS code.', required: true, pattern: 'E\\d{8}' },
    ofsted_urn: { type: 'integer', about: 'Ofsted’s number for it.', required: true, minimum: 1 },
    type: { type: 'string', about: 'County, unitary, metropolitan or London borough.', required: true },
    region: { type: 'string', about: 'Its region.', required: true },
    from: dayField('Its first day, where it was created in the time of the record.'),
    until: dayField('Its last day, where it was abolished.'),
    successors: { type: 'list', about: 'Ids of the authorities that took over from it.' },
    services_by: { type: 'string', about: 'Who delivers its children’s services, if not the council itself.' },
    services_from: dayField('Since when they do.'),
    role: {
      type: 'string',
      about: 'featured: its documents are read here. context: grades only.',
      required: true,
      values: ['featured', 'context'],
    },
  },
  rows: (corpus, addressOf) =>
    corpus.authorities.map((authority) => ({
      id: authority.id,
      url: addressOf(`/authorities/${authority.id}/`),
      name: authority.name,
      council: authority.council,
      gss: authority.gss,
      ofsted_urn: authority.ofstedUrn,
      type: authority.type,
      region: authority.region,
      from: authority.from ?? null,
      until: authority.until ?? null,
      successors: authority.successors,
      services_by: authority.services?.by ?? null,
      services_from: authority.services?.from ?? null,
      role: authority.role,
    })),
});
