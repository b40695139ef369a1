import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

// vitest sets these variables for its own pages; a build started from a test must not inherit them.
const ours = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|VITEST.*)$/.test(name)),
);
const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
const content = path.join(folder, 'content');
const site = path.join(folder, 'dist');
const run = (command: string) => {
  const env = { ...ours, CONTENT_DIR: content, SITE_BASE: '/record/', SITE_URL: 'https://example.org', OUT_DIR: site };
  const { status, stdout, stderr } = spawnSync('node', [`src/commands/${command}.ts`], { encoding: 'utf8', env });
  return { status, output: stdout + stderr };
};
const edit = (file: string, change: (text: string) => string) => {
  const at = path.join(content, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
};
const report = 'reports/exampleshire/2020-01-ilacs.mdx';
const page = (file: string) => parseHTML(readSite(site).read(file)).document;

describe('a record from which published paragraphs are gone', () => {
  beforeAll(() => {
    cpSync('tests/fixtures/content', content, { recursive: true });
    expect(run('ledger').output).toContain('Held from the edition of 2026-11-22 on');
    edit(report, (text) =>
      text
        .replace(/<Introduction>[\s\S]*<\/Introduction>\n/, '')
        .replace('Families get help early.', 'Families get help soon.')
        .replace(/<Paragraph number="2"[\s\S]*?<\/Paragraph>\n/, ''),
    );
  });

  it('cannot be built without a correction', () => {
    const { status, output } = run('build');
    expect(status).toBe(1);
    expect(output).toMatch(/s1 was published on 2026-11-22, and is gone/);
    expect(output).toMatch(/the words of p1 are not those published on 2026-11-22/);
    expect(output).toMatch(/p2 was published on 2026-11-22, and is gone from after p1/);
  });

  describe('once corrections say why', () => {
    beforeAll(() => {
      writeFileSync(
        path.join(content, 'corrections.yml'),
        [
          '- { moved: exampleshire/2020-01-ilacs/s1, to: exampleshire/2020-01-ilacs/p3, on: "2026-11-21", reason: It stands in the report itself. }',
          '- { withdrawn: exampleshire/2020-01-ilacs/p2, on: "2026-11-20", reason: It could have shown who a child was. }',
          '- { corrected: exampleshire/2020-01-ilacs/p1, on: "2026-11-22", reason: A word was misread., was: early, now: soon }',
        ].join('\n'),
      );
      expect(run('ledger').status).toBe(0);
      const { status, output } = run('build');
      expect(status, output).toBe(0);
    }, 60_000);

    it('redirects from the old address to the new one without script', () => {
      const moved = page('reports/exampleshire/2020-01-ilacs/s1/index.html');
      expect(moved.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toMatch(
        /^0; url=\/record\/reports\/exampleshire\/2020-01-ilacs\/p3\/$/,
      );
      expect(moved.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
        /^https:\/\/example\.org\/record\/reports\/exampleshire\/2020-01-ilacs\/p3\/$/,
      );
      expect([...moved.querySelectorAll('main a')].map((link) => link.textContent.trim())).toContain('Read it at its new address');
    });

    it('says when and why a paragraph was withdrawn, and keeps its page out of search engines', () => {
      const withdrawn = page('reports/exampleshire/2020-01-ilacs/p2/index.html');
      expect(withdrawn.querySelector('main')?.textContent.replace(/\s+/g, ' ')).toContain(
        'exampleshire/2020-01-ilacs/p2 was withdrawn on 20 November 2026. It could have shown who a child was.',
      );
      expect(withdrawn.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex');
      expect(withdrawn.querySelector('meta[http-equiv=refresh]')).toBeNull();
    });

    it('keeps the old anchors in the page of the report', () => {
      const document = page('reports/exampleshire/2020-01-ilacs/index.html');
      expect(document.getElementById('s1')?.textContent.replace(/\s+/g, ' ')).toContain('was moved on 21 November 2026');
      expect(document.getElementById('p2')?.textContent.replace(/\s+/g, ' ')).toContain('was withdrawn on 20 November 2026');
      expect(document.querySelector('#p1 .paragraph-facts')?.textContent.replace(/\s+/g, ' ')).toContain('Corrected 22 November 2026');
    });

    it('says on the page of a paragraph when it was first published, and each correction to it', () => {
      const history = (anchor: string) =>
        [...page(`reports/exampleshire/2020-01-ilacs/${anchor}/index.html`).querySelectorAll('.paragraph-history')]
          .map((element) => element.textContent.replace(/\s+/g, ' ').trim())
          .join(' ');
      expect(history('p1')).toBe(
        'We first published this in the edition of 22 November 2026. Corrected on 22 November 2026: A word was misread. It said: “early”. It says: “soon”. See all corrections',
      );
      expect(history('p3')).toContain('Moved here on 21 November 2026 from exampleshire/2020-01-ilacs/s1: It stands in the report itself.');
    });

    it('lists every correction with its reason, the latest first', () => {
      const items = [...page('corrections/index.html').querySelectorAll('.timeline li')].map((item) =>
        item.textContent.replace(/\s+/g, ' ').trim(),
      );
      expect(items.map((each) => each.slice(0, 27))).toEqual([
        '22 November 2026 Corrected:',
        '21 November 2026 Moved: Exa',
        '20 November 2026 Withdrawn:',
      ]);
      expect(items[0]).toContain('A word was misread. It said: “early” It says: “soon”');
    });

    it('has the corrections as data', () => {
      const rows = JSON.parse(readSite(site).read('data/v1/corrections.json')) as { of: string; kind: string }[];
      expect(rows.map(({ kind }) => kind)).toEqual(['corrected', 'moved', 'withdrawn']);
    });
  });
});
