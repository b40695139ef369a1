import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder, label, list, newReport, publish, serve, update, useMadeUpOfsted } from '../../../tests/import/made-up-ofsted.ts';

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
