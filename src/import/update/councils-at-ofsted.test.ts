import { describe, expect, it } from 'vitest';
import {
  everything,
  folder,
  newReport,
  pages,
  publish,
  serve,
  server,
  update,
  useMadeUpOfsted,
} from '../../../tests/import/made-up-ofsted.ts';
import { answerStatus } from '../../../tests/import/ofsted-server.ts';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';

useMadeUpOfsted();

describe('an update', () => {
  it.each([404, 410])('tells once of a page that is gone, and takes what is new on the others: %d', async (status) => {
    publish(newReport());
    serve();
    server.set('reports.ofsted.gov.uk/provider/44/90003', answerStatus(status));
    const first = await update();
    expect(first.words).toContain('told once\n\n- Council 90003: <https://reports.ofsted.gov.uk/provider/44/90003>');
    expect([first.exitCode, first.found.publications.map(({ became }) => became)]).toEqual([2, ['draft, listed']]);
    const second = await update();
    expect([second.words, second.exitCode, second.found.changed]).toEqual(['Nothing is new at Ofsted.\n', 0, []]);
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
    serve();
    expect((await update()).exitCode).toBe(0);
    server.set('reports.ofsted.gov.uk/provider/44/90003', answerStatus(status));
    expect((await update()).exitCode).toBe(2);
  });

  it('stops where many pages are gone at once', async () => {
    serve();
    for (const urn of ['90003', '90004']) server.set(`reports.ofsted.gov.uk/provider/44/${urn}`, answerStatus(404));
    const before = everything();
    await expect(update()).rejects.toThrow('/90003 is laid out otherwise than expected: it is gone, and so are 1 of the other pages');
    expect(everything()).toEqual(before);
  });

  it('tells once of a council that Ofsted’s list calls otherwise than before', async () => {
    serve();
    await update();
    serve({ '90004': 'Weirbridge Borough Council' });
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
    serve({ '90004': 'Weirbridge and Lakes' });
    const { words, exitCode } = await update();
    expect(words).toContain('told once\n\n- Weirbridge and Lakes: <https://reports.ofsted.gov.uk/provider/44/90004>');
    expect(exitCode).toBe(2);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
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
