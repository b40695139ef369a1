import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { ReviewChoice } from './review-points.ts';
import type { ReviewSession } from './review-session.ts';

const page = (name: string) => readFileSync(new URL(`./page/${name}`, import.meta.url), 'utf8');
/** The library that draws the PDF, beside the file that `require` finds. */
const pdfLibrary = path.join(path.dirname(createRequire(import.meta.url).resolve('unpdf')), 'pdfjs.mjs');

/** Nothing from elsewhere, no script or style in the page itself. The library draws letters from data in the PDF. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A server for reviewing report files, on this machine alone. It listens once `port` is taken; 0 takes any. */
export async function startReviewServer(session: ReviewSession, port: number): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    void answer(session, request, response).catch((error: unknown) => {
      send(response, 400, 'application/json', JSON.stringify({ problem: error instanceof Error ? error.message : String(error) }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', ({ message }) => {
      reject(new Error(`Port ${port} of this machine cannot be used: ${message}. --port sets another one.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  return { server, address: `http://127.0.0.1:${typeof listening === 'object' ? (listening?.port ?? port) : port}/` };
}

async function answer(session: ReviewSession, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host = '' } = request.headers;
  // Another page must not reach this server under a name of its own.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host))
    return send(response, 403, 'text/plain', 'This server is for this machine alone.');
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
  if (request.method === 'POST') return change(session, request, response, pathname);
  const file = Number(searchParams.get('file') ?? 0);
  switch (pathname) {
    case '/':
      return send(response, 200, 'text/html; charset=utf-8', page('review.html'));
    case '/review.css':
      return send(response, 200, 'text/css; charset=utf-8', page('review.css'));
    case '/review.js':
      return send(response, 200, 'text/javascript; charset=utf-8', stripTypeScriptTypes(page('review-page.ts')));
    case '/pdfjs.js':
      return send(response, 200, 'text/javascript; charset=utf-8', readFileSync(pdfLibrary));
    case '/pdf':
      return send(response, 200, 'application/pdf', session.pdf(file));
    case '/points':
      return send(response, 200, 'application/json', JSON.stringify(session.points(file)));
    case '/favicon.ico':
      return send(response, 204, 'image/x-icon', '');
    default:
      return send(response, 404, 'text/plain', 'Not found.');
  }
}

/** What a person settled. Only the page itself may send it. */
async function change(session: ReviewSession, request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> {
  const { origin, host, 'content-type': type } = request.headers;
  if (origin !== `http://${host ?? ''}` || type !== 'application/json') return send(response, 403, 'text/plain', 'Not from this page.');
  let body = '';
  for await (const part of request) body += String(part);
  const asked = JSON.parse(body) as { file: number; comment: string; source: string; choice: ReviewChoice; on: string; by: string };
  if (pathname === '/settle') session.settle(asked.file, asked, asked.choice);
  else if (pathname === '/read') session.markRead(asked.file, asked);
  else return send(response, 404, 'text/plain', 'Not found.');
  return send(response, 200, 'application/json', JSON.stringify(session.points(asked.file)));
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(body);
}
