import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { serveSite } from './serve.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
writeFileSync(path.join(folder, 'index.html'), 'home');
writeFileSync(path.join(folder, '404.html'), 'not here');
const { server, address } = await serveSite({ folder, base: '/', port: 0 });
const { port } = server.address() as { port: number };

/** The first line of the answer to a request for a target as it stands: fetch would tidy it. */
const answer = (target: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`));
    let said = '';
    socket.on('data', (piece) => (said += String(piece)));
    socket.on('error', reject);
    socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''));
  });

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the local server', () => {
  it('names the port that it took, where any would do', () => {
    expect(address).toBe(`http://localhost:${port}/`);
  });

  it.each(['//', '//a/', '/%E0%A4%A', '/\\', '*', 'http://[', '/?a=%'])('answers a request for %s, and goes on', async (target) => {
    expect(await answer(target)).toMatch(/^HTTP\/1\.1 [2345]\d\d /);
    expect(await answer('/')).toBe('HTTP/1.1 200 OK');
  });
});
