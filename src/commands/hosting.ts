/* npm run hosting: prints the settings of a web server for the built site. */
import path from 'node:path';
import { isHostingAddress, writeCaddySettings, writeHeadersFile, writeNginxSettings } from '../site/hosting/hosting-files.ts';
import { readSiteBase } from '../site/hosting/site-url.ts';
import { readArguments } from './read-arguments.ts';
import { hostingUsage as usage } from './usages.ts';

const { values, positionals } = readArguments(usage);
const base = readSiteBase().replace(/\/$/, '');
const hosting = { base, folder: path.resolve(values.folder), at: values.at };
const writers: Record<string, () => string> = {
  headers: () => writeHeadersFile(base),
  nginx: () => writeNginxSettings(hosting),
  caddy: () => writeCaddySettings(hosting),
};
const write = writers[positionals[0] ?? ''];
// What hosts read as headers names no server.
if (write && (positionals[0] === 'headers' || isHostingAddress(values.at))) process.stdout.write(write());
else {
  const wrong = write
    ? `--at is "${values.at}". It is a host, a port or both, e.g. example.org, :8080 or example.org:8080.`
    : 'Say which server: headers, nginx or caddy.';
  console.error(`${wrong}\n\n${usage.help}`);
  process.exitCode = 2;
}
