import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { ReadingDifference } from '../../src/import/prove/compare-readings.ts';
import { proofDifferenceAsDoubt } from '../../src/import/prove/prove-report.ts';
import { startReviewServer } from '../../src/import/review/review-server.ts';
import { ReviewSession } from '../../src/import/review/review-session.ts';
import { writeDoubtComment } from '../../src/import/write/doubt-comments.ts';
import { inspectionFile, smallText } from '../fixtures/small-record.ts';
import { heading, item, taggedFront, taggedPdf } from '../import/tagged-pdf.ts';
import { findAxeFaults } from './find-axe-faults.ts';
import { further, test } from './kept-page.ts';
import { onPageError } from './page-errors.ts';

const differences = [
  { page: 1, at: 'i1', left: 'Quality of the written plans.', right: 'Quality of written plans.' },
  { page: 2, at: 'p1', left: '1. Families get help early.', right: '1. Families get help soon.' },
  { page: 2, at: '', left: null, right: 'other: Lost words.' },
];

/** A review of a draft that has three points, in a server of its own, or those of one paragraph. Each further report has a page more in its PDF. */
async function startReview(reports = 1, ofOne: ReadingDifference[] = []) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'review-')), 'draft.mdx');
  const commentOf = (each: ReadingDifference) => writeDoubtComment(proofDifferenceAsDoubt(each));
  const [first = '', second = '', third = ''] = ofOne.length > 0 ? ['', ofOne.map(commentOf).join('\n')] : differences.map(commentOf);
  writeFileSync(
    file,
    smallText(inspectionFile)
      .replace('checked: "2026-11-22"', 'imported: "2026-11-22"')
      .replaceAll('themes="', 'themes_suggested="')
      .replace('<Item anchor="i1"', `${first}\n<Item anchor="i1"`)
      .replace('<Paragraph number="1"', `${second}\n<Paragraph number="1"`)
      .replace('<Paragraph number="2"', `${third}\n<Paragraph number="2"`),
  );
  const pdf = (more: number) =>
    taggedPdf([
      taggedFront(),
      [heading('The experiences'), item('1. Families get help soon.')],
      ...Array.from({ length: more }, () => taggedFront()),
    ]);
  const kinds = [{ id: 'ilacs', name: 'Inspection report', graded: true, letter: false }];
  const { server, address } = await startReviewServer(
    new ReviewSession(
      Array.from({ length: reports }, (_, more) => ({
        path: file,
        name: inspectionFile,
        pdf: pdf(more),
        differences: ofOne.length > 0 ? ofOne : differences,
      })),
      kinds,
    ),
    0,
  );
  return { server, address, text: () => readFileSync(file, 'utf8') };
}

test.describe('the review of a draft', () => {
  test('is settled with keys alone, and ends with the name of who read it', async ({ page }) => {
    const { server, address, text } = await startReview();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    onPageError(page, (message) => problems.push(message));
    await page.goto(address);
    await expect(page.getByRole('status').filter({ hasText: 'Point' })).toHaveText('Point 1 of 3');
    await expect(page.locator('#page')).toHaveText('Page 1 of 2');
    await expect(page.locator('#first mark')).toHaveText('the');
    await page.keyboard.press('1');
    await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 2');
    await expect(page.locator('#page')).toHaveText('Page 2 of 2');
    await expect(page.locator('#second mark')).toHaveText('soon.');
    await page.keyboard.press('2');
    await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 1');
    await page.keyboard.press('3');
    await expect(page.locator('#source')).toBeFocused();
    await page.locator('#source').fill('<Paragraph number="2" page="2" themes_suggested="plans">\nPlans were clear.\n</Paragraph>');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Your name')).toBeFocused();
    await page.keyboard.type('Ann Other');
    await page.getByLabel('The topics that the program suggested').press('Space');
    await page.getByRole('button', { name: 'Mark it as read by a person' }).press('Enter');
    await expect(page.locator('#left-to-do')).toHaveText('Read by a person');
    expect(text()).toContain('Quality of the written plans.');
    expect(text()).toContain('Families get help soon.');
    expect(text()).toContain('Plans were clear.');
    expect(text()).toMatch(/^checked: "\d{4}-\d\d-\d\d"\nchecked_by: "Ann Other"$/m);
    expect(text()).not.toMatch(/check:|imported:|themes_suggested/);
    expect(problems).toEqual([]);
    server.close();
  });

  test('passes axe, and draws the page of the PDF', async ({ page }) => {
    const { server, address } = await startReview();
    await page.goto(address);
    await expect(page.locator('#page')).toHaveText('Page 1 of 2');
    await expect
      .poll(() =>
        page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          return data.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 0);
        }),
      )
      .toBe(true);
    expect(await findAxeFaults(page)).toEqual([]);
    server.close();
  });

  test('never shows a PDF that comes late beside another report', further, async ({ page }) => {
    const { server, address } = await startReview(3);
    const late = Promise.withResolvers<undefined>();
    await page.route('**/pdf?file=1', async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.goto(address);
    await expect(page.locator('#page')).toHaveText('Page 1 of 2');
    const next = page.getByRole('button', { name: 'Next report' });
    const [held] = await Promise.all([page.waitForRequest('**/pdf?file=1'), next.click()]);
    await expect(page.locator('#page')).toHaveText('');
    expect(await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(0);
    await next.click();
    await expect(page.locator('#page')).toHaveText('Page 1 of 4');
    late.resolve(undefined);
    await (await held.response())?.finished();
    await page.waitForTimeout(500);
    await expect(page.locator('#page')).toHaveText('Page 1 of 4');
    server.close();
  });

  test('settles one point for a key that is held down, and says when nothing can be written any more', async ({ page }) => {
    const { server, address, text } = await startReview();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await page.goto(address);
    await expect(page.locator('#page')).toHaveText('Page 1 of 2');
    await page.keyboard.down('1');
    await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 2');
    await page.keyboard.down('1');
    await page.keyboard.up('1');
    const before = text();
    server.close();
    server.closeAllConnections();
    await page.keyboard.press('1');
    await expect(page.getByRole('alert')).toContainText('Nothing was written: npm run review has ended.');
    expect(sent).toHaveLength(2);
    expect(text()).toBe(before);
  });

  test('has the lines of the file to edit, keeps what was typed while the reader looks at other points, and marks each word that differs', async ({
    page,
  }) => {
    const { server, address, text } = await startReview();
    await page.goto(address);
    const lines = page.getByLabel('The lines in the file');
    await expect(lines).toHaveValue(/Quality of the written plans\./);
    await lines.fill('<Item anchor="i1">Typed.</Item>');
    await page.getByRole('button', { name: 'Next point' }).click();
    await expect(lines).toHaveValue(/Families get help early\./);
    await expect(page.locator('mark')).toHaveText(['early.', 'soon.']);
    const take = page.getByRole('button', { name: 'Take this' });
    await expect(take).toHaveAccessibleDescription('');
    await page.getByRole('button', { name: 'Next point' }).click();
    await expect(take).toBeDisabled();
    await expect(take).toHaveAccessibleDescription('The lines in the file have nothing of it: edit them.');
    await page.getByRole('button', { name: 'Point before' }).click();
    await page.getByRole('button', { name: 'Point before' }).click();
    await expect(lines).toHaveValue('<Item anchor="i1">Typed.</Item>');
    await page.getByRole('button', { name: 'Keep this' }).click();
    await expect(page.getByRole('alert')).toHaveText('You typed other lines for this point. Save them, or choose once more to drop them.');
    await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 3');
    await page.getByRole('button', { name: 'Next point' }).click();
    await expect(page.locator('#problem')).toBeEmpty();
    await page.getByRole('button', { name: 'Point before' }).click();
    await page.getByRole('button', { name: 'Keep this' }).click();
    await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 2');
    await expect(lines).toHaveValue(/Families get help early\./);
    expect(text()).not.toContain('Typed.');
    server.close();
  });

  test(
    'keeps lines that were typed for a second point on a paragraph, and saves them over no change of the first',
    further,
    async ({ page }) => {
      const { server, address } = await startReview(1, [
        { page: 2, at: 'p1', left: '1. Families get help early.', right: '1. Families get help soon.' },
        { page: 2, at: 'p1', left: '1. Families get help early.', right: '1. Families get help late.' },
      ]);
      await page.goto(address);
      const lines = page.getByLabel('The lines in the file');
      await page.getByRole('button', { name: 'Next point' }).click();
      await lines.fill('Typed.');
      await page.getByRole('button', { name: 'Point before' }).click();
      await page.getByRole('button', { name: 'Take this' }).click();
      await expect(page.locator('#left-to-do')).toHaveText('Point 1 of 1');
      await expect(lines).toHaveValue(/Families get help soon\./);
      await expect(page.getByText('You typed, before these lines changed: Typed.')).toBeVisible();
      server.close();
    },
  );

  test('says what is wrong with lines that no report may have', async ({ page }) => {
    const { server, address, text } = await startReview();
    await page.goto(address);
    const before = text();
    await page.locator('#source').fill('<Item onclick="x">');
    await page.getByRole('button', { name: 'Save these lines' }).click();
    await expect(page.getByRole('alert')).toContainText('Line');
    expect(text()).toBe(before);
    server.close();
  });
});
