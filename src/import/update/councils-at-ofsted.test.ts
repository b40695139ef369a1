import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  everything,
  folder,
  label,
  list,
  newReport,
  pages,
  publish,
  serve,
  server,
  update,
  useMadeUpOfsted,
} from '../../../tests/import/made-up-ofsted.ts';
import { listPath } from '../../../tests/import/ofsted-pages.ts';
import { answerStatus, answerWith } from '../../../tests/import/ofsted-server.ts';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';

useMadeUpOfsted();

/** Twenty councils more in the record and on Ofsted's pages: a list that lacks one of many is still taken for the list. */
function addCouncils(): void {
  const row = list()
    .split('\n')
    .find((line) => line.startsWith('Southfield'));
  for (let urn = 91001; urn <= 91020; urn += 1) {
    const url = `https://example.org/ofsted/${urn}`;
    const own = row?.replace('Southfield,90003', `Council ${urn},${urn}`).replace(/[^,]+$/, url);
    fs.appendFileSync(path.join(folder, 'england-judgements.csv'), `${own ?? ''}\n`);
    pages[urn] = [[url, label.replace('2026', '2016')]];
  }
}

/** Has Ofsted's list lack a provider, whose page is as it was. */
function serveListWithout(missing: string): void {
  const others = Object.keys(pages).filter((urn) => urn !== missing);
  server.set(listPath(0), answerWith(others.map((urn) => `<h3><a href="/provider/44/${urn}">Council ${urn}</a></h3>`).join('')));
}

describe('an update', () => {
  it.each([404, 410])('tells once of a page that is gone, and takes what is new on the others: %d', async (status) => {
    publish(newReport());
    serve();
    server.set('reports.ofsted.gov.uk/provider/44/90003', answerStatus(status));
    const first = await update();
    expect(first.words).toContain('told once\n\n- Council 90003 (here: Southfield): <https://reports.ofsted.gov.uk/provider/44/90003>');
    expect([first.exitCode, first.found.publications.map(({ became }) => became)]).toEqual([2, ['draft, listed']]);
    const second = await update();
    expect([second.words, second.exitCode, second.found.changed]).toEqual(['Nothing is new at Ofsted.\n', 0, []]);
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
    serve();
    const back = await update();
    expect(back.words).toContain('is there again\n\n- Council 90003 (here: Southfield): <https://reports.ofsted.gov.uk/provider/44/90003>');
    expect([back.exitCode, (await update()).exitCode]).toEqual([2, 0]);
    server.set('reports.ofsted.gov.uk/provider/44/90003', answerStatus(status));
    expect((await update()).exitCode).toBe(2);
  });

  it('stops where many pages are gone at once', async () => {
    serve();
    for (const urn of ['90003', '90004']) server.set(`reports.ofsted.gov.uk/provider/44/${urn}`, answerStatus(404));
    const before = everything();
    await expect(update()).rejects.toThrow(
      /^2 pages about councils are gone at once, the first is https:\S+\/90003\. .*Nothing was changed\.$/,
    );
    expect(everything()).toEqual(before);
  });

  it('tells once of a council that Ofsted’s list calls otherwise than before', async () => {
    serve();
    await update();
    serve({ '90004': 'Weirbridge Borough Council' });
    const own = await update();
    expect(own.words).toContain('but as this record does\n\n- Council 90004 (here: Weirbridge): <https');
    expect(own.exitCode).toBe(2);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
    serve({ '90004': 'Weirbridge and Lakes' });
    const { words, exitCode } = await update();
    expect(words).toContain('told once\n\n- Weirbridge and Lakes (here: Weirbridge): <https://reports.ofsted.gov.uk/provider/44/90004>');
    expect(exitCode).toBe(2);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
  });

  it('goes on where one page after another is gone', async () => {
    serve();
    for (const urn of ['90003', '90004']) {
      server.set(`reports.ofsted.gov.uk/provider/44/${urn}`, answerStatus(404));
      expect((await update()).found.notices.map(({ ofsted_urn: told }) => told)).toEqual([urn]);
    }
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it('tells a page that is gone once, though it could not be fetched meanwhile or the list lacks its council', async () => {
    addCouncils();
    serve();
    for (const [status, exitCode] of [
      [404, 2],
      [403, 1],
      [404, 0],
    ] as const) {
      server.set('reports.ofsted.gov.uk/provider/44/90003', answerStatus(status));
      expect((await update()).exitCode).toBe(exitCode);
    }
    serveListWithout('90003');
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it('goes on where the list lacks one council of a few', async () => {
    publish(newReport());
    serve();
    serveListWithout('90003');
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
  });

  it('tells another name once, though the list lacks its council meanwhile', async () => {
    addCouncils();
    serve();
    await update();
    serve({ '90003': 'Southfield and Lakes' });
    expect((await update()).exitCode).toBe(2);
    serveListWithout('90003');
    expect((await update()).exitCode).toBe(0);
    serve({ '90003': 'Southfield and Lakes' });
    expect((await update()).exitCode).toBe(0);
  });

  it('tells another name where no name differed before, and does not say that it is new', async () => {
    const names = { '90002': 'Northfield', '90003': 'Southfield', '90004': 'Weirbridge', '90005': 'Eastmere', '90006': 'Hilltop and Vale' };
    serve(names);
    await update();
    serve({ ...names, '90003': 'Southfield and Lakes' });
    const { words, exitCode } = await update();
    expect(words).toContain(
      'They may have other names now, or always have been called so there; this is told once\n\n- Southfield and Lakes (here: Southfield): <https',
    );
    expect(exitCode).toBe(2);
  });

  it('knows a council by its full name and its other names', async () => {
    serve();
    await update();
    serve({ '90002': 'Field Town', '90004': 'Weir Valley' });
    const authorities = path.join(folder, 'authorities.yml');
    fs.writeFileSync(authorities, fs.readFileSync(authorities, 'utf8').replace('Weirbridge County Council', 'Weir Valley County Council'));
    expect((await update()).found.notices).toEqual([]);
  });

  it('says nothing of a provider that has published nothing', async () => {
    pages['90009'] = [];
    serve();
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it('reads the page of a provider that is new in the list, and says once that ours lacks it', async () => {
    pages['90009'] = [['https://files.ofsted.gov.uk/v1/file/5', 'Children&#39;s services inspection - 02 November 2019, pdf']];
    publish(newReport({ authorityName: 'Newshire', ofstedUrn: '90009' }), '90009');
    serve();
    const { words } = await update();
    expect(words).toContain('### Providers in Ofsted’s list that ours lacks\n\n- Council 90009 (90009)');
    expect(words).toContain('which is in no list that we have');
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });
});
