import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, label, list, newReport, publish, seen, serve, update, useMadeUpOfsted } from '../../../tests/import/made-up-ofsted.ts';

useMadeUpOfsted();

describe('a first update that stopped half-way', () => {
  it('is followed by one that takes the rest, where it had written the row of a newer report', async () => {
    publish(newReport({ authorityName: 'Eastmere', ofstedUrn: '90005' }), '90005');
    publish(newReport({ published: '2026-11-01' }), '90004', label.replace('02 November 2026', '01 November 2026'), 78);
    serve();
    const stopped = `${folder}-stopped`;
    const rows = list();
    await update({}, () => {
      if (list() !== rows) fs.cpSync(folder, stopped, { recursive: true });
    });
    fs.rmSync(folder, { recursive: true });
    fs.renameSync(stopped, folder);
    expect((await update()).found.publications.map(({ name, became }) => [name, became])).toEqual([['Weirbridge', 'draft, listed']]);
  });
});

describe('an update that stopped between a draft and its row', () => {
  it('is followed by one that writes the row, and leaves the draft as it is', async () => {
    publish(newReport());
    serve();
    const rows = list();
    let seenAtStart = '';
    await update({}, () => (seenAtStart = seen()));
    const written = list();
    fs.writeFileSync(path.join(folder, 'england-judgements.csv'), rows);
    fs.writeFileSync(path.join(folder, 'ofsted-publications.csv'), seenAtStart);
    const draft = path.join(folder, 'reports/weirbridge/2026-09-ilacs.mdx');
    fs.appendFileSync(draft, '\n{/* check: read this */}\n');
    const before = fs.readFileSync(draft, 'utf8');
    expect((await update()).found.publications.map(({ name, became }) => [name, became])).toEqual([['Weirbridge', 'listed']]);
    expect([list(), fs.readFileSync(draft, 'utf8'), fs.existsSync(`${draft}.imported`)]).toEqual([written, before, false]);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });
});
