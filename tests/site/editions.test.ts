import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';
import { secondEdition } from './second-edition.ts';

/* A record of two editions, built and released: what each changed, and the archive that is deposited. One build has both. */

const { scratch, content, dist, run, siteFile, site, doi } = secondEdition;
const archiveAt = path.join(scratch, 'release');
const textOf = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

beforeAll(() => {
  const { ledger, build } = secondEdition.make();
  expect([ledger.status, build.status], build.output).toEqual([0, 0]);
});

describe('the pages of what changed', () => {
  const open = (page: string) => readSite(dist).openPage(`changes/${page}index.html`);
  const changes = (page: string) => [...open(page).querySelectorAll('[data-change]')].map(textOf);

  it('compare an edition with the one before, paragraph by paragraph', () => {
    expect(textOf(open('').querySelector('.lead'))).toBe(
      'The edition 2026.11.1 of 22 November 2026 beside the one before it, 2026.10.1 of 1 October 2026: 2 new documents, 1 corrected or reworded, 1 moved, 1 withdrawn.',
    );
    expect(changes('')).toEqual([
      'New document: 3 paragraphs.',
      'New document: 1 paragraph.',
      'Corrected: paragraph 5 10 November 2026: The number was misread. taken out: Ten – put in: Two – care leavers were living in bed and breakfast rooms.',
      'Moved: p4 is now paragraph 3 (second of that number). The words are the same. 12 November 2026: The report prints the number 3 twice, and no 4.',
      'Withdrawn: p4. 14 November 2026: It could have shown who a person was.',
    ]);
  });

  it('mark the words that were taken out and put in', () => {
    const words = open('2026.11.1/').querySelector('.changed-words');
    expect([...(words?.querySelectorAll('del, ins') ?? [])].map((each) => `${each.localName} ${textOf(each)}`)).toEqual([
      'del taken out: Ten –',
      'ins put in: Two –',
    ]);
  });

  it('say of the first edition that there is nothing to compare it with', () => {
    expect(textOf(open('2026.10.1/').querySelector('main'))).toContain(
      'The edition 2026.10.1 of 1 October 2026 is the first one. There is no earlier one to compare it with.',
    );
    expect(changes('2026.10.1/')).toEqual([]);
    expect(textOf(open('2026.10.1/').querySelector('main'))).not.toContain('It has');
  });

  it('tell a reader of an earlier edition what has changed since', () => {
    expect(changes('since-2026.10.1/')).toEqual(changes(''));
  });

  it('have a feed with an entry for each edition', () => {
    const feed = readSite(dist).read('feeds/changes.atom');
    expect(feed.match(/<id>[^<]*<\/id>/g)?.slice(1)).toEqual([
      '<id>https://example.org/record/changes/2026.11.1/</id>',
      '<id>https://example.org/record/changes/2026.10.1/</id>',
    ]);
  });
});

describe('a page of data', () => {
  it('underlines no space beside the name of a file', () => {
    const links = [...readSite(dist).openPage('data/index.html').querySelectorAll('main a')].map(({ textContent }) => textContent);
    expect(links.filter((words) => words !== words.trim())).toEqual([]);
  });
});

describe('an edition with a DOI', () => {
  it('has it on every page, in its citation, and in its data', () => {
    const { openPage, read, pages } = readSite(dist);
    const link = `https://doi.org/${doi}`;
    const without = pages.filter((page) => read(page).includes('site-footer') && !read(page).includes(link));
    expect(without).toEqual([]);
    expect(textOf(openPage('data/index.html').querySelector('.cite-form pre'))).toContain(`Available at: ${link}`);
    expect(read('data/v1/CITATION.cff')).toContain(`doi: ${doi}`);
    for (const file of ['datapackage.json', 'README.md', 'catalogue.jsonld', 'csv-metadata.json', 'editions.json'])
      expect(read(`data/v1/${file}`), file).toContain(link);
  });
});

describe('a release', () => {
  it('is refused while the record is not that of the build', () => {
    writeFileSync(siteFile, site.replace('2026-11-22', '2026-12-05'));
    const { status, stdout } = run('release', '--to', archiveAt);
    writeFileSync(siteFile, `${site}doi: ${doi}\n`);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^No archive was made:\n {2}The ledger is behind: run npm run ledger, and then npm run build\.\n {2}The build is not of edition 2026\.12\.1/,
    );
  });

  it('is refused while the build lacks the DOI of site.yml', () => {
    writeFileSync(siteFile, `${site}doi: 10.5281/zenodo.7654321\n`);
    const { status, stdout } = run('release', '--to', archiveAt);
    writeFileSync(siteFile, `${site}doi: ${doi}\n`);
    expect(status).toBe(1);
    expect(stdout).toContain('The build is not of edition 2026.11.1 as it is now: run npm run build.');
  });

  it('makes an archive of the data, the licence, the citation and the changes, and records its checksums', () => {
    const { status, output } = run('release', '--to', archiveAt);
    expect(status, output).toBe(0);
    const folder = 'the-invented-record-2026.11.1';
    const held = unzipSync(readFileSync(path.join(archiveAt, `${folder}.zip`)));
    const names = Object.keys(held).map((name) => name.slice(folder.length + 1));
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENCE.md',
        'CITATION.cff',
        'CHANGES.md',
        'data/datapackage.json',
        'data/editions.json',
        'data/paragraphs.parquet',
      ]),
    );
    const { files } = readSite(dist);
    const data = files.filter((file) => file.startsWith('data/v1/') && file !== 'data/v1/all.zip').map((file) => file.replace('/v1', ''));
    expect(names.filter((name) => name.startsWith('data/')).sort()).toEqual(data.sort());
    const changes = new TextDecoder().decode(held[`${folder}/CHANGES.md`]);
    expect(changes).toContain('- corrected `weirbridge/2019-01-ilacs/p5`: The number was misread. It said: “Ten care leavers');
    const list = readFileSync(path.join(content, 'editions.yml'), 'utf8');
    expect(list).toMatch(
      /number: "2026\.11\.1"\n(?: {2}.*\n)* {2}doi: 10\.5281\/zenodo\.1234567\n {2}checksums: [0-9a-f]{64}\n {2}archive: [0-9a-f]{64}\n$/,
    );
  });

  it('gives the same bytes again', () => {
    const name = 'the-invented-record-2026.11.1.zip';
    const again = path.join(scratch, 'again');
    mkdirSync(again);
    expect(run('release', '--to', again).status).toBe(0);
    expect(readFileSync(path.join(again, name)).equals(readFileSync(path.join(archiveAt, name)))).toBe(true);
  });

  it('is refused with other files where the edition was released under another DOI', () => {
    const list = path.join(content, 'editions.yml');
    const released = readFileSync(list, 'utf8');
    writeFileSync(list, released.replace(doi, '10.5281/zenodo.7654321').replace(/checksums: [0-9a-f]{64}/, `checksums: ${'f'.repeat(64)}`));
    const { status, output } = run('release', '--to', archiveAt);
    writeFileSync(list, released);
    expect(output).toContain('Edition 2026.11.1 was released with other files.');
    expect(status).toBe(1);
  });

  it('closes the edition: a document cannot change in it any more', () => {
    const file = path.join(content, 'reports/exampleshire/2020-12-self-evaluation.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(<Paragraph[^>]*>\n)/, '$1Also, '));
    const { status, output } = run('ledger');
    writeFileSync(file, text);
    expect(status).toBe(1);
    expect(output).toContain(
      'the edition 2026.11.1 was released, and these documents have changed since: exampleshire/2020-12-self-evaluation.',
    );
  });

  it('of a demonstration, of a build for localhost or of changed files is refused', () => {
    const checksums = path.join(dist, 'data/v1/README.md');
    const readme = readFileSync(checksums, 'utf8');
    writeFileSync(checksums, `${readme}Another line.\n`);
    expect(run('release', '--to', archiveAt).output).toContain('README.md has another SHA-256 than in checksums.txt: run npm run build.');
    writeFileSync(checksums, readme);
    const demonstration = site.replace(/publisher:[\s\S]*$/, `demonstration: true\ndoi: ${doi}\n`);
    writeFileSync(siteFile, demonstration);
    expect(run('release', '--to', archiveAt).output).toContain(
      'site.yml says that nobody publishes this edition: write publisher: and contact:.',
    );
  });

  it('can be compared with what was published: a lost edition fails the check, even without ledger and list', () => {
    const published = path.join(dist, 'data/v1/editions.json');
    writeFileSync(siteFile, `${site}doi: ${doi}\n`);
    expect(run('check-content', '--against', published).output).toContain('is gone or changed.');
    expect(run('check-content', '--against', published).status).toBe(0);
    const list = path.join(content, 'editions.yml');
    writeFileSync(list, readFileSync(list, 'utf8').replace(/- number: "2026\.10\.1"\n(?: {2}.*\n)+/, ''));
    expect(run('ledger', '--seal').status).toBe(0);
    const { status, output } = run('check-content', '--against', published);
    expect(status).toBe(1);
    expect(output).toContain('The edition 2026.10.1 of 2026-10-01 was published, and content/editions.yml lacks it.');
    expect(output).toContain('The edition 2026.11.1 was published with another ledger.');
  });
});
