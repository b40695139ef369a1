import { authorities } from './authorities.ts';
import { corrections } from './corrections.ts';
import type { DataSet } from './data-set.ts';
import { documents } from './documents.ts';
import { england } from './england.ts';
import { figures } from './figures.ts';
import { followUps } from './follow-ups.ts';
import { judgements } from './judgements.ts';
import { paragraphs } from './paragraphs.ts';
import { themes } from './themes.ts';

/** Every table of open data, in the order of /data/. A table listed here is published in every format, described and checked. */
export const dataSets: readonly DataSet[] = [
  paragraphs,
  judgements,
  figures,
  themes,
  followUps,
  documents,
  authorities,
  corrections,
  england,
];
