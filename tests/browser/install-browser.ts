/* Installs a browser for the tests if there is none, and says what to do if that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { byHand, findBrowser, installCommands } from './find-browser.ts';

if (process.env.CHROMIUM && !findBrowser()) {
  console.error(`CHROMIUM names ${process.env.CHROMIUM}, which is not there. ${byHand}`);
  process.exit(1);
}
for (const [command = '', ...words] of installCommands(process.getuid?.() === 0, existsSync('/usr/bin/apt-get'))) {
  if (findBrowser()) break;
  console.log(`No browser found; installing one: ${[command, ...words].join(' ')}`);
  spawnSync(command, words, { stdio: 'inherit' });
}
const found = findBrowser();
if (!found) {
  console.error(byHand);
  process.exit(1);
}
console.log(`Browser for the tests: ${found}`);
