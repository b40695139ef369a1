import { countThemes } from '../../questions/themes/comparison.ts';
import type { Theme } from '../../record/theme.ts';
import { defineTableOfOpenData } from './data-set.ts';
import { requiredField } from './fields.ts';
import { pageTableField } from './shared-fields.ts';

/** The table of themes. */
export const themesTable = defineTableOfOpenData<ReturnType<typeof countThemes>[number], Theme>()({
  name: 'themes',
  title: 'Topics',
  about: 'The topics of paragraphs: our reading of what each paragraph is about, not the publisher’s. ',
  changes: 'The counts change with each new report. A new topic adds a row.',
  key: ['id'],
  sources: (corpus) => countThemes(corpus, corpus.reports),
  fields: {
    id: requiredField.text('Its id, as in the topics of a paragraph.', ({ theme }) => theme.id),
    url: pageTableField(({ theme }) => `/compare/${theme.id}/`),
    name: requiredField.text('Its name as readers see it.', ({ theme }) => theme.name),
    group: requiredField.text('The group that it is listed under.', ({ theme }) => theme.group),
    about: requiredField.text('What it covers.', ({ theme }) => theme.about),
    words: requiredField.list('Other words that readers and reports use for it.', ({ theme }) => theme.words),
    paragraphs: requiredField.integer('How many paragraphs of this edition have it.', ({ total }) => total, { minimum: 0 }),
  },
  notExported: { signs: 'Only the import command reads them.' },
});
