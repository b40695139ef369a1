/* npm run precompress: writes the compressed files beside those of the built site. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { precompressFolder } from '../site/hosting/precompress.ts';
import { readArguments } from './read-arguments.ts';
import { precompressUsage as usage } from './usages.ts';

readArguments(usage);
const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
if (existsSync(path.join(folder, 'index.html'))) console.log(`Compressed ${precompressFolder(folder)} files of ${folder}.`);
else {
  console.error(`There is no built site in ${folder}. Run npm run build first.`);
  process.exitCode = 1;
}
