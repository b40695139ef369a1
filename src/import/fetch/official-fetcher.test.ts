import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerCutOff, answerStatus, answerWith } from '../../../tests/import/ofsted-server.ts';
import { noteWait, server, useOfstedServer, waits } from '../../../tests/import/use-ofsted-server.ts';
import { DownloadCache } from './download-cache.ts';
import { officialHost } from './fetch-official.ts';
import { OfficialFetcher, type OfficialFetcherOptions } from './official-fetcher.ts';

const file = (number: number) => `https://${officialHost}/v1/file/${number}`;
const at = (number: number) => `${officialHost}/v1/file/${number}`;
const pdf = '%PDF-1.7 words %%EOF';

let folder = '';

useOfstedServer();
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'cache-'));
});

const fetcher = (more: Partial<OfficialFetcherOptions> = {}) =>
  new OfficialFetcher({
    hosts: [officialHost],
    limits: { megabytes: 1, pages: 1, seconds: 30, memory: 1 },
    fetch: server.fetch,
    cache: new DownloadCache(folder),
    userAgent: 'what-inspectors-wrote/0.1 (Example; +editor@example.org)',
    wait: noteWait,
    ...more,
  });

const words = async (from: Promise<Uint8Array>) => Buffer.from(await from).toString();

describe('fetching official documents', () => {
  it('says who asks and where to complain', async () => {
    let agent: string | undefined;
    server.set(at(1), (request, response) => {
      agent = request.headers['user-agent'];
      response.end(pdf);
    });
    await fetcher().get(file(1), 'pdf', 'if-missing');
    expect(agent).toBe('what-inspectors-wrote/0.1 (Example; +editor@example.org)');
  });

  it('asks a host once at a time, also when many documents are wanted at once', async () => {
    const numbers = [1, 2, 3, 4, 5];
    for (const number of numbers)
      server.set(at(number), (_, response) => {
        setTimeout(() => response.end(pdf), 5);
      });
    const polite = fetcher();
    await Promise.all(numbers.map((number) => polite.get(file(number), 'pdf', 'if-missing')));
    expect(server.asked).toHaveLength(5);
    expect(server.mostAtOnce).toBe(1);
  });

  it('pauses between requests to a host', async () => {
    for (const number of [1, 2]) server.set(at(number), answerWith(pdf));
    const polite = fetcher({ manners: { pause: 1_000_000 } });
    await polite.get(file(1), 'pdf', 'if-missing');
    expect(waits).toEqual([]);
    await polite.get(file(2), 'pdf', 'if-missing');
    expect(waits).toEqual([expect.closeTo(1_000_000, -5)]);
  });

  it('waits twice as long before each further try, and as long as the host asks, within a limit', async () => {
    server.set(
      at(1),
      answerStatus(500),
      answerStatus(503),
      answerStatus(429, { 'retry-after': '90' }),
      answerStatus(429, { 'retry-after': '9999' }),
      answerWith(pdf),
    );
    await fetcher().get(file(1), 'pdf', 'if-missing');
    expect(waits).toEqual([2000, 4000, 90_000, 120_000]);
  });

  it.each([
    ['500', answerStatus(500)],
    ['429', answerStatus(429, { 'retry-after': '1' })],
    ['half of the file', answerCutOff(pdf)],
    ['half of the file without a word', answerWith('%PDF-1.7 wor')],
    ['a web page', answerWith('<!DOCTYPE html><p>Try again later</p>')],
  ])('asks again after %s', async (_, fault) => {
    server.set(at(1), fault, answerWith(pdf));
    expect(await words(fetcher().get(file(1), 'pdf', 'if-missing'))).toBe(pdf);
    expect(server.asked).toHaveLength(2);
  });

  it.each([
    ['nothing at the address', answerStatus(404), 1, 'the address answers 404: there is nothing at it.'],
    ['a fault that stays', answerStatus(500), 3, 'the address answers 500.'],
    ['a file that is always cut off', answerCutOff(pdf), 3, 'the address could not be reached: '],
    ['a file without its end', answerWith('%PDF-1.7 wor'), 3, 'the file is cut off: its end is missing.'],
    ['a web page that is called a PDF', answerWith('<!DOCTYPE html>'), 3, 'the address gave a web page, not a PDF file.'],
    [
      'a redirect to another host',
      answerStatus(302, { location: 'https://evil.example/x' }),
      1,
      'it leads on to another host, evil.example. Give the address of the file itself.',
    ],
  ])('gives up with one clear line at %s, and keeps nothing', async (_, fault, times, problem) => {
    server.set(at(1), fault);
    await expect(fetcher({ manners: { retries: 2 } }).get(file(1), 'pdf', 'if-missing')).rejects.toThrow(problem);
    expect(server.asked).toHaveLength(times);
    expect(fs.readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.'))).toEqual([]);
  });

  it('gives up a host that is too slow, and after three addresses asks it no more', async () => {
    const asked: string[] = [];
    const slow = fetcher({
      // Counted here: a request that is given up may come to the server later, or never.
      fetch: (address, options) => {
        asked.push(String(address));
        return server.fetch(address, options);
      },
      limits: { megabytes: 1, pages: 1, seconds: 0.05, memory: 1 },
      manners: { retries: 0 },
    });
    for (const number of [1, 2, 3, 4]) server.set(at(number), () => undefined);
    for (const number of [1, 2, 3])
      await expect(slow.get(file(number), 'pdf', 'if-missing')).rejects.toThrow('the address has not answered within 0.05 seconds.');
    await expect(slow.get(file(4), 'pdf', 'if-missing')).rejects.toThrow(
      `${officialHost} could not be reached 3 times in a row and is not asked any more.`,
    );
    expect(asked).toEqual([1, 2, 3].map(file));
  });

  it('trusts no other certificate', async () => {
    const local = `localhost:${server.port}`;
    await expect(
      fetcher({ fetch, hosts: [local], manners: { retries: 0 } }).get(`https://${local}/x`, 'pdf', 'if-missing'),
    ).rejects.toThrow(/^the address could not be reached: .*certificate/);
    expect(server.asked.filter((path) => path.startsWith(local))).toEqual([]);
  });
});

describe('the cache', () => {
  it('makes a second run free', async () => {
    server.set(at(1), answerWith(pdf));
    await fetcher().get(file(1), 'pdf', 'if-missing');
    const second = fetcher();
    expect(await words(second.get(file(1), 'pdf', 'if-missing'))).toBe(pdf);
    expect(server.asked).toHaveLength(1);
    expect(second.counts).toEqual({ fetched: 0, unchanged: 0, fromCache: 1 });
  });

  it('keeps what an interrupted run had fetched', async () => {
    server.set(at(1), answerWith(pdf)).set(at(2), answerStatus(500), answerWith(pdf));
    const first = fetcher({ manners: { retries: 0 } });
    await first.get(file(1), 'pdf', 'if-missing');
    await expect(first.get(file(2), 'pdf', 'if-missing')).rejects.toThrow('500');
    const second = fetcher();
    for (const number of [1, 2]) await second.get(file(number), 'pdf', 'if-missing');
    expect(second.counts).toEqual({ fetched: 1, unchanged: 0, fromCache: 1 });
  });

  it('asks only whether a document has changed, and takes the new one if it has', async () => {
    server.set(at(1), answerWith(pdf, '"a"'));
    await fetcher().get(file(1), 'pdf', 'if-missing');
    const second = fetcher();
    expect(await words(second.get(file(1), 'pdf', 'if-changed'))).toBe(pdf);
    expect(second.counts).toEqual({ fetched: 0, unchanged: 1, fromCache: 0 });
    const changed = `%PDF-1.7 other words %%EOF`;
    server.set(at(1), answerWith(changed, '"b"'));
    expect(await words(fetcher().get(file(1), 'pdf', 'if-changed'))).toBe(changed);
    expect(await words(fetcher().get(file(1), 'pdf', 'never'))).toBe(changed);
  });

  it('names the file that it cannot keep, and leaves nothing half-written', async () => {
    server.set(at(1), answerWith(pdf));
    const facts = path.join(folder, officialHost, 'v1/file/1.pdf.json');
    fs.mkdirSync(facts, { recursive: true });
    await expect(fetcher().get(file(1), 'pdf', 'if-missing')).rejects.toThrow(`${facts} could not be written: EISDIR`);
    expect(fs.readdirSync(path.dirname(facts)).sort()).toEqual(['1.pdf', '1.pdf.json']);
  });

  it('takes a file that a person put there', async () => {
    const place = path.join(folder, officialHost, 'v1/file/7.pdf');
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, pdf);
    expect(await words(fetcher().get(file(7), 'pdf', 'never'))).toBe(pdf);
  });

  it('does not take a file that is no longer what was fetched', async () => {
    server.set(at(1), answerWith(pdf));
    await fetcher().get(file(1), 'pdf', 'if-missing');
    fs.writeFileSync(path.join(folder, officialHost, 'v1/file/1.pdf'), pdf.slice(0, 9));
    expect(await words(fetcher().get(file(1), 'pdf', 'if-missing'))).toBe(pdf);
    expect(server.asked).toHaveLength(2);
  });

  it('asks no host where none shall be asked', async () => {
    await expect(fetcher().get(file(1), 'pdf', 'never')).rejects.toThrow('it is not in the cache, and --offline asks no host.');
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['https://example.org/a%20b', 'https://example.org/a_20b'],
    ['https://example.org/1', 'https://example.org/1/'],
  ])('never takes what was fetched from %s for %s', (address, other) => {
    const cache = new DownloadCache(folder);
    cache.write(address, 'pdf', Buffer.from('%PDF-1.7'), {});
    expect(cache.read(address, 'pdf')?.bytes.toString()).toBe('%PDF-1.7');
    expect(cache.read(other, 'pdf')).toBeUndefined();
  });

  it('writes nothing outside its folder, whatever an address names', () => {
    const cache = new DownloadCache('/cache');
    expect(cache.fileOf('https://files.ofsted.gov.uk/%2e%2e/..%2f..%2fetc/x?a=../b', 'html')).toMatch(
      /^\/cache\/files\.ofsted\.gov\.uk\/[\w.-]+\/x-[0-9a-f]{12}\.html$/,
    );
  });
});
