import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ReaderFault } from '../pdf/unreadable-pdf.ts';
import { SeparateReader } from './separate-reader.ts';

const limits = { megabytes: 1, pages: 7, seconds: 3, memory: 300 };
const misbehaving = pathToFileURL(path.resolve('tests/fixtures/readers/misbehave.ts')).href;

let reader: SeparateReader;
afterEach(() => {
  reader.close();
});

const read = (words: string, more = {}) => {
  reader = new SeparateReader({ kinds: [], frameworks: [], limits: { ...limits, ...more }, reader: misbehaving });
  return reader.read(Buffer.from(words));
};

describe('reading in a process of its own', () => {
  it('gives what the reader gives, within the limit of pages', async () => {
    expect((await read('well')).title).toBe('Read within 7 pages');
  });

  it.each([
    ['loops', 'loop', { seconds: 1 }, 'it takes more than 1 seconds to read, and was given up.'],
    ['never ends', 'wait', { seconds: 1 }, 'it takes more than 1 seconds to read, and was given up.'],
    ['fills its heap', 'swell', { seconds: 20 }, 'it takes more than 300 MB of memory to read, and was given up.'],
    ['unpacks without end', 'swell outside', { seconds: 20 }, 'it takes more than 300 MB of memory to read, and was given up.'],
    ['cannot be read', 'unreadable', {}, 'it has no words.'],
  ])('says in one line that a document %s, and reads the next', async (_, words, more, problem) => {
    await expect(read(words, more)).rejects.toThrow(problem);
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });

  it('calls a fault of the program no fault of the file, says where it is, and reads the next', async () => {
    const fault = await read('stumble').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ReaderFault);
    expect((fault as Error).message).toMatch(
      /^this program has a fault, and the file may be sound: x is not a function \(TypeError at tests\/fixtures\/readers\/misbehave\.ts:\d+\)\. Please report it\.$/,
    );
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });

  it('calls it no fault of the file where the system ends the process, as one without memory does', async () => {
    const fault = await read('be killed').catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(ReaderFault);
    expect((fault as Error).message).toBe('the system ended the process that reads it, perhaps for want of memory.');
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });

  it('says in one line that no process can be started, and reads the next', async () => {
    const { execPath } = process;
    process.execPath = '/nowhere/node';
    const fault = await read('well').catch((error: unknown) => error);
    process.execPath = execPath;
    expect(fault).toEqual(new ReaderFault('the process that reads PDF files could not be started (spawn /nowhere/node ENOENT).'));
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });

  it('outlives a process that ends by itself', async () => {
    await expect(read('die')).rejects.toThrow('it ends the reader (3), and was given up.');
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });

  it('outlives a process that ends after its answer', async () => {
    const { title: pid } = await read('end afterwards');
    // Signal 0 is sent to nobody: it only asks whether the process is there.
    await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow('ESRCH'), { timeout: 20_000 });
    expect((await reader.read(Buffer.from('well'))).title).toBe('Read within 7 pages');
  });
});
