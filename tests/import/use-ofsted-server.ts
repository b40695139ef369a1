import { afterAll, beforeAll, beforeEach } from 'vitest';
import { OfstedServer } from './ofsted-server.ts';

/** The server in the place of Ofsted's hosts, while tests of the file run. */
export let server: OfstedServer;
/** The pauses that a test's fetcher asked for, in milliseconds. Nobody waits for them. */
export let waits: number[] = [];

/** Starts one server for the tests of a file. Before each test it forgets every answer, request and pause. */
export function useOfstedServer(): void {
  beforeAll(async () => {
    server = await OfstedServer.start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    server.clear();
    waits = [];
  });
}

/** Notes a pause for `waits`, and takes no time. */
export function noteWait(milliseconds: number): Promise<void> {
  waits.push(milliseconds);
  return Promise.resolve();
}
