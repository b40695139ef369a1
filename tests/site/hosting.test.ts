import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeCaddySettings, writeHeadersFile, writeNginxSettings } from '../../src/site/hosting/hosting-files.ts';
import { precompressFolder } from '../../src/site/hosting/precompress.ts';
import { responseHeadersOf } from '../../src/site/hosting/response-headers.ts';
import { serveSite } from '../../src/site/build-and-serve/serve.ts';
import { readSite } from './built-site.ts';

const site = path.resolve('dist');
const { files, read } = readSite('dist');
const scratch = mkdtempSync(path.join(tmpdir(), 'hosting-'));
const asset = files.find((file) => /^assets\/.*\.js$/.test(file)) ?? '';
const feed = files.find((file) => file.endsWith('.atom')) ?? '';
const embed = files.find((file) => /^embed\/.*index\.html$/.test(file))?.replace('index.html', '') ?? '';
const shared = files.find((file) => /^share\/.*\.png$/.test(file)) ?? '';
const csv = files.find((file) => /^data\/.*\.csv$/.test(file)) ?? '';
const paths = ['', 'search/', 'llms.txt', 'opensearch.xml', 'service-worker.js', asset, feed, embed, shared, csv].map((file) => `/${file}`);

type Kind = (typeof kinds)[number];
const kinds = ['npm run serve', 'nginx', 'caddy'] as const;
/** The web servers that are on this machine. */
const here = new Set<Kind>(kinds.filter((kind) => kind === 'npm run serve' || spawnSync(kind, ['-h']).error === undefined));
const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts a web server of the given kind and returns its address and how to stop it. */
async function startServer(kind: Kind, base: string, folder = site): Promise<{ address: string; stop: () => void }> {
  if (kind === 'npm run serve') {
    const { server, address } = await serveSite({ folder, base: `${base}/`, port: 0 });
    const { port } = server.address() as { port: number };
    return { address: address.replace(':0/', `:${port}/`), stop: () => (server satisfies Server).close() };
  }
  const port = await freePort();
  const at = `:${port}`;
  const own = mkdtempSync(path.join(scratch, 'server-'));
  const settings = path.join(own, 'settings');
  let child: ChildProcess;
  if (kind === 'nginx') {
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own}/${name};`).join(' ');
    writeFileSync(
      settings,
      `user root; daemon off; pid ${own}/pid; error_log ${own}/errors; events {} http { access_log off; ${temp}\n${writeNginxSettings({ base, folder, at })}}`,
    );
    child = spawn('nginx', ['-c', settings, '-p', own], { stdio: 'ignore' });
  } else {
    writeFileSync(settings, `{\n\tadmin off\n\tauto_https off\n}\n${writeCaddySettings({ base, folder, at })}`);
    child = spawn('caddy', ['run', '--config', settings, '--adapter', 'caddyfile'], {
      stdio: 'ignore',
      env: { ...process.env, HOME: own, XDG_DATA_HOME: own, XDG_CONFIG_HOME: own },
    });
  }
  let code: number | null | undefined;
  child.on('exit', (ended) => (code = ended ?? -1));
  const address = `http://localhost:${port}${base}/`;
  while (code === undefined && !(await fetch(address).catch(() => undefined))) await new Promise((resolve) => setTimeout(resolve, 50));
  if (code !== undefined) throw new Error(`${kind} ended with code ${code}: ${readFileSync(settings, 'utf8')}`);
  return { address, stop: () => void child.kill() };
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

for (const kind of kinds)
  for (const base of ['', '/record'])
    describe(`${kind}, with the site at ${base || '/'}`, () => {
      let address = '';
      let stop: (() => void) | undefined;
      beforeAll(async () => {
        if (here.has(kind)) ({ address, stop } = await startServer(kind, base));
      });
      beforeEach(({ skip }) => skip(!here.has(kind), `there is no ${kind} here.`));
      afterAll(() => stop?.());
      const get = (file: string, how: RequestInit = {}) => fetch(new URL(file.slice(1), address), how);

      it('sends each kind of file with exactly the headers of its rules', async () => {
        for (const file of paths) {
          const response = await get(file);
          expect.soft(response.status, file).toBe(200);
          for (const [name, value] of Object.entries(responseHeadersOf(file)))
            expect.soft(response.headers.get(name)?.toLowerCase(), `${file} ${name}`).toBe(value.toLowerCase());
        }
      });

      it('sends data to every origin, and pages to none', async () => {
        expect((await get(`/${csv}`)).headers.get('access-control-allow-origin')).toBe('*');
        expect((await get('/')).headers.get('access-control-allow-origin')).toBeNull();
      });

      it('lets other sites frame charts made for that, and no other page', async () => {
        expect((await get(`/${embed}`)).headers.get('content-security-policy')).toBe('frame-ancestors *');
        expect((await get('/')).headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
      });

      it('sends the same headers where a browser has the file already, and shows it under them', async () => {
        for (const file of [`/${embed}`, '/', `/${csv}`]) {
          const first = await get(file);
          const again = await get(file, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
          expect.soft(again.status, file).toBe(304);
          for (const name of ['content-security-policy', 'cross-origin-resource-policy', 'access-control-allow-origin'])
            expect.soft(again.headers.get(name) ?? first.headers.get(name), `${file} ${name}`).toBe(first.headers.get(name));
        }
      });

      it('answers an unknown address with the 404 page and its headers', async () => {
        const response = await get('/no-such-page/');
        expect(response.status).toBe(404);
        expect(await response.text()).toBe(read('404.html'));
        expect(response.headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
      });

      it('refuses to be written to', async () => {
        for (const method of ['POST', 'PUT', 'DELETE']) expect.soft((await get('/', { method })).status, method).toBe(405);
      });

      it('sends a range of the bytes of the file itself, whatever compression is asked for', async () => {
        const response = await get(`/${csv}`, { headers: { range: 'bytes=10-29', 'accept-encoding': 'br, gzip' } });
        expect(response.status).toBe(206);
        expect(Buffer.from(await response.arrayBuffer()).toString('latin1')).toBe(
          readFileSync(path.join(site, csv)).subarray(10, 30).toString('latin1'),
        );
      });
    });

for (const kind of ['nginx', 'caddy'] as const)
  it(`${kind} sends what was compressed beforehand, with the type and headers of the file`, async ({ skip }) => {
    skip(!here.has(kind), `there is no ${kind} here.`);
    const folder = mkdtempSync(path.join(scratch, 'my site '));
    for (const file of ['index.html', '404.html', 'llms.txt']) copyFileSync(path.join(site, file), path.join(folder, file));
    expect(precompressFolder(folder)).toBe(3);
    const { address, stop } = await startServer(kind, '', folder);
    for (const file of ['', 'llms.txt']) {
      const response = await fetch(address + file, { headers: { 'accept-encoding': kind === 'nginx' ? 'gzip' : 'br' } });
      expect.soft(response.headers.get('content-encoding')).toBe(kind === 'nginx' ? 'gzip' : 'br');
      expect.soft(response.headers.get('content-type')).toBe(file ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8');
      expect.soft(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect.soft(await response.text()).toBe(read(file || 'index.html'));
    }
    stop();
  });

describe('what hosts are told', () => {
  it('names every rule under the path of the site', () => {
    const lines = writeHeadersFile('/record').split('\n');
    const rules = lines.filter((line) => line.startsWith('/'));
    expect(rules.length).toBeGreaterThan(5);
    expect(rules.filter((line) => !line.startsWith('/record/'))).toEqual([]);
    expect(read('_headers')).toBe(writeHeadersFile(''));
  });

  it('takes away what the general rule gave before it gives another value', () => {
    const block = writeHeadersFile('').split('/embed/*\n')[1] ?? '';
    expect(block.indexOf('! Content-Security-Policy')).toBeGreaterThan(-1);
    expect(block.indexOf('! Content-Security-Policy')).toBeLessThan(block.indexOf('Content-Security-Policy: frame-ancestors *'));
  });
});

// The rules of Mozilla's HTTP Observatory (its documentation "Tests and scoring"): what costs points, and what earns them. A+ is 100 points and more.
describe('a page of this site by the rules of Mozilla’s Observatory', () => {
  const policyOf = (page: string, headers: Record<string, string>) => {
    const meta = /<meta http-equiv="content-security-policy" content="([^"]+)"/i.exec(read(page))?.[1] ?? '';
    const parts = `${meta};${headers['Content-Security-Policy']}`
      .split(';')
      .map((part) => part.trim().replaceAll('&#39;', "'").split(/\s+/));
    return new Map(parts.filter(([name]) => name).map(([name = '', ...sources]) => [name, sources]));
  };
  for (const page of ['index.html', 'search/index.html', 'compare/index.html', 'charts/index.html'].filter((each) => files.includes(each)))
    it(`loses no point on ${page}`, () => {
      const headers = responseHeadersOf(`/${page}`);
      const policy = policyOf(page, headers);
      expect(policy.get('default-src')).toEqual(["'none'"]);
      expect(policy.get('base-uri')).toEqual(["'none'"]);
      expect(policy.get('form-action')).toEqual(["'self'"]);
      expect(policy.get('frame-ancestors')).toEqual(["'self'"]);
      expect([...policy.values()].flat().filter((source) => /unsafe|^https?:|^\*|^data:/.test(source))).toEqual([]);
      for (const name of ['script-src', 'style-src']) expect(policy.get(name)?.length, name).toBeGreaterThan(0);
      expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
      expect(Number(/max-age=(\d+)/.exec(headers['Strict-Transport-Security'] ?? '')?.[1])).toBeGreaterThanOrEqual(15_768_000);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toMatch(/^(strict-origin-when-cross-origin|strict-origin|same-origin|no-referrer)$/);
      expect(headers['Cross-Origin-Resource-Policy']).toBe('same-origin');
      expect(headers['Access-Control-Allow-Origin']).toBeUndefined();
      expect(read(page)).not.toMatch(/<(script|link rel="stylesheet")[^>]+(src|href)="(https?:)?\/\//);
    });
});
