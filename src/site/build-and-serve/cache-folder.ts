import { createHash } from 'node:crypto';
import { contentFolderToLoad } from '../../content/load/load-corpus.ts';

/** The folder of what builds keep for builds after them. Each content folder has one of its own, unless the environment's CACHE_DIR names another. */
export function cacheFolderOfBuild(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = createHash('sha256').update(contentFolderToLoad(environment)).digest('hex').slice(0, 10);
  return environment.CACHE_DIR ?? `./node_modules/.astro/${folder}`;
}
