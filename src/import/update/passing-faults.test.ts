import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, list, newReport, publish, serve, serveReportOn, update, useMadeUpOfsted } from '../../../tests/import/made-up-ofsted.ts';
import { ReaderFault } from '../pdf/unreadable-pdf.ts';

useMadeUpOfsted();

describe('an update that meets a fault that may pass', () => {
  it('tries a file again that it could not read by a fault of its own', async () => {
    publish(newReport());
    serve();
    const stumble = () => {
      throw new ReaderFault('this program has a fault.');
    };
    const first = await update({}, stumble);
    expect(first.words).toContain('**could not be fetched, read or written**; the next update tries again');
    expect(first.exitCode).toBe(1);
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
  });

  it.each([
    ['Weirbridge', '90004', 'draft, listed'],
    ['Eastmere', '90005', 'listed'],
  ])('tries a file again where the reader could not be started: %s', async (authorityName, urn, became) => {
    serveReportOn(authorityName, urn);
    const stumble = () => {
      throw new Error('spawn EAGAIN');
    };
    const first = await update({}, stumble);
    expect(first.words).toContain('**could not be fetched, read or written**; the next update tries again');
    expect(first.words).toContain('spawn EAGAIN');
    expect(first.exitCode).toBe(1);
    expect((await update()).found.publications.map((each) => each.became)).toEqual([became]);
  });

  it('tries a file again where the second reader could not be started, and writes no row before', async () => {
    publish(newReport());
    serve();
    const before = list();
    expect((await update(new Error('spawn EAGAIN'))).exitCode).toBe(1);
    expect(list()).toBe(before);
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
  });

  it('tries a report and a letter again whose drafts could not be written', async () => {
    const kind = { id: 'focused-visit', name: 'Focused visit letter', graded: false, letter: true, visit: 'Focused visit' };
    publish(newReport());
    publish(newReport({ kind }), '90004', 'Focused visit - 02 November 2026, pdf', 78);
    serve();
    const [reports, away] = [path.join(folder, 'reports'), `${folder}-reports`];
    const first = await update({}, () => {
      if (fs.existsSync(away)) return;
      fs.renameSync(reports, away);
      fs.writeFileSync(reports, 'No folder can be made here.');
    });
    expect(first.words).toContain('could not be written');
    expect([first.found.publications.map(({ became }) => became), first.exitCode]).toEqual([[undefined, undefined], 1]);
    fs.rmSync(reports);
    fs.renameSync(away, reports);
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft', 'draft, listed']);
  });
});
