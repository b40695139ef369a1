import { countThemes } from '../../questions/themes/comparison.ts';
import { defineDataSet } from './data-set.ts';

/** One theme as open data. */
export interface ThemeRow {
  id: string;
  url: string;
  name: string;
  group: string;
  about: string;
  words: string[];
  paragraphs: number;
}

/** The themes that paragraphs are tagged with. */
export const themes = defineDataSet<ThemeRow>({
  name: 'themes',
  title: 'Themes',
  about: 'The themes that paragraphs are tagged with: our reading of what a paragraph is about, not the publisher’s.',
  key: ['id'],
  fields: {
    id: { type: 'string', about: 'Its id, as used in themes of a paragraph.', required: true },
    url: { type: 'string', about: 'Its page on this site.', required: true },
    name: { type: 'string', about: 'Its name as readers see it.', required: true },
    group: { type: 'string', about: 'The group that it is listed under.', required: true },
    about: { type: 'string', about: 'What it covers.', required: true },
    words: { type: 'list', about: 'Other words that readers and reports use for it.', required: true },
    paragraphs: { type: 'integer', about: 'How many paragraphs of this edition are tagged with it.', required: true, minimum: 0 },
  },
  rows: (corpus, addressOf) =>
    countThemes(corpus, corpus.reports).map(({ theme, total }) => ({
      id: theme.id,
      url: addressOf(`/compare/${theme.id}/`),
      name: theme.name,
      group: theme.group,
      about: theme.about,
      words: theme.words,
      paragraphs: total,
    })),
});
