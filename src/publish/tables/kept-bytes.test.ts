import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { keepDataBytes } from './kept-bytes.ts';

/** The bytes 0 to 250, again and again, from another one on. */
const bytesFrom = (first: number, length: number) => Uint8Array.from({ length }, (_, at) => (first + at) % 251);

it('few and many bytes are read back as often as they are asked for', () => {
  const kept = [10, 16_384, 300_000, 0, 20_000].map((length, first) => ({ read: keepDataBytes(bytesFrom(first, length)), first, length }));
  for (const { read, first, length } of [...kept, ...kept]) expect(Buffer.from(read()).equals(bytesFrom(first, length))).toBe(true);
});

it('many bytes do not stay in memory, even before garbage is collected', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const keep = (length: number) => {
    const bytes = bytesFrom(0, length);
    return { read: keepDataBytes(bytes), left: bytes.length, held: new WeakRef(bytes) };
  };
  const [few, many] = [keep(100), keep(100_000)];
  expect([few.left, many.left]).toEqual([100, 0]);
  await wait(0);
  collect();
  expect([few.held.deref()?.length, many.held.deref()]).toEqual([100, undefined]);
  expect([few.read().length, many.read().length]).toEqual([100, 100_000]);
});
