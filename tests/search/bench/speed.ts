import { openIndex } from '../../../src/search/index/open-index.ts';
import { makeSearch } from '../../../src/search/search.ts';
import { quantile, type, type Keystrokes, type TypedEngine } from './measure.ts';
import { makeMiniSearch, toDocuments } from './peers.ts';
import type { Bench, BenchIndex, BenchWindow, Size } from './setup.ts';

/** The time of a keystroke: medians of the rounds, in milliseconds. */
interface Speed {
  place: string;
  size: Size;
  engine: string;
  p50: number;
  p95: number;
  keystrokes: number;
}

// Engines that take seconds are asked fewer keystrokes, in one round.
const fast = { maxKeystrokes: 800, rounds: 3 };
const plansWith = (slow: { maxKeystrokes: number; rounds: number }) => ({
  ours: fast,
  MiniSearch: fast,
  Pagefind: fast,
  'Fuse token': slow,
  'Fuse fuzzy': slow,
});
const plans: Record<Size, Record<string, { maxKeystrokes: number; rounds: number }>> = {
  small: plansWith({ maxKeystrokes: 60, rounds: 1 }),
  large: plansWith({ maxKeystrokes: 3, rounds: 1 }),
};

/** Types queries letter by letter into every engine, in Node and in Chromium; engines take turns in each of three rounds. */
export async function measureSpeed(bench: Bench, size: Size, index: BenchIndex, queries: string[]): Promise<Speed[]> {
  const inNode = enginesInNode(index);
  const places: { place: string; engines: string[]; typeInto: (engine: string, maxKeystrokes: number) => Promise<Keystrokes> }[] = [
    {
      place: 'Node',
      engines: Object.keys(inNode),
      typeInto: (name, maxKeystrokes) => type({ name, maxKeystrokes, search: inNode[name]?.() ?? (() => undefined) }, queries),
    },
    ...[1, 4].map((rate) => ({
      place: `Chromium, slowed ${rate}`,
      engines: Object.keys(plans[size]),
      typeInto: (name: string, maxKeystrokes: number) =>
        bench.inPage(rate, (page) =>
          page.evaluate(([engine, sizeName, words, limit]) => (window as unknown as BenchWindow).typeInto(engine, sizeName, words, limit), [
            name,
            size,
            queries,
            maxKeystrokes,
          ] as [string, string, string[], number]),
        ),
    })),
  ];
  const speeds: Speed[] = [];
  for (const { place, engines, typeInto } of places) {
    const rounds = new Map<string, Keystrokes[]>(engines.map((engine) => [engine, []]));
    for (let round = 0; round < 3; round += 1) {
      for (const [engine, measured] of rounds) {
        const plan = plans[size][engine];
        if (plan && round < plan.rounds) measured.push(await typeInto(engine, plan.maxKeystrokes));
      }
    }
    for (const [engine, measured] of rounds) speeds.push(summarise(place, size, engine, measured));
  }
  return speeds;
}

/** Our search and MiniSearch, each opened anew for a round. */
function enginesInNode({ record, files }: BenchIndex): Record<string, () => TypedEngine['search']> {
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    ours: () => {
      const { search } = makeSearch(openIndex(files[0].text, (name) => Promise.resolve(texts.get(name) ?? '')));
      return (words, typing) => search({ words, typing, count: 10 });
    },
    MiniSearch: () => makeMiniSearch(toDocuments(record)).search,
  };
}

function summarise(place: string, size: Size, engine: string, rounds: readonly Keystrokes[]): Speed {
  const ofRounds = (share: number) => rounds.map(({ times }) => quantile(times, share));
  const median = (values: readonly number[]) => Number(quantile(values, 0.5).toFixed(2));
  console.log(
    `  ${place}, ${size}: ${engine}, p95 ${ofRounds(0.95)
      .map((value) => value.toFixed(2))
      .join(', ')} ms`,
  );
  return { place, size, engine, p50: median(ofRounds(0.5)), p95: median(ofRounds(0.95)), keystrokes: rounds[0]?.times.length ?? 0 };
}

/** Prints the speeds, ours with the ratio to each peer in the same place. */
export function printSpeeds(speeds: readonly Speed[]): void {
  console.log('\nSpeed: milliseconds a keystroke, the median of three rounds');
  for (const { place, size, engine, p50, p95, keystrokes } of speeds) {
    const ratioTo = (other: string) => {
      const peer = speeds.find((each) => each.place === place && each.size === size && each.engine === other);
      return peer && engine === 'ours' ? `  ${(p95 / peer.p95).toFixed(3)} of ${other}` : '';
    };
    const row = `${place.padEnd(20)} ${size.padEnd(6)} ${engine.padEnd(11)} p50 ${p50}  p95 ${p95}  (${keystrokes})`;
    console.log(`  ${row}${ratioTo('MiniSearch')}${ratioTo('Pagefind')}`);
  }
}
