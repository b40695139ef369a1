/* npm start: serves the built site and prints its URL. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveSite } from '../site/build-and-serve/serve.ts';
import { readSiteBase } from '../site/hosting/site-url.ts';
import { readArguments } from './read-arguments.ts';
import { serveUsage as usage } from './usages.ts';

readArguments(usage);
const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}. Run npm run build first, or npm start, which does both.`);
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is "${process.env.PORT}". It is a whole number up to 65535, e.g. PORT=4321.`);
  process.exit(2);
}
const { address } = await serveSite({
  folder,
  base: readSiteBase(),
  port,
  plain: process.env.SERVE_PLAIN === '1',
});
console.log(`The site is served at ${address} (stop with Ctrl+C)`);
