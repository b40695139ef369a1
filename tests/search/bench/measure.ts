/** What one engine took for each keystroke, in milliseconds. */
export interface Keystrokes {
  engine: string;
  took: number[];
}

/** An engine as it is measured: asked again at every keystroke. */
export interface Typed {
  name: string;
  search: (words: string, typing: boolean) => unknown;
  /** Engines that take seconds are asked fewer times. */
  most: number;
}

/** The queries letter by letter, as typed. */
function keystrokesOf(queries: readonly string[]): string[] {
  return queries.flatMap((query) => Array.from({ length: query.length }, (_, place) => query.slice(0, place + 1)));
}

/** Types the queries into an engine and takes the time of each keystroke. */
export async function type(engine: Typed, queries: readonly string[]): Promise<Keystrokes> {
  const all = keystrokesOf(queries);
  const every = Math.max(1, Math.ceil(all.length / engine.most));
  const took: number[] = [];
  for (let at = 0; at < all.length; at += every) {
    const start = performance.now();
    await engine.search(all[at] ?? '', true);
    took.push(performance.now() - start);
  }
  return { engine: engine.name, took };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

/** The mean of values, and the interval in which 95 of 100 means of values drawn anew from them lie. */
export function bootstrap(values: readonly number[]): { mean: number; low: number; high: number } {
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const means = Array.from({ length: 2_000 }, () => mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)));
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
