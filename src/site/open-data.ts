import { getCorpus } from './corpus.ts';
import { writeOpenData, type OpenData } from '../publish/tables/data-files.ts';
import type { Corpus } from '../record/corpus.ts';
import { href } from './href.ts';

const written = new WeakMap<Corpus, OpenData>();

/** The address of a path of this site, whole: for what leaves the site. */
export function wholeAddress(path: `/${string}`): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

/** The open data of this edition: written once for a build. */
export function getOpenData(): OpenData {
  const corpus = getCorpus();
  const data = written.get(corpus) ?? writeOpenData(corpus, wholeAddress);
  written.set(corpus, data);
  return data;
}
