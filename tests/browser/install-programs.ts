/* Installs a browser for the tests if there is none, and in a full run Firefox, nginx and Caddy too. Says what to do if that fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall, byHand, findBrowser, installCommands } from './find-browser.ts';
import { findFirefox, isFirefoxWanted } from './firefox/find-firefox.ts';
import { isFullRun } from './full-run.ts';

const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

if (process.env.CHROMIUM && !findBrowser()) {
  console.error(`CHROMIUM names ${process.env.CHROMIUM}, which is not there. ${byHand}`);
  process.exit(1);
}
for (const [command = '', ...words] of installCommands(canInstall)) {
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

if (isFirefoxWanted) {
  if (!findFirefox()) installOnDebian('firefox-esr');
  const firefox = findFirefox();
  console.log(
    firefox
      ? `Firefox for the tests: ${firefox}`
      : 'Firefox is not there, so nothing is tried in it. Install it (on Debian: sudo apt-get install firefox-esr), or name one: FIREFOX=/path/to/firefox',
  );
}

if (isFullRun)
  for (const [program, name] of [
    ['nginx', 'nginx-light'],
    ['caddy', 'caddy'],
  ] as const) {
    const isThere = () => spawnSync(program, ['-h']).error === undefined;
    if (!isThere()) installOnDebian(name);
    console.log(
      isThere()
        ? `Web server for the tests: ${program}`
        : `${program} is not there, so its settings are not tried. Install it (on Debian: sudo apt-get install ${name}).`,
    );
  }

function installOnDebian(name: string): void {
  if (canInstall) spawnSync('sh', ['-c', `apt-get update -qq; ${aptInstall(name)}`], { stdio: 'inherit' });
}
