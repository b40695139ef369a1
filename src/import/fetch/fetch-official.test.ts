import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchOfficial, officialHost } from './fetch-official.ts';

const limits = { megabytes: 1, pages: 1, seconds: 1, memory: 1 };

const answers: Record<string, RequestListener> = {
  '/good': (_, response) => response.end('%PDF-1.7 words'),
  '/elsewhere': (_, response) => response.writeHead(302, { location: 'https://evil.example/file' }).end(),
  '/insecure': (_, response) => response.writeHead(302, { location: `http://${officialHost}/good` }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/good' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/large': (_, response) => response.writeHead(200, { 'content-length': 2 * 1024 * 1024 }).end(),
  '/larger-than-it-says': (_, response) => {
    response.writeHead(200);
    response.end(Buffer.alloc(2 * 1024 * 1024));
  },
  '/silent': () => undefined,
};

let server: Server;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Fetches from the server at hand in the place of the host that is asked for. */
const local: typeof fetch = (address, options) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(address as URL).pathname}`, options);

const get = (address: string, hosts = [officialHost]) => {
  asked = [];
  return fetchOfficial(address, { hosts, limits, fetch: local });
};

const words = async (from: ReturnType<typeof fetchOfficial>) => {
  const answer = await from;
  return answer.unchanged ? undefined : Buffer.from(answer.bytes).toString();
};

describe('fetching a document', () => {
  it('gives its bytes', async () => {
    expect(await words(get(`https://${officialHost}/good`))).toBe('%PDF-1.7 words');
  });

  it('follows a redirect to the same host', async () => {
    expect(await words(get(`https://${officialHost}/moved`))).toBe('%PDF-1.7 words');
    expect(asked).toEqual(['/moved', '/good']);
  });

  it.each([
    ['nothing there', '/none', 'the address answers 404: there is nothing at it.'],
    ['a redirect to another host', '/elsewhere', 'it leads on to another host, evil.example. Give the address of the file itself.'],
    ['a redirect away from https', '/insecure', 'only https addresses are fetched, and this begins http://.'],
    ['redirects without end', '/round', 'the address leads on and on, and to no file.'],
    ['a file that says it is too large', '/large', 'it is larger than 1 MB, the limit.'],
    ['a file that turns out too large', '/larger-than-it-says', 'it is larger than 1 MB, the limit.'],
    ['a host that does not answer', '/silent', 'the address has not answered within 1 seconds.'],
  ])('says in one line that there is %s', async (_, at, problem) => {
    await expect(get(`https://${officialHost}${at}`)).rejects.toThrow(problem);
  });

  it.each([
    ['http', `http://${officialHost}/good`, 'only https addresses are fetched, and this begins http://.'],
    ['file', 'file:///etc/passwd', 'only https addresses are fetched, and this begins file://.'],
    [
      'another host',
      'https://example.org/good',
      `the host example.org is not allowed. Allowed: ${officialHost}. If you trust it, add --allow-host example.org.`,
    ],
    ['another port', `https://${officialHost}:8443/good`, `the host ${officialHost}:8443 is not allowed.`],
    ['a password', `https://a:b@${officialHost}/good`, 'an address with a name or password in it is not fetched.'],
    ['no host', 'https://', 'this is not an address.'],
  ])('asks nobody where the address is of %s', async (_, address, problem) => {
    await expect(get(address)).rejects.toThrow(problem);
    expect(asked).toEqual([]);
  });

  it('asks a host that was allowed', async () => {
    expect(await words(get('https://example.org/good', [officialHost, 'example.org']))).toBe('%PDF-1.7 words');
  });

  it('says so where a host cannot be reached', async () => {
    const unreachable: typeof fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
    await expect(fetchOfficial(`https://${officialHost}/x`, { hosts: [officialHost], limits, fetch: unreachable })).rejects.toThrow(
      'the address could not be reached: getaddrinfo ENOTFOUND.',
    );
  });
});
