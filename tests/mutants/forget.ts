import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * Modules keep what they have once worked out: by corpus in a WeakMap, by text in a Map, in a variable that is first undefined.
 * What was worked out without a mutant must not be taken for what the mutant works out, nor the other way round.
 */

const ofRecords = new Set<() => void>();
const ofTexts = new Set<() => void>();
const variables = new Set<() => void>();

/** A WeakMap that can be emptied. */
class EmptiedWeakMap<Key extends WeakKey, Value> {
  private kept = new WeakMap<Key, Value>();

  constructor(keptWith = ofRecords) {
    keptWith.add(() => (this.kept = new WeakMap()));
  }
  get(key: Key): Value | undefined {
    return this.kept.get(key);
  }
  has(key: Key): boolean {
    return this.kept.has(key);
  }
  set(key: Key, value: Value): this {
    this.kept.set(key, value);
    return this;
  }
}

/** Forgets what modules keep of records. */
export const forgetOfRecords = (): void => ofRecords.forEach((forget) => forget());

/** Forgets what modules keep of texts: reports that they have parsed, mostly. */
export const forgetOfTexts = (): void => ofTexts.forEach((forget) => forget());

/** Forgets what modules keep in variables: the invented record as it was read, mostly. */
export const forgetVariables = (): void => variables.forEach((forget) => forget());

/** The text of a module, which lets what it keeps be forgotten. */
function forgetful(text: string): string {
  const empties = [...text.matchAll(/^const (\w+) = new Map(?:<.*>)?\(\);$/gm)].map(
    ([, name]) => `forgetting.ofTexts.add(() => ${name}.clear());`,
  );
  // Files as they are on the disk are no work of the code.
  const unsets = [...text.matchAll(/^let (\w+): (?!ContentFile\[\]).*\bundefined;$/gm)].map(
    ([, name]) => `forgetting.variables.add(() => { ${name} = undefined; });`,
  );
  const emptied = text
    .replace(/new WeakMap(<ContentFile\b.*>)\(\)/g, 'new forgetting.EmptiedWeakMap$1(forgetting.ofTexts)')
    .replaceAll('new WeakMap', 'new forgetting.EmptiedWeakMap');
  return [emptied, ...empties, ...unsets].join('\n');
}

/** The text of a test file, which exports what is below its imports as a function: `makeTests` calls it as often as it needs, and waits as a module may. */
function repeatable(text: string): string {
  const imports = text.match(/^import [^;]*;$/gm) ?? [];
  const body = text.replace(/^import [^;]*;$/gm, '');
  return [...imports, 'export default async () => {', body, '};'].join('\n');
}

/** From now on modules under a folder are loaded so that what they keep can be forgotten, and 'vitest' is the module at an address. */
export function loadForgetfully(folder: string, vitest: string): void {
  Object.assign(globalThis, { forgetting: { ofTexts, variables, EmptiedWeakMap } });
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL !== vitest ? { url: vitest, shortCircuit: true } : next(specifier, context),
    load: (url, context, next) => {
      const isOurs = url.startsWith(folder) && url.endsWith('.ts') && !url.includes('/node_modules/') && url !== vitest;
      if (!isOurs) return next(url, context);
      const text = readFileSync(fileURLToPath(url), 'utf8');
      return { format: 'module-typescript', source: url.endsWith('.test.ts') ? repeatable(text) : forgetful(text), shortCircuit: true };
    },
  });
}
