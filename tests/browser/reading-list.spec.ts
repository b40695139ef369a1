import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { further, ownPage, ownPageFurther, test } from './kept-page.ts';
import { onPageError } from './page-errors.ts';
import { untilIdle } from './reader-actions.ts';

const report = '/reports/northumberland/2020-01-ilacs/';
const shared = 'northumberland/2020-01-ilacs/p5,i4,northamptonshire/2022-09-self-evaluation/p1';

async function pinTwo(page: Page): Promise<void> {
  await page.goto(report);
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  await page.locator('#i4').getByRole('button', { name: 'Pin paragraph i4' }).click();
  await expect(page.locator('#i4').getByRole('button', { name: 'Unpin paragraph i4' })).toBeVisible();
  await page.getByRole('link', { name: 'Reading list (2)' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Northumberland, inspection report, 20 to 31 January 2020, paragraph 5',
    'Northumberland, inspection report, 20 to 31 January 2020, what inspectors asked for, item 4',
  ]);
}

test('a reader pins paragraphs, orders and annotates them, and finds everything again later', async ({ page }) => {
  await pinTwo(page);
  await expect(page.getByText('Assessments of children’s needs are completed within a timescale')).toBeVisible();
  await page.getByRole('textbox', { name: /Your note on .* item 4/ }).fill('Ask the council about this');
  await page.getByRole('button', { name: /Move up: .* item 4/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('item 4');
  await expect(page.getByRole('status').first()).toContainText('now 1 of 2');
  await expect(page.getByRole('button', { name: /Move down: .* item 4/ })).toBeFocused();

  await page.reload();
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('item 4');
  await expect(page.getByRole('textbox', { name: /item 4/ })).toHaveValue('Ask the council about this');
});

test('the paragraphs come first, and a link leads to what can be done with the list', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await pinTwo(page);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeInViewport();
  const copy = page.getByRole('button', { name: 'Copy a link to this list' });
  await expect(copy).not.toBeInViewport();
  await page.getByRole('link', { name: 'Share, print or save this list' }).press('Enter');
  await expect(copy).toBeInViewport();
  await page.goto('/reading-list/?list=northumberland/2020-01-ilacs/p5');
  await expect(page.getByRole('heading', { level: 2 })).toBeInViewport();
});

test('removed and cleared paragraphs can be restored', async ({ page }) => {
  await pinTwo(page);
  await page.getByRole('button', { name: /Remove: .* paragraph 5/ }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear the list' }).click();
  await expect(page.getByText('Cleared: 2 paragraphs.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
});

test('undoing keeps the notes that were written since', further, async ({ page }) => {
  await pinTwo(page);
  await page.getByRole('button', { name: /Remove: .* paragraph 5/ }).click();
  await page.getByRole('textbox', { name: /Your note on .* item 4/ }).fill('written since');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: /item 4/ })).toHaveValue('written since');
});

test('what was removed can be restored after another window has pinned something, which stays', further, async ({ page }) => {
  await pinTwo(page);
  await page.getByRole('button', { name: /Remove: .* paragraph 5/ }).click();
  const other = await page.context().newPage();
  await other.goto(report);
  await other.locator('#p6').getByRole('button', { name: 'Pin paragraph 6' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/item 4/, /paragraph 6/]);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/paragraph 5/, /item 4/, /paragraph 6/]);
  await expect(page.getByText('We put it back.')).toBeVisible();
});

test('a note that is being written keeps the focus when another window pins something', further, async ({ page }) => {
  await pinTwo(page);
  const note = page.getByRole('textbox', { name: /Your note on .* item 4/ });
  await note.fill('Ask why');
  const other = await page.context().newPage();
  await other.goto(report);
  await other.locator('#p6').getByRole('button', { name: 'Pin paragraph 6' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
  await page.bringToFront();
  await expect(note).toBeFocused();
  await page.keyboard.type(', and when');
  await expect(note).toHaveValue('Ask why, and when');
});

test(
  'a paragraph that we don’t have any more is told with its note, is no place to move to, and can be cleared',
  further,
  async ({ page }) => {
    await pinTwo(page);
    const gone = { id: 'northumberland/2020-01-ilacs/p99999', note: 'Ask why' };
    await page.evaluate((pin) => {
      const key = Object.keys(localStorage).find((each) => each.startsWith('reading-list')) ?? '';
      const [first, ...rest] = JSON.parse(localStorage.getItem(key) ?? '[]') as object[];
      localStorage.setItem(key, JSON.stringify([first, pin, ...rest]));
    }, gone);
    await page.reload();
    const told = page.getByText(`We don’t have these, so they are not shown: ${gone.id} (your note: Ask why).`);
    await expect(told).toBeVisible();
    await page.getByRole('button', { name: /Remove: .* item 4/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.locator('#list').getByRole('link', { name: /item 4$/ })).toBeFocused();
    await page.getByRole('button', { name: /Move down: .* paragraph 5/ }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([/item 4/, /paragraph 5/]);
    for (const name of [/Remove: .* paragraph 5/, /Remove: .* item 4/]) await page.getByRole('button', { name }).click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
    await expect(told).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copy a link to this list' })).toBeHidden();
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await expect(page.getByText('Cleared: 1 paragraph.')).toBeVisible();
  },
);

test('a page that one comes back to shows the list as it is now', further, async ({ page }) => {
  await pinTwo(page);
  // A browser that keeps a page as it was tells it of no storage event meanwhile. One under test keeps none.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('reading-list')) ?? '';
    localStorage.setItem(key, JSON.stringify((JSON.parse(localStorage.getItem(key) ?? '[]') as object[]).slice(1)));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([/item 4/]);
  await expect(page.getByRole('link', { name: 'Reading list (1)' })).toBeVisible();
});

test('a shared URL shows its list and keeps the reader’s own until they take it over', async ({ page }) => {
  await pinTwo(page);
  await page.goto(`/reading-list/?list=${shared},p99999`);
  await expect(page.getByText('Somebody shared this list with you: 3 paragraphs.')).toBeVisible();
  await expect(
    page.getByText('We don’t have these, so they are not shown: northamptonshire/2022-09-self-evaluation/p99999.'),
  ).toBeVisible();
  await expect(page.getByText('Our summary, not the document’s own words.')).toBeVisible();
  const later = page.locator('.listed .later');
  await expect(later.first()).toContainText('inspected again in May 2024 – outstanding overall');
  await expect(later.last().getByRole('link')).toHaveAttribute('href', /\/authorities\/northamptonshire\/$/);
  await expect(page.getByRole('textbox', { name: /note/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add these paragraphs to my reading list' }).click();
  await expect(page.locator('#shared-note')).toHaveText(/^\s*Added 1 paragraph to your own list, which has 3 now\./);
  await page.getByRole('link', { name: 'Show my own list' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
});

test('a shared URL without a paragraph says nothing of the reader’s own list', further, async ({ page }) => {
  await pinTwo(page);
  await page.goto('/reading-list/?list=');
  await expect(page.locator('#list-status')).toHaveText('0 paragraphs.');
  await expect(page.locator('#shared-note')).toContainText(
    'This link to a list has no paragraph that we have. Opening it does not change your own list.',
  );
  await expect(page.getByRole('button', { name: 'Add these paragraphs to my reading list' })).toBeHidden();
});

test('the list can be shared as a URL', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pinTwo(page);
  await page.getByRole('button', { name: 'Copy a link to this list' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${baseURL}/reading-list/?list=northumberland/2020-01-ilacs/p5,i4`,
  );
});

test(
  'without a clipboard, as on a page that did not come by https, the URL of the list is shown',
  ownPageFurther,
  async ({ page, baseURL }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.goto('/reading-list/?list=northumberland/2020-01-ilacs/p5,i4');
    await page.getByRole('button', { name: 'Copy a link to this list' }).click();
    await expect(page.getByText(`Copy this link: ${baseURL}/reading-list/?list=northumberland/2020-01-ilacs/p5,i4`)).toBeVisible();
  },
);

/** Saves the list in a form, and gives the name and bytes of the file. */
async function saveAs(page: Page, form: string, style = 'plain'): Promise<{ name: string; bytes: Buffer; text: string }> {
  await page.getByLabel('Save as').selectOption(form);
  await page.getByLabel('Citations').selectOption(style);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save', exact: true }).click()]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

test('the list can be saved in each form, with one style of citation; what writes the files is loaded then, from this site alone', async ({
  page,
  baseURL,
}) => {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  onPageError(page, (message) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await pinTwo(page);
  await page.getByRole('textbox', { name: /Your note on .* item 4/ }).fill('=Ask <b>why</b>');
  await untilIdle(page);
  const before = asked.length;
  const words = 'Quality and sensitivity in the way that later life letters are written for adopted children.';

  const markdown = await saveAs(page, 'markdown');
  expect(asked.slice(before).filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  expect(markdown.name).toMatch(/^reading-list-edition-[\d.]+\.md$/);
  expect(markdown.text).toContain(`> ${words}`);
  expect(markdown.text).toContain(`<${baseURL}/reports/northumberland/2020-01-ilacs/#p5>`);

  const csv = await saveAs(page, 'csv', 'oscola');
  expect(csv.name).toMatch(/^reading-list-edition-[\d.]+\.csv$/);
  expect(csv.text.split('\r\n')[0]).toBe('\uFEFFid,name,section,wording,text,note,citation,url,later');
  expect(csv.text.split('\r\n')).toHaveLength(4);
  expect(csv.text).toContain(",'=Ask <b>why</b>,");
  expect(csv.text).toContain('(inspection report, ');

  const html = await saveAs(page, 'html', 'harvard');
  expect(html.name).toMatch(/^reading-list-edition-[\d.]+\.html$/);
  expect(html.text).toContain('=Ask &#x3C;b>why&#x3C;/b>');
  expect(html.text).toContain('Ofsted (2020) ');

  for (const [form, name] of [
    ['bibtex', /^reading-list-edition-[\d.]+\.bib$/],
    ['ris', /^reading-list-edition-[\d.]+\.ris$/],
    ['csl-json', /^reading-list-edition-[\d.]+\.json$/],
  ] as const) {
    const file = await saveAs(page, form);
    expect(file.name).toMatch(name);
    expect(file.text).toContain(words);
    expect(file.text).not.toContain('[date you read it]');
  }

  const project = await saveAs(page, 'qdpx');
  expect(project.name).toMatch(/^reading-list-edition-[\d.]+\.qdpx$/);
  const held = unzipSync(project.bytes);
  const published = unzipSync(readFileSync('dist/data/v1/refi-qda/northumberland/2020-01-ilacs.qdpx'));
  const [source = ''] = Object.keys(held).filter((path) => path.startsWith('Sources/'));
  expect(Object.keys(held)).toEqual(['project.qde', source]);
  expect(Buffer.from(held[source] ?? []).equals(Buffer.from(published[source] ?? []))).toBe(true);
  const xml = new TextDecoder().decode(held['project.qde']);
  const selections = [...xml.matchAll(/<PlainTextSelection .*startPosition="(\d+)" endPosition="(\d+)"/g)];
  const points = Array.from(new TextDecoder().decode(held[source]));
  const selected = selections.map(([, start, end]) => points.slice(Number(start), Number(end)).join(''));
  expect(selected).toHaveLength(2);
  expect(selected).toContain(words);
  expect(xml).toContain('<Description>=Ask &lt;b&gt;why&lt;/b&gt;</Description>');

  expect(asked.filter((url) => !url.startsWith(`${baseURL}/`) && !url.startsWith('blob:'))).toEqual([]);
  expect(faults).toEqual([]);
});

test('a saved list can be added again: nothing of the reader’s is lost, every problem is told, and nothing in it is run', async ({
  page,
}) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await pinTwo(page);
  await page.getByRole('textbox', { name: /Your note on .* item 4/ }).fill('my own note');
  const script = '<img src=x onerror=alert(1)>';
  const file = [
    'id,note',
    'northumberland/2020-01-ilacs/i4,their note',
    `northumberland/2020-01-ilacs/p6,"'=${script}"`,
    `${script},kept here`,
    'northumberland/2020-01-ilacs/p99999,',
  ].join('\r\n');
  const input = page.getByLabel('Add paragraphs from a list that you saved as a table (CSV)');
  await input.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(page.getByText('The file has 2 paragraphs that we know. Added 1 paragraph, with 2 problems.')).toBeVisible();
  await expect(page.locator('#open-problems li')).toHaveText([
    `Line 4: “${script}” is not the id of a paragraph, such as kent/2022-10-ilacs/p5. Its note: kept here`,
    'Line 5: We don’t have the paragraph northumberland/2020-01-ilacs/p99999.',
  ]);
  await expect(page.getByRole('textbox', { name: /item 4/ })).toHaveValue('my own note\n\ntheir note');
  await expect(page.getByRole('textbox', { name: /paragraph 6/ })).toHaveValue(`=${script}`);
  await expect(page.locator('#reading-list img')).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: /item 4/ })).toHaveValue('my own note');
  const same = Buffer.from('id,note\r\nnorthumberland/2020-01-ilacs/i4,my own note');
  await input.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: same });
  await expect(page.locator('#list-status')).toHaveText('The file has 1 paragraph that we know. Added 0 paragraphs.');
  await input.setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from([0xff, 0xfe]) });
  await expect(page.locator('#open-problems li')).toHaveText([/not text in UTF-8/]);
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
  expect(dialogs).toEqual([]);
});

test('a paragraph found by searching can be pinned', async ({ page }) => {
  await page.goto('/search/?q=unregistered');
  await page
    .locator('[data-paragraph="north-northamptonshire/2022-10-ilacs/p22"]')
    .getByRole('button', { name: 'Pin paragraph 22' })
    .click();
  await expect(page.getByRole('link', { name: 'Reading list (1)' })).toBeVisible();
});

test('if the browser has no storage, pinning says so and does not break the page', ownPage, async ({ page }) => {
  const faults: string[] = [];
  onPageError(page, (message) => faults.push(message));
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('refused');
      },
    }),
  );
  await page.goto(report);
  await page.locator('#p5').getByRole('button', { name: 'Pin paragraph 5' }).click();
  const lost = page.getByText('This browser can’t keep the list, so it will be lost when you leave the page.');
  await expect(lost.and(page.locator('[aria-live]'))).toBeAttached();
  await expect(page.locator('#p5').locator(lost)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Reading list (1)' })).toBeVisible();
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the reading list says that it needs script, and paragraphs have no useless buttons', async ({ page }) => {
    await page.goto('/reading-list/');
    await expect(page.getByText('The list needs JavaScript, which is off')).toBeVisible();
    await page.goto(report);
    await expect(page.locator('.pin')).toHaveCount(0);
  });
});
