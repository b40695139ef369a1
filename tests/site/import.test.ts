import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { OfstedPdf } from '../import/ofsted-pdf.ts';
import { readSite } from './built-site.ts';

// vitest sets these variables for its own pages; a command started from a test must not inherit them.
const ours = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(BASE_URL|MODE|DEV|PROD|SSR|NODE_ENV|VITEST.*)$/.test(name)),
);

const scratch = mkdtempSync(path.join(tmpdir(), 'import-'));
const content = path.join(scratch, 'content');
const dist = path.join(scratch, 'dist');
cpSync('tests/fixtures/content', content, { recursive: true });

const run = (command: string, ...words: string[]) =>
  spawnSync('node', [`src/commands/${command}.ts`, ...words], {
    encoding: 'utf8',
    env: { ...ours, CONTENT_DIR: content, SITE_URL: 'https://example.org', OUT_DIR: dist },
  });

/** Text that could become code, for each place in a PDF that has text. */
const hostile = {
  introduction: 'Services have improved. {process.exit(1)} and <script>alert(1)</script> are words here, and so is *this*.',
  items: ['The quality of {plans}', 'import fs from "node:fs"; export default 1'],
  paragraphs: [
    'import process from "node:process" and export const x = 1',
    `</Paragraph></Section> ends nothing. ${'Social workers visit children often and know them well. '.repeat(28).trim()}`,
    '`code`, [a link](javascript:alert(1)) and <img src=x onerror=alert(1)>',
    'Caseloads are manageable. {{ nested }} \\{escaped\\} &lt;b&gt; &amp; {/* a comment */} <!-- another -->',
  ],
};

async function printHostile(): Promise<Uint8Array> {
  const [help = '', protection = '', care = '', leaders = ''] = hostile.paragraphs;
  const pdf = await OfstedPdf.begin(['Inspection of Exampleshire local authority children’s services', '3 to 14 February 2020']);
  return pdf
    .title('Inspection of Exampleshire local authority children’s services')
    .fact('Inspection dates:', '3 to 14 February 2020')
    .fact('Lead inspector:', 'Ann Other, Her Majesty’s Inspector')
    .row('Judgement', 'Grade', true)
    .row('The impact of leaders on social work practice with children and families', 'Good')
    .row('The experiences and progress of children who need help and protection', 'Good')
    .row('The experiences and progress of children in care and care leavers', 'Requires improvement to be good')
    .row('Overall effectiveness', 'Good')
    .paragraph(hostile.introduction)
    .heading('What needs to improve')
    .bullets(...hostile.items)
    .heading('The experiences and progress of children who need help and protection: good')
    .paragraph(help, 1)
    .paragraph(protection, 2)
    .heading('The experiences and progress of children in care and care leavers: requires improvement to be good')
    .paragraph(care, 3)
    .heading('The impact of leaders on social work practice with children and families: good')
    .paragraph(leaders, 4)
    .save();
}

describe('from an official PDF to a published page', () => {
  const file = path.join(content, 'reports/exampleshire/2020-02-ilacs.mdx');
  const pdfs = { good: path.join(scratch, 'report.pdf'), bad: path.join(scratch, 'page.pdf') };

  it('imports the readable one, and says in one line why the other cannot be read', async () => {
    writeFileSync(pdfs.good, await printHostile());
    writeFileSync(pdfs.bad, '<!DOCTYPE html><title>Not found</title>');
    const { status, stdout, stderr } = run('import', pdfs.bad, pdfs.good);
    expect(stderr).toBe(`${pdfs.bad}: this is an HTML page, not a PDF. Download the file that the page leads to.\n`);
    expect(stdout).toContain('2 documents: 1 written, 0 there already, 0 written beside, 1 failed;');
    expect(status).toBe(1);
    expect(existsSync(file)).toBe(true);
  });

  it('gives the same result as JSON, and does not overwrite the draft', () => {
    const { status, stdout } = run('import', '--json', pdfs.good);
    const [imported] = JSON.parse(stdout) as Record<string, unknown>[];
    expect(imported).toMatchObject({ state: 'unchanged', authority: 'exampleshire', kind: 'ilacs', paragraphs: 7, faults: [] });
    expect(status).toBe(2);
  });

  it('lists what a person must look at', () => {
    const { status, stdout } = run('check-content');
    expect(status).toBe(0);
    expect(stdout).toContain('2020-02-ilacs.mdx: a draft');
    expect(stdout).toMatch(/the day of publication is missing/);
    expect(stdout).toMatch(/the themes of 7 paragraphs are suggested/);
  });

  it('publishes what a person has checked, with every word as printed and none run as code', () => {
    const draft = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      draft
        .replace(/^imported: .*$/m, 'published: "2020-03-20"\nchecked: "2026-11-24"')
        .replace(/^\{\/\* check: .*\n\n?/gm, '')
        .replaceAll('themes_suggested', 'themes'),
    );
    const built = run('build');
    expect(built.status, built.stdout + built.stderr).toBe(0);
    const { read, files } = readSite(dist);
    const { document } = parseHTML(read('reports/exampleshire/2020-02-ilacs/index.html'));
    const wordsOf = (anchor: string) => document.querySelector(`#${anchor} .words`)?.textContent.replace(/\s+/g, ' ').trim();
    expect(['s1', 'i1', 'i2', 'p1', 'p2', 'p3', 'p4'].map(wordsOf)).toEqual([
      hostile.introduction,
      ...hostile.items,
      ...hostile.paragraphs,
    ]);
    expect(document.querySelectorAll('.report script, .report img, .report [onerror], .words a, .words em, .words code').length).toBe(0);
    expect(files.filter((each) => each.endsWith('.imported'))).toEqual([]);
  });

  it('never overwrites what a person has checked', () => {
    const read = readFileSync(file, 'utf8');
    const { status, stdout } = run('import', pdfs.good);
    expect(stdout).toContain('is there already and differs. It was left as it is');
    expect(stdout).toContain('-checked: "2026-11-24"');
    expect(status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe(read);
    expect(existsSync(`${file}.imported`)).toBe(true);
  });
});
