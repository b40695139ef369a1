import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Lets Node load `./file?raw` as the bundler of the site does: a module that gives the text of the file. For modules that are imported later. */
export function loadRawModules(): void {
  registerHooks({
    load: (url, context, next) =>
      url.endsWith('?raw')
        ? { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(readFileSync(new URL(url), 'utf8'))};` }
        : next(url, context),
  });
}
