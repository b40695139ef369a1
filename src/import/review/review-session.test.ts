import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectionFile, smallText } from '../../../tests/fixtures/small-record.ts';
import type { ReadingDifference } from '../prove/compare-readings.ts';
import { proofDifferenceAsDoubt } from '../prove/prove-report.ts';
import { writeDoubtComment } from '../write/doubt-comments.ts';
import { startReviewServer } from './review-server.ts';
import { ReviewSession } from './review-session.ts';

const differs: ReadingDifference = {
  page: 2,
  at: 'p1',
  left: '1. Families get help early.',
  right: '1. Families get [help] early.',
};
const lost: ReadingDifference = { page: 3, at: '', left: null, right: 'other: Lost words.' };
const kinds = [{ id: 'ilacs', name: 'Inspection report', graded: true, letter: false }];

let file = '';
let session: ReviewSession;
const text = () => readFileSync(file, 'utf8');

beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'review-')), 'draft.mdx');
  const comment = (difference: ReadingDifference) => writeDoubtComment(proofDifferenceAsDoubt(difference));
  writeFileSync(
    file,
    smallText(inspectionFile)
      .replace('checked: "2026-11-22"', 'imported: "2026-11-22"')
      .replaceAll('themes="plans"', 'themes_suggested="plans"')
      .replace('<Introduction>', `${comment(lost)}\n<Introduction>`)
      .replace('<Paragraph number="1"', `${comment(differs)}\n<Paragraph number="1"`),
  );
  session = new ReviewSession([{ path: file, name: inspectionFile, pdf: new Uint8Array([1]), differences: [differs, lost] }], kinds);
});

const comments = () => session.points(0).points.map(({ comment }) => comment);
const settleFirst = (choice: Parameters<ReviewSession['settle']>[2]) => {
  const [first = { comment: '', source: '' }] = session.points(0).points;
  session.settle(0, first, choice);
};

describe('reviewing a draft', () => {
  it('shows each difference with both readings and the lines of the file, in their order', () => {
    expect(session.points(0).points).toMatchObject([
      { page: 3, left: null, right: [{ words: 'other: Lost words.', differs: false }], withRight: null },
      {
        page: 2,
        left: [
          { words: '1. Families get', differs: false },
          { words: 'help', differs: true },
          { words: 'early.', differs: false },
        ],
        right: [
          { words: '1. Families get', differs: false },
          { words: '[help]', differs: true },
          { words: 'early.', differs: false },
        ],
        source: '<Paragraph number="1" page="2" themes="early-help neglect">\nFamilies get help early.\n</Paragraph>',
        withRight: '<Paragraph number="1" page="2" themes="early-help neglect">\nFamilies get \\[help\\] early.\n</Paragraph>',
      },
    ]);
  });

  it('keeps the first reading, and takes only the comment out', () => {
    const before = text();
    settleFirst({ take: 'left' });
    expect(before.replace(text(), '')).toBe(before);
    expect(text()).not.toContain('Lost words');
    expect(comments()).toHaveLength(1);
  });

  it('takes the second reading, its characters escaped as in every report file', () => {
    settleFirst({ take: 'left' });
    settleFirst({ take: 'right' });
    expect(text()).toContain('Families get \\[help\\] early.');
    expect(comments()).toEqual([]);
  });

  it('takes lines that a person writes', () => {
    settleFirst({ take: 'edit', source: `<Introduction>` });
    settleFirst({ take: 'edit', source: '<Paragraph number="1" page="2" themes="early-help">\nFamilies got help.\n</Paragraph>\n' });
    expect(text()).toContain('>\nFamilies got help.\n</Paragraph>\n\n<Paragraph number="2"');
  });

  it('settles the point that was shown where two ask the same, and changes its lines alone', () => {
    const same = '{/* check: ask somebody */}\n\n';
    writeFileSync(file, smallText(inspectionFile).replace(/<Paragraph number="[12]"/g, `${same}$&`));
    const [first, second] = session.points(0).points;
    expect([first?.comment, first?.source === second?.source]).toEqual([second?.comment, false]);
    const lines = second?.source.replace('\n', '\nNow ') ?? '';
    session.settle(0, second ?? { comment: '', source: '' }, { take: 'edit', source: lines });
    expect(text()).toContain(`${same}${first?.source ?? ''}\n\n${lines}`);
    expect(comments()).toEqual([first?.comment]);
  });

  it('writes nothing over lines that changed in the file after they were shown', () => {
    const [, shown = { comment: '', source: '' }] = session.points(0).points;
    writeFileSync(file, text().replace('\nFamilies get help early.', '\nFamilies get early help.'));
    for (const choice of [{ take: 'left' }, { take: 'edit', source: shown.source }] as const)
      expect(() => {
        session.settle(0, shown, choice);
      }).toThrow('These lines have changed in the file since.');
    expect(text()).toContain('\nFamilies get early help.');
  });

  it('refuses lines that no report file may have, and writes nothing', () => {
    const before = text();
    expect(() => {
      settleFirst({ take: 'edit', source: '<Introduction onclick="x">' });
    }).toThrow('Line');
    expect(text()).toBe(before);
  });

  it('does not put in by itself what needs other marks', () => {
    expect(() => {
      settleFirst({ take: 'right' });
    }).toThrow('Edit the lines.');
  });

  /** The point of a difference in a fact of the front page, the only one of the file. */
  const pointOf = (at: string, left: string, right: string) => {
    const difference = { page: 1, at, left, right };
    const text = smallText(inspectionFile)
      .replace('checked: "2026-11-22"', 'lead_inspector: Ann Other\nimported: "2026-11-22"')
      .replace('<Introduction>', `${writeDoubtComment(proofDifferenceAsDoubt(difference))}\n<Introduction>`);
    writeFileSync(file, text);
    session = new ReviewSession([{ path: file, name: inspectionFile, pdf: new Uint8Array([1]), differences: [difference] }], kinds);
    return session.points(0).points[0];
  };

  it.each([
    ['grade of leaders', 'good', 'outstanding', '  leaders: good', '  leaders: outstanding'],
    ['title', 'Inspection of Exampleshire', 'Inspection of Example', 'title: Inspection of Exampleshire', 'title: Inspection of Example'],
    ['published', '2020-03-02', '2020-03-03', 'published: "2020-03-02"', 'published: "2020-03-03"'],
    ['lead inspector', 'Ann Other', 'Anne Other', 'lead_inspector: Ann Other', 'lead_inspector: Anne Other'],
    [
      'inspected to',
      '2020-01-31',
      '2020-01-30',
      'inspected: { from: "2020-01-20", to: "2020-01-31" }',
      'inspected: { from: "2020-01-20", to: "2020-01-30" }',
    ],
  ])('shows the line of the front matter for the %s, and takes the second reading there', (at, left, right, source, withRight) => {
    expect(pointOf(at, left, right)).toMatchObject({ source, withRight });
    settleFirst({ take: 'right' });
    expect(text()).toContain(`\n${withRight}\n`);
    expect(comments()).toEqual([]);
  });

  it.each([
    [
      'the authority, of which the second reading has a title',
      'authority',
      'exampleshire',
      'Inspection of Otherton',
      'authority: exampleshire',
    ],
    ['words that need quotes in the front matter', 'lead inspector', 'Ann Other', 'Ann: Other', 'lead_inspector: Ann Other'],
    ['a fact that the file leaves out', 'title of the lead inspector', 'Her Inspector', 'His Inspector', ''],
    ['what is about no line', 'tags', 'Inspection', 'the second reader read nothing', ''],
  ])('puts nothing in by itself for %s', (_, at, left, right, source) => {
    expect(pointOf(at, left, right)).toMatchObject({ source, withRight: null });
  });

  it('writes nothing where a point is about no line, and lets it be kept as it is', () => {
    pointOf('tags', 'Inspection', 'the second reader read nothing');
    const before = text();
    expect(() => {
      settleFirst({ take: 'edit', source: 'Some words.' });
    }).toThrow('Edit the file itself.');
    expect(text()).toBe(before);
    settleFirst({ take: 'left' });
    expect(comments()).toEqual([]);
  });

  it('marks no report as read that asks something over two lines', () => {
    settleFirst({ take: 'left' });
    settleFirst({ take: 'left' });
    writeFileSync(file, text().replace('<Introduction>', '{/* check: page 2: is this\nright? */}\n\n<Introduction>'));
    expect(comments()).toEqual([]);
    expect(() => {
      session.markRead(0, { on: '2026-11-28', by: '' });
    }).toThrow(/^The file still asks something\..* Line \d+: page 2: is this right\?$/);
    expect(text()).not.toContain('checked:');
  });

  it('marks the report as read, with a name and its topics confirmed, once nothing is open', () => {
    const mark = () => {
      session.markRead(0, { on: '2026-11-28', by: 'Ann "Other"' });
    };
    expect(mark).toThrow('Settle every point first.');
    settleFirst({ take: 'left' });
    settleFirst({ take: 'left' });
    mark();
    expect(text()).toContain('checked: "2026-11-28"\nchecked_by: "Ann Other"\n');
    expect(text()).not.toMatch(/imported:|themes_suggested/);
    expect(session.points(0).read).toBe(true);
  });
});

describe('the server of the review', () => {
  let server: Awaited<ReturnType<typeof startReviewServer>>;
  beforeEach(async () => {
    server = await startReviewServer(session, 0);
  });
  afterEach(() => {
    server.server.close();
  });

  it('listens on this machine alone, and sends a policy that allows nothing from elsewhere', async () => {
    expect(server.server.address()).toMatchObject({ address: '127.0.0.1' });
    const page = await fetch(server.address);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(await page.text()).not.toMatch(/<style|style=|<script(?! type="module" src=)|\son\w+="/);
  });

  it('answers nobody who calls it by another name', async () => {
    const { port } = new URL(server.address);
    const status = await new Promise<number | undefined>((resolve) => {
      request({ port, host: '127.0.0.1', headers: { host: 'evil.example' } }, ({ statusCode }) => {
        resolve(statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  it('takes choices from its own page alone', async () => {
    const send = (origin: string) =>
      fetch(`${server.address}settle`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: JSON.stringify({ file: 0, ...session.points(0).points[0], choice: { take: 'left' } }),
      });
    expect((await send('https://evil.example')).status).toBe(403);
    expect(comments()).toHaveLength(2);
    expect((await send(server.address.slice(0, -1))).status).toBe(200);
    expect(comments()).toHaveLength(1);
  });
});
