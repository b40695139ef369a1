import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { constants } from 'node:zlib';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { responseHeadersOf } from '../hosting/response-headers.ts';

/** Where a built site is served from, and how. */
export interface ServeOptions {
  folder: string;
  /** The base path that the site was built for, e.g. `/` or `/record/`. */
  base: string;
  port: number;
  /** Whether files are sent as they are, without compression. On one machine that is quicker. */
  plain?: boolean;
}

/** Serves a built site as a web host would: compressed, with its 404 page and the headers that hosts are told to send. Returns the server and its URL. */
export function serveSite({ folder, base, port, plain = false }: ServeOptions): Promise<{ server: Server; address: string }> {
  // What npm run precompress left beside a file is sent in its place.
  const files = sirv(folder, { dev: true, etag: true, brotli: !plain, extensions: ['html'], setHeaders });
  const compress = compression({
    // At a higher quality the first byte of a long page waits ten times as long.
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    threshold: 0,
    // A range is one of the bytes of the file itself.
    filter: (request, response) => !request.headers.range && compression.filter(request, response),
  } as compression.CompressionOptions);
  const prefix = base.replace(/\/$/, '');

  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    // A request may be for "//", which `new URL` refuses as an address relative to another.
    const pathname = URL.parse(`http://localhost${url}`)?.pathname ?? '/404.html';
    // sirv sets those of the files that it sends; an answer that a file has not changed must have them too, since a browser takes them for new.
    setHeaders(response, prefix && !pathname.startsWith(`${prefix}/`) ? '/404.html' : pathname.slice(prefix.length));
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
      response.end('Only GET and HEAD are answered here.\n');
      return;
    }
    const notFound = () => {
      setHeaders(response, '/404.html');
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    const answer = () => {
      if (prefix && !url.startsWith(`${prefix}/`)) return notFound();
      request.url = url.slice(prefix.length);
      files(request, response, notFound);
    };
    if (plain) answer();
    else compress(request as never, response as never, answer);
  });

  return new Promise((resolve, reject) => {
    let at = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && at < Math.min(port + 20, 65_535)) server.listen((at += 1), '127.0.0.1');
      else reject(new Error(`Port ${at} of this machine cannot be used: ${error.message}. PORT sets another one.`));
    });
    // Port 0 takes any that is free.
    server.on('listening', () => resolve({ server, address: `http://localhost:${(server.address() as AddressInfo).port}${prefix}/` }));
    server.listen(at, '127.0.0.1');
  });
}

function setHeaders(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(responseHeadersOf(pathname))) response.setHeader(name, value);
}
