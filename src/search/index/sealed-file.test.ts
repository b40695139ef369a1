import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchIndexFile, openSealedIndexFile, sealIndexFile } from './sealed-file.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
const text = '{"paragraphs":["Children wait too long for a café."]}';
const sealed = sealIndexFile(text, hash);
const answers = (...bodies: string[]) => {
  const fetched = vi.fn<(address: string, given: RequestInit) => Promise<Response>>(() => Promise.resolve(new Response(bodies.shift())));
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
afterEach(() => void vi.unstubAllGlobals());

describe('a sealed file of the index', () => {
  it('is JSON, and holds the text as it was', async () => {
    expect(JSON.parse(sealed)).toEqual({ sha256: hash(text), file: JSON.parse(text) as unknown });
    expect(await openSealedIndexFile(sealed)).toMatchObject({ text });
  });

  it.each([sealed, sealIndexFile(text, hash, 'e1')])(
    'is refused with any one character changed, or cut short anywhere: %s',
    async (whole) => {
      for (let at = 0; at < whole.length; at += 1) {
        const flipped = `${whole.slice(0, at)}${whole[at] === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`;
        expect(await openSealedIndexFile(flipped), flipped).toBeUndefined();
        expect(await openSealedIndexFile(whole.slice(0, at)), String(at)).toBeUndefined();
      }
    },
  );

  it('may name the index that it belongs to, and is told as gone where another is asked for', async () => {
    const beside = sealIndexFile(text, hash, 'e1');
    answers(beside);
    expect(await fetchIndexFile('/figures.json?e1')).toBe(text);
    answers(beside, beside);
    await expect(fetchIndexFile('/figures.json?e2')).rejects.toMatchObject({ message: 'gone' });
  });

  it('is read where the browser computes no hash, if both its ends are there', async () => {
    vi.stubGlobal('crypto', {});
    expect(await openSealedIndexFile(sealed)).toMatchObject({ text });
    expect(await openSealedIndexFile(sealed.slice(0, 60))).toBeUndefined();
  });

  it('is fetched past the cache once where it came damaged', async () => {
    const fetched = answers(sealed.replace('too', 'two'), sealed);
    expect(await fetchIndexFile('/first.json')).toBe(text);
    expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'reload']);
  });

  it('is told as damaged if it comes damaged twice, and as gone if it is not there', async () => {
    answers(sealed.slice(0, 40), sealed.slice(0, 40));
    await expect(fetchIndexFile('/first.json')).rejects.toMatchObject({ message: 'damaged' });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(fetchIndexFile('/l3.json')).rejects.toMatchObject({ message: 'gone' });
  });

  it('is taken where it is the file that the index names, and told as gone where another edition has that name', async () => {
    answers(sealed);
    expect(await fetchIndexFile(`/l3.json?${hash(text).slice(0, 6)}`)).toBe(text);
    const fetched = answers(sealed, sealed);
    await expect(fetchIndexFile('/l3.json?0a1b2c')).rejects.toMatchObject({ message: 'gone' });
    expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'reload']);
    answers(sealed.replace('wait', 'want'), sealed);
    expect(await fetchIndexFile(`/l3.json?${hash(text).slice(0, 6)}`)).toBe(text);
  });
});
