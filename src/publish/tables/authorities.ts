import type { Authority } from '../../record/authority.ts';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { defineDataSet } from './data-set.ts';
import { optional, required } from './fields.ts';
import { gssCode, ofstedNumber, page, region } from './shared-fields.ts';

/** The table of authorities. */
export const authorities = defineDataSet<Authority>()({
  name: 'authorities',
  title: 'Authorities',
  about: 'The local authorities of this record, with their codes and who took over from whom.',
  key: ['id'],
  sources: (corpus) => corpus.authorities,
  fields: {
    id: required.text('Its id, as used in all of the data.', ({ id }) => id),
    url: page(({ id }) => `/authorities/${id}/`),
    name: required.text('Its name as readers know it.', ({ name }) => name),
    council: required.text('The council in full.', ({ council }) => council),
    gss: gssCode(({ gss }) => gss),
    ofsted_urn: ofstedNumber(({ ofstedUrn }) => ofstedUrn),
    type: required.text('County, unitary, metropolitan or London borough.', ({ type }) => type),
    region: region((authority) => authority.region),
    from: optional.day('Its first day, where it was created in the time of the record.', ({ from }) => from),
    until: optional.day('Its last day, where it was abolished.', ({ until }) => until),
    successors: optional.list('Ids of the authorities that took over from it.', ({ successors }) => successors),
    services_by: optional.text('Who delivers its children’s services, if not the council itself.', ({ services }) => services?.by),
    services_from: optional.day('Since when they do.', ({ services }) => services?.from),
    role: required.oneOf(
      authoritiesSchema.element.shape.role.options,
      'featured: its documents are read here. context: grades only.',
      ({ role }) => role,
    ),
  },
  notExported: { note: 'It introduces the authority’s page.', ofstedPage: 'Ofsted’s number leads to the same page.' },
});
