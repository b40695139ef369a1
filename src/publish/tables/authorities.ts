import type { Authority } from '../../record/authorities/authority.ts';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { authorityIdToPath } from '../../record/ids-and-paths/ids.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { optionalField, requiredField } from './fields.ts';
import { gssCodeTableField, ofstedNumberTableField, pageTableField, regionTableField } from './shared-fields.ts';

/** The table of authorities. */
export const authoritiesTable = defineTableOfOpenData<Authority>()({
  name: 'authorities',
  title: 'Councils',
  about: 'The councils of this record, with their codes and who took over from whom. “Inspections in England” names every council.',
  changes: 'A council that is added here adds a row.',
  key: ['id'],
  sources: (corpus) => corpus.authorities,
  fields: {
    id: requiredField.text('Its id, as used in all of the data.', ({ id }) => id),
    url: pageTableField(({ id }) => authorityIdToPath(id)),
    name: requiredField.text('Its name as readers know it.', ({ name }) => name),
    council: requiredField.text('The council in full.', ({ council }) => council),
    gss: gssCodeTableField(({ gss }) => gss),
    ofsted_urn: ofstedNumberTableField(({ ofstedUrn }) => ofstedUrn),
    type: requiredField.text('County, unitary, metropolitan or London borough.', ({ type }) => type),
    region: regionTableField((authority) => authority.region),
    from: optionalField.day('Its first day, where it was created in the time of the record.', ({ from }) => from),
    until: optionalField.day('Its last day, if it no longer exists.', ({ until }) => until),
    successors: optionalField.list('Ids of the councils that took over from it.', ({ successors }) => successors),
    services_by: optionalField.text('Who runs its children’s services, if not the council itself.', ({ services }) => services?.by),
    services_from: optionalField.day('Since when they do.', ({ services }) => services?.from),
    role: requiredField.oneOf(
      authoritiesSchema.element.shape.role.options,
      'featured: you can read its reports here. context: grades only.',
      ({ role }) => role,
    ),
  },
  notExported: { note: 'It introduces the council’s page.', ofstedPage: 'Ofsted’s number leads to the same page.' },
});
