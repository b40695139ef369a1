/** The times of an engine's keystrokes, in milliseconds. */
export interface Keystrokes {
  engine: string;
  times: number[];
}

/** An engine that queries are typed into: it is asked again at every keystroke. */
export interface TypedEngine {
  name: string;
  search: (words: string, typing: boolean) => unknown;
  /** About how many keystrokes are measured; the others are left out evenly. */
  maxKeystrokes: number;
}

/** Types queries into an engine letter by letter, and measures each keystroke. */
export async function type(engine: TypedEngine, queries: readonly string[]): Promise<Keystrokes> {
  const all = queries.flatMap((query) => Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)));
  const step = Math.max(1, Math.ceil(all.length / engine.maxKeystrokes));
  const times: number[] = [];
  for (let at = 0; at < all.length; at += step) {
    const start = performance.now();
    await engine.search(all[at] ?? '', true);
    times.push(performance.now() - start);
  }
  return { engine: engine.name, times };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))] ?? Number.NaN;
}

/** The mean of values and its 95 % bootstrap interval: 95 of 100 means of values drawn anew from them are in it. */
export function bootstrap(values: readonly number[]): { mean: number; low: number; high: number } {
  const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const means = Array.from({ length: 2_000 }, () => mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)));
  return { mean: mean(values), low: quantile(means, 0.025), high: quantile(means, 0.975) };
}
