import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadJsonOnce } from './load-json-once.ts';

const answer = (value: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(value), { status }));
afterEach(() => void vi.unstubAllGlobals());

describe('a JSON file that a page loads', () => {
  it('is fetched once', async () => {
    const fetched = vi.fn(() => answer({ a: 1 }));
    vi.stubGlobal('fetch', fetched);
    expect(await Promise.all([loadJsonOnce('/once.json'), loadJsonOnce('/once.json')])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(fetched).toHaveBeenCalledOnce();
  });

  it('is fetched again after it failed', async () => {
    const fetched = vi.fn(() => answer({ a: 1 }));
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('No network'))).mockImplementationOnce(() => answer({}, 503));
    vi.stubGlobal('fetch', fetched);
    await expect(loadJsonOnce('/again.json')).rejects.toThrow('No network');
    await expect(loadJsonOnce('/again.json')).rejects.toThrow('/again.json: 503');
    expect(await loadJsonOnce('/again.json')).toEqual({ a: 1 });
  });

  it('can be missing only where that has a meaning', async () => {
    vi.stubGlobal('fetch', () => answer({}, 404));
    expect(await loadJsonOnce('/none.json', 'nothing')).toBe('nothing');
    await expect(loadJsonOnce('/gone.json')).rejects.toThrow('404');
  });
});
