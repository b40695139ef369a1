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
  seen,
  serve,
  server,
  update,
  useMadeUpOfsted,
} from '../../../tests/import/made-up-ofsted.ts';
import { link, listPath } from '../../../tests/import/ofsted-pages.ts';
import { answerStatus, answerWith } from '../../../tests/import/ofsted-server.ts';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import { describeUpdate } from './describe-update.ts';
import { readKnownPublications } from './known-before.ts';

useMadeUpOfsted();

describe('an update', () => {
  it('that finds nothing new says so, and the next one changes and fetches nothing', async () => {
    serve();
    const first = await update();
    expect([first.words, first.exitCode, first.found.changed]).toEqual(['Nothing is new at Ofsted.\n', 0, ['ofsted-publications.csv']]);
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
    const before = everything();
    const second = await update();
    expect([second.words, second.exitCode]).toEqual(['Nothing is new at Ofsted.\n', 0]);
    expect(second.fetcher.counts).toEqual({ fetched: 1, unchanged: 5, fromCache: 0 });
    expect(everything()).toEqual(before);
  });

  it('counts what is older than the list of inspections as known the first time, and never again', async () => {
    publish(newReport(), '90004', label.replace('02 November 2026', '06 July 2026'), 70);
    serve();
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
    expect(seen()).toContain("90004,2026-07-06,Children's services inspection,known,https://files.ofsted.gov.uk/v1/file/70");
    publish(newReport(), '90004', label.replace('02 November 2026', '05 July 2026'), 71);
    serve();
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
  });

  it('writes a new report as a draft and as a row in its place, with the day of Ofsted’s page where it prints none', async () => {
    publish(newReport({ published: undefined as never }));
    serve();
    const before = list().split('\n');
    const { words, exitCode } = await update();
    expect(exitCode).toBe(2);
    expect(words).toContain('Drafts that are not proved are not published until a person has read them.');
    expect(words).not.toContain('publish: proved');
    expect(words).toContain(
      "| Weirbridge | 2026-11-02 | [Children's services inspection](https://files.ofsted.gov.uk/v1/file/77) | a draft, and a row of the list of inspections | draft |",
    );
    const after = list().split('\n');
    const row =
      'Weirbridge,90004,E10000902,North East,County,ILACS standard,2026-09-07,2026-09-18,2026-11-02,Ann Other,not-graded,good,outstanding,good,,inadequate,,,https://files.ofsted.gov.uk/v1/file/77';
    expect(after.filter((line) => !before.includes(line))).toEqual([row]);
    expect(after.indexOf(row)).toBe(before.findLastIndex((line) => line.startsWith('Weirbridge')) + 1);
    expect(fs.readFileSync(path.join(folder, 'reports/weirbridge/2026-09-ilacs.mdx'), 'utf8')).toContain('published: "2026-11-02"');
    expect(loadCorpusOfContent(folder).problems).toEqual([]);
    expect(seen()).toContain('90004,2026-11-02,Children\'s services inspection,"draft, listed",https://files.ofsted.gov.uk/v1/file/77');
  });

  it('says of a report that two readings prove where it is published, and calls it no draft to read', () => {
    const imported = { from: '', state: 'written', read: 'proved', doubts: [], faults: [] } as const;
    const base = { urn: '1', published: '2026-11-02', title: 'Inspection', url: 'https://example.org/1', name: 'Weirbridge', notes: [] };
    const publications = [{ ...base, became: 'draft, listed' as const, imported: { ...imported, doubts: [], faults: [] } }];
    const words = describeUpdate({
      publications,
      newProviders: [],
      notices: [],
      ended: [],
      failed: [],
      changed: ['england-judgements.csv'],
    });
    expect(words).toContain('1 report is proved by two readings: published where site.yml has `publish: proved`.');
    expect(words).not.toContain('until a person has read');
  });

  it('writes only a row for a council whose documents are not read here', async () => {
    publish(newReport({ authorityName: 'Eastmere', ofstedUrn: '90005' }), '90005');
    serve();
    const { found } = await update();
    expect(found.publications.map(({ name, became }) => [name, became])).toEqual([['Eastmere', 'listed']]);
    expect(fs.existsSync(path.join(folder, 'reports/eastmere'))).toBe(false);
  });

  it.each<[string, Partial<OfficialReport>, string]>([
    [
      'a heading gives another grade',
      { sections: newReport().sections.map((section) => ({ ...section, heading: section.heading.replace('outstanding', 'good') })) },
      'the front page says outstanding for help-and-protection, a heading good',
    ],
    ['no heading gives a grade', { sections: newReport().sections.slice(1) }, 'no heading says the grade of leaders'],
    ['a grade is missing', { judgements: { leaders: 'good' } }, 'no grade was read for in-care'],
    ['no day was read', { inspected: undefined as never }, 'its days on site were not read'],
    ['it took neither one week nor two', { inspected: { from: '2026-09-07', to: '2026-09-09' } }, 'the days on site are neither'],
    [
      'it is of another council',
      { authorityName: 'Northfield', ofstedUrn: '90002' },
      'it is about Northfield, and stands on the page of another authority, 90004',
    ],
  ])('writes no row where %s, and says so', async (_, more, reason) => {
    publish(newReport(more));
    serve();
    const before = list();
    const { words, exitCode } = await update();
    expect(words).toContain(reason);
    expect(list()).toBe(before);
    expect(exitCode).toBe(2);
  });

  it('says in which file the check would find a fault with a row', async () => {
    publish(newReport({ published: '2026-09-10' }));
    serve();
    const { words, found } = await update();
    expect(found.publications.map(({ became }) => became)).toEqual(['draft, not listed']);
    expect(words).toMatch(/No row was written: \S*england-judgements\.csv, line \d+: /);
  });

  it('writes a row where the record has a fault that is not the row’s', async () => {
    publish(newReport());
    serve();
    const onRead = () => fs.appendFileSync(path.join(folder, 'glossary.yml'), '- nothing: known\n');
    expect((await update({}, onRead)).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
    expect(loadCorpusOfContent(folder).problems).not.toEqual([]);
  });

  it('takes the report’s day of publication where Ofsted’s page has another, and says so', async () => {
    publish(newReport({ published: '2026-11-03' }));
    serve();
    const { words } = await update();
    expect(list()).toContain('2026-09-18,2026-11-03,Ann Other');
    expect(words).toContain('The report is dated 2026-11-03, Ofsted’s page says 2026-11-02.');
  });

  it('leaves out other publications, and letters of councils that are not read here', async () => {
    publish(newReport(), '90002', 'Area SEND inspection - 02 November 2026, pdf', 71);
    publish(newReport(), '90005', 'Focused visit - 02 November 2026, pdf', 72);
    serve();
    const { found } = await update();
    expect(found.publications.map(({ became }) => became)).toEqual(['left out', 'left out']);
    expect(server.asked.filter((asked) => asked.startsWith('files'))).toEqual([]);
  });

  it('tells once of a file that cannot be read, and tries a file again that could not be fetched', async () => {
    publish(null as never);
    publish(newReport(), '90004', label, 78);
    server.set('files.ofsted.gov.uk/v1/file/78', answerStatus(404));
    serve();
    const first = await update();
    expect(first.words).toContain('this is no report.');
    expect(first.exitCode).toBe(1);
    server.set('files.ofsted.gov.uk/v1/file/78', answerWith(`%PDF-1.7\n${JSON.stringify(newReport())}\n%%EOF`));
    const second = await update();
    expect(second.found.publications.map(({ url, became }) => [url, became])).toEqual([
      ['https://files.ofsted.gov.uk/v1/file/78', 'draft, listed'],
    ]);
  });

  it('takes a publication once that a page lists twice, or the pages of two councils list', async () => {
    publish(newReport());
    publish(newReport());
    publish(newReport(), '90005');
    serve();
    expect((await update()).found.publications.map(({ name, became }) => [name, became])).toEqual([['Weirbridge', 'draft, listed']]);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it.each(['url: "https://files.ofsted.gov.uk/v1/file/77"', "url: 'https://files.ofsted.gov.uk/v1/file/77'"])(
    'knows a publication that inspections.yml names on one line, with quotes: %s',
    async (url) => {
      const file = path.join(folder, 'inspections.yml');
      fs.appendFileSync(
        file,
        `- { authority: northfield, framework: sif, inspected: { from: "2015-05" }, published: "2015-07", ${url} }\n`,
      );
      expect(readKnownPublications(folder).isKnown('https://files.ofsted.gov.uk/v1/file/77')).toBe(true);
    },
  );

  it('says where a report that came out again stands, and leaves the file that is there', async () => {
    publish(newReport());
    serve();
    await update();
    const file = path.join(folder, 'reports/weirbridge/2026-09-ilacs.mdx');
    const before = fs.readFileSync(file, 'utf8');
    publish(newReport({ introduction: [] }), '90004', label.replace('02', '20'), 78);
    serve();
    const { words } = await update();
    expect(fs.readFileSync(file, 'utf8')).toBe(before);
    expect(words).toContain(
      'The draft reports/weirbridge/2026-09-ilacs.mdx is there already and differs. It was left as it is; what was read now is in reports/weirbridge/2026-09-ilacs.mdx.imported.',
    );
    expect(words).toContain('the draft `reports/weirbridge/2026-09-ilacs.mdx.imported` has');
  });

  it('says of a letter on the page of another council whose it is', async () => {
    const kind = { id: 'focused-visit', name: 'Focused visit letter', graded: false, letter: true, visit: 'Focused visit' };
    publish(newReport({ kind, authorityName: 'Northfield', ofstedUrn: '90002' }), '90004', 'Focused visit - 02 November 2026, pdf');
    serve();
    const { words } = await update();
    expect(words).toContain('- Weirbridge, 2026-11-02: The draft is about Northfield, and stands on the page of another authority, 90004.');
  });

  it('tells once of a title without a day, and takes nothing from it', async () => {
    serve();
    await update();
    publish(newReport(), '90002', 'Improvement letter');
    serve();
    const { words, found } = await update();
    expect(words).toContain('- Northfield, without a day: Its title has no day. Look what it is.');
    expect(found.publications.map(({ became }) => became)).toEqual(['left out']);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it('goes on where a page could not be fetched, and its publications are not taken for old ones later', async () => {
    publish(newReport());
    serve();
    server.set('reports.ofsted.gov.uk/provider/44/90004', answerStatus(500));
    const first = await update();
    expect(first.words).toContain('<https://reports.ofsted.gov.uk/provider/44/90004>: the address answers 500.');
    expect(first.exitCode).toBe(1);
    serve();
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['draft, listed']);
  });

  it('does not lose a publication whose page failed, once a later row of another council is written', async () => {
    publish(newReport());
    publish(newReport({ authorityName: 'Eastmere', ofstedUrn: '90005', published: '2026-11-20' }), '90005', label.replace('02', '20'), 78);
    serve();
    server.set('reports.ofsted.gov.uk/provider/44/90004', answerStatus(500));
    expect((await update()).found.publications.map(({ became }) => became)).toEqual(['listed']);
    serve();
    expect((await update()).found.publications.map(({ name, became }) => [name, became])).toEqual([['Weirbridge', 'draft, listed']]);
  });

  it('reads every page of a long list', async () => {
    serve();
    const many = Array.from({ length: 100 }, (_, index) => `<a href="/provider/44/${80000 + index}">Other ${index}</a>`).join('');
    server.set(listPath(0), answerWith(many));
    server.set(
      listPath(100),
      answerWith(
        Object.keys(pages)
          .map((urn) => `<a href="/provider/44/${urn}">Council</a>`)
          .join(''),
      ),
    );
    for (let index = 0; index < 100; index += 1)
      server.set(
        `reports.ofsted.gov.uk/provider/44/${80000 + index}`,
        answerWith(link([`https://files.ofsted.gov.uk/v1/file/${index}`, label.replace('2026', '2016')])),
      );
    const { found } = await update();
    expect(found.newProviders).toHaveLength(100);
  });
});

describe('a page laid out otherwise than expected', () => {
  it.each<[string, () => void, string]>([
    [
      'the list is empty',
      () => server.set(listPath(0), answerWith('<p>New design</p>')),
      'it lists 0 providers and lacks 5 of the 5 that we know.',
    ],
    [
      'the list lacks councils',
      () => server.set(listPath(0), answerWith('<a href="/provider/44/90002">Northfield</a>')),
      'it lists 1 providers and lacks 4 of the 5 that we know.',
    ],
    [
      'a page has no publication',
      () => server.set('reports.ofsted.gov.uk/provider/44/90006', answerWith('<h1>Hilltop and Vale</h1>')),
      'https://reports.ofsted.gov.uk/provider/44/90006 is laid out otherwise than expected: it has no link with the class publication-link.',
    ],
    [
      'a page lacks the reports that we know',
      () => server.set('reports.ofsted.gov.uk/provider/44/90006', answerWith(link(['https://files.ofsted.gov.uk/v1/file/1', label]))),
      'it lists none of the 3 reports that we know to be this council’s.',
    ],
    [
      'a publication has no day',
      () =>
        server.set(
          'reports.ofsted.gov.uk/provider/44/90006',
          answerWith(link(['https://files.ofsted.gov.uk/v1/file/1', 'Inspection report'])),
        ),
      '“Inspection report” should be a title, a hyphen and a day',
    ],
  ])('stops the update with one line, and nothing is changed: %s', async (_, breakPage, says) => {
    publish(newReport());
    serve();
    breakPage();
    const before = everything();
    await expect(update()).rejects.toThrow(says);
    await expect(update()).rejects.toThrow(/^https:[^\n]*Nothing was changed\.$/);
    expect(everything()).toEqual(before);
    expect(server.asked.filter((asked) => asked.startsWith('files'))).toEqual([]);
  });
});
