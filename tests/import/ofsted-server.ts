import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { Agent, buildConnector, fetch as fetchWith } from 'undici';

/** How the server answers a request. */
export type OfstedAnswer = (request: IncomingMessage, response: ServerResponse) => void;

const hosts = ['files.ofsted.gov.uk', 'reports.ofsted.gov.uk'];

/**
 * An HTTPS server on this machine in the place of Ofsted's hosts, with a certificate of its own. Only `fetch` leads to it: no setting of
 * the environment does. Each path is answered by its list of answers in turn, and from then on by the last of them.
 */
export class OfstedServer {
  /** Fetches from this server whatever host is named, and trusts its certificate for Ofsted's hosts alone. */
  readonly fetch: typeof fetch;
  /** Every request, as "host/path". */
  asked: string[] = [];
  /** The most requests that were open at the same time. */
  mostAtOnce = 0;
  readonly port: number;
  private readonly answers = new Map<string, OfstedAnswer[]>();
  private readonly server: Server;
  private readonly agent: Agent;
  private open = 0;

  private constructor(server: Server, certificate: string) {
    this.server = server;
    const connect = buildConnector({ ca: certificate });
    const { port } = server.address() as AddressInfo;
    this.port = port;
    this.agent = new Agent({
      connect: (options, callback) => {
        connect({ ...options, hostname: '127.0.0.1', port: String(port), servername: options.hostname }, callback);
      },
    });
    const ask = (address: unknown, options: object) => fetchWith(address as URL, { ...options, dispatcher: this.agent });
    this.fetch = ask as unknown as typeof fetch;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.handle(request, response);
    });
  }

  static async start(): Promise<OfstedServer> {
    const { cert, private: key } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
      keyType: 'ec',
      extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) }],
    });
    const server = createServer({ key, cert });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new OfstedServer(server, cert);
  }

  /** Says how a path is answered, "files.ofsted.gov.uk/v1/file/1": the first time by the first answer, and so on. */
  set(path: string, ...answers: OfstedAnswer[]): this {
    this.answers.set(path, answers);
    return this;
  }

  /** Forgets every answer and request. */
  clear(): void {
    this.answers.clear();
    this.asked = [];
    this.mostAtOnce = 0;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await this.agent.destroy();
  }

  private handle(request: IncomingMessage, response: ServerResponse): void {
    const path = `${request.headers.host ?? ''}${request.url ?? ''}`;
    this.asked.push(path);
    this.open += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.open);
    response.on('close', () => {
      this.open -= 1;
    });
    const answers = this.answers.get(path) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  }
}

/** The answer with a body, which says 304 to whoever has it already. */
export function answerWith(body: string | Uint8Array, etag?: string): OfstedAnswer {
  return (request, response) => {
    if (etag && request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(200, etag ? { etag } : {}).end(body);
  };
}

/** The answer with a status alone. */
export const answerStatus =
  (status: number, headers: Record<string, string> = {}): OfstedAnswer =>
  (_, response) =>
    response.writeHead(status, headers).end();

/** The answer that breaks off after a part of the body. */
export const answerCutOff =
  (body: string | Uint8Array): OfstedAnswer =>
  (_, response) => {
    response.writeHead(200, { 'content-length': body.length });
    response.write(body.slice(0, Math.floor(body.length / 2)), () => response.destroy());
  };
