import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { constants } from 'node:zlib';
import path from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

/** Where a built site is served from, and how. */
export interface ServeOptions {
  folder: string;
  /** The base path that the site was built for, e.g. `/` or `/record/`. */
  base: string;
  port: number;
  /** Whether files are sent as they are, without compression. On one machine that is quicker. */
  plain?: boolean;
}

/** Paths that other sites may fetch. */
const crossOriginPaths = /^\/(data|feeds)\//;

const headers = {
  'content-security-policy': "frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Serves a built site as a web host would: compressed, with its 404 page and the headers of `public/_headers`. Returns the server and its URL. */
export function serveSite({ folder, base, port, plain = false }: ServeOptions): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'] });
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
    threshold: 0,
  } as compression.CompressionOptions);
  const prefix = base.replace(/\/$/, '');

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = request.url ?? '/';
    if (url.startsWith(`${prefix}/embed/`)) response.setHeader('content-security-policy', 'frame-ancestors *');
    const notFound = () => {
      response.statusCode = 404;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(readFileSync(path.join(folder, '404.html')));
    };
    const answer = () => {
      if (prefix && !url.startsWith(`${prefix}/`)) return notFound();
      request.url = url.slice(prefix.length);
      if (crossOriginPaths.test(request.url)) response.setHeader('access-control-allow-origin', '*');
      files(request, response, notFound);
    };
    if (plain) answer();
    else compress(request as never, response as never, answer);
  });

  return new Promise((resolve, reject) => {
    let at = port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && at < port + 20) server.listen((at += 1), '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => resolve({ server, address: `http://localhost:${at}${prefix}/` }));
    server.listen(at, '127.0.0.1');
  });
}
