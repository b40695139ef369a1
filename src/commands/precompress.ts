/* npm run precompress: writes the compressed files beside those of the built site. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { precompressFolder } from '../site/hosting/precompress.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { precompressUsage as usage } from './usages.ts';

readArguments(usage);
const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
await runCommand(() => {
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`There is no built site in ${folder}. Run npm run build first.`);
  console.log(`Compressed ${precompressFolder(folder)} files of ${folder}.`);
  return 0;
});
