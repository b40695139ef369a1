import { authoritiesTable } from './authorities.ts';
import { authorityPlacesTable } from './authority-places.ts';
import { correctionsTable } from './corrections.ts';
import type { DataSet } from './data-set.ts';
import { documentsTable } from './documents.ts';
import { englandTable } from './england.ts';
import { figuresTable } from './figures.ts';
import { followUpsTable } from './follow-ups.ts';
import { judgementsTable } from './judgements.ts';
import { inspectorsParagraphs, paragraphsTable } from './paragraphs.ts';
import { themesTable } from './themes.ts';

/** Every table of open data, in the order of /data/. A table listed here is published in every format, described and checked. */
export const dataSets: readonly DataSet[] = [
  paragraphsTable,
  inspectorsParagraphs,
  judgementsTable,
  figuresTable,
  themesTable,
  followUpsTable,
  documentsTable,
  authoritiesTable,
  correctionsTable,
  englandTable,
  authorityPlacesTable,
];
