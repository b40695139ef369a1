/* npm start: serves the built site and prints its URL. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from '../site/build-and-serve/serve.ts';
import { readSiteBase } from '../site/hosting/site-url.ts';
import { readArguments } from './read-arguments.ts';
import { readPort } from './read-port.ts';
import { runCommand } from './run-command.ts';
import { serveUsage as usage } from './usages.ts';

readArguments(usage);
const folder = path.resolve(process.env.OUT_DIR ?? 'dist');

await runCommand(async () => {
  if (!existsSync(path.join(folder, 'index.html')))
    throw new Error(`There is no built site in ${folder}. Run npm run build first, or npm start, which does both.`);
  const { address } = await serveSite({
    folder,
    base: readSiteBase(),
    port: readPort(process.env.PORT, 'PORT', 4321),
    plain: process.env.SERVE_PLAIN === '1',
  });
  console.log(`The site is served at ${address} (stop with Ctrl+C)`);
  return 0;
});
