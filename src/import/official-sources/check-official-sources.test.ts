import { createHash } from 'node:crypto';
import prettier from 'prettier';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../record/reports/report.ts';
import { answerCutOff, answerStatus, answerWith } from '../../../tests/import/ofsted-server.ts';
import { noteWait, server, useOfstedServer, waits } from '../../../tests/import/use-ofsted-server.ts';
import { PoliteFetcher, type PoliteFetcherOptions } from '../fetch/polite-fetcher.ts';
import { checkOfficialSources, hostsOfOfficialSources } from './check-official-sources.ts';
import { describeOfficialSources, officialSourcesExitCode, writeOfficialSourcesJson } from './describe-official-sources.ts';

const [files, pages] = ['files.ofsted.gov.uk', 'reports.ofsted.gov.uk'];
const pdf = '%PDF-1.7 words %%EOF';
const otherPdf = '%PDF-1.7 other words %%EOF';
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

type Sourced = Pick<Report, 'id' | 'source'>;
const documentAt = (id: string, url: string, sha256?: string) =>
  ({ id, source: { publisher: 'Ofsted', url, licence: 'OGL-3.0', rights: '', ...(sha256 && { sha256 }) } }) as unknown as Sourced;
const one = documentAt('ambridge/2020-01-ilacs', `https://${files}/v1/file/1`, sha256Of(pdf));

let agents: (string | undefined)[] = [];

useOfstedServer();
beforeEach(() => {
  agents = [];
});

const check = (documents: readonly Sourced[], more: Partial<PoliteFetcherOptions> = {}, moreHosts: string[] = []) =>
  checkOfficialSources(
    documents,
    new PoliteFetcher({
      hosts: [...hostsOfOfficialSources(documents), ...moreHosts],
      limits: { megabytes: 1, pages: 1, seconds: 30, memory: 1 },
      fetch: server.fetch,
      userAgent: 'what-inspectors-wrote/0.1 (Example; +editor@example.org)',
      wait: noteWait,
      ...more,
    }),
    { moreHosts, findHost: () => Promise.resolve() },
  );

const at = (path: string) => `${files}${path}`;

describe('an official address', () => {
  it('that gives the file that we have is the same', async () => {
    server.set(at('/v1/file/1'), answerWith(pdf));
    expect(await check([one])).toEqual([
      {
        document: one.id,
        address: one.source.url,
        state: 'same',
        says: 'The address answers, and gives the file that our words were checked against.',
        stored_sha256: sha256Of(pdf),
        found_sha256: sha256Of(pdf),
      },
    ]);
  });

  it('that gives another file differs, and both hashes are told', async () => {
    server.set(at('/v1/file/1'), answerWith(otherPdf));
    expect(await check([one])).toMatchObject([{ state: 'differs', stored_sha256: sha256Of(pdf), found_sha256: sha256Of(otherPdf) }]);
  });

  it.each([
    [301, 'moved'],
    [308, 'moved'],
    [302, 'same'],
  ])('that leads on with %i to the same file is %s', async (status, state) => {
    server.set(at('/v1/file/1'), answerStatus(status, { location: '/v1/file/2' })).set(at('/v1/file/2'), answerWith(pdf));
    expect(await check([one])).toMatchObject([{ state, leads_to: `https://${files}/v1/file/2`, found_sha256: sha256Of(pdf) }]);
  });

  it('that leads on to another file differs, to nothing is gone, and to a web page has no PDF any more', async () => {
    const moved = answerStatus(301, { location: '/v1/file/2' });
    server.set(at('/v1/file/1'), moved).set(at('/v1/file/2'), answerWith(otherPdf));
    expect(await check([one])).toMatchObject([{ state: 'differs', leads_to: `https://${files}/v1/file/2` }]);
    server.clear();
    server.set(at('/v1/file/1'), moved);
    expect(await check([one])).toMatchObject([{ state: 'gone', leads_to: `https://${files}/v1/file/2` }]);
    server.set(at('/v1/file/2'), answerWith('<!DOCTYPE html>'));
    expect(await check([one])).toMatchObject([{ state: 'no-pdf', leads_to: `https://${files}/v1/file/2` }]);
  });

  it('that leads for good to another host has moved, and that host is asked only if it is allowed', async () => {
    server.set(at('/v1/file/1'), answerStatus(301, { location: `https://${pages}/1` })).set(`${pages}/1`, answerWith(pdf));
    expect(await check([one])).toMatchObject([
      { state: 'moved', says: 'The address leads for good to another host, which was not asked.', leads_to: `https://${pages}/1` },
    ]);
    expect(server.asked).toEqual([at('/v1/file/1')]);
    expect(await check([one], {}, [pages])).toMatchObject([
      { state: 'moved', found_sha256: sha256Of(pdf), leads_to: `https://${pages}/1` },
    ]);
  });

  it('that leads for good to a file that cannot be read whole was not checked, whichever host has it', async () => {
    const cutOff = answerWith('%PDF-1.7 words');
    server.set(at('/v1/file/1'), answerStatus(301, { location: '/v1/file/2' })).set(at('/v1/file/2'), cutOff);
    const says = 'Not checked: the file is cut off: its end is missing.';
    expect(await check([one])).toMatchObject([{ state: 'unknown', says, leads_to: `https://${files}/v1/file/2` }]);
    server.set(at('/v1/file/1'), answerStatus(301, { location: `https://${pages}/1` })).set(`${pages}/1`, cutOff);
    expect(await check([one], {}, [pages])).toMatchObject([{ state: 'unknown', says, leads_to: `https://${pages}/1` }]);
  });

  it.each([404, 410])('that answers %i is gone, and is asked once', async (status) => {
    server.set(at('/v1/file/1'), answerStatus(status));
    expect(await check([one])).toMatchObject([{ state: 'gone', says: `There is nothing at it: it answers ${status}.` }]);
    expect(server.asked).toHaveLength(1);
  });

  it('that answers 500 and then the file is the same', async () => {
    server.set(at('/v1/file/1'), answerStatus(500), answerWith(pdf));
    expect(await check([one])).toMatchObject([{ state: 'same' }]);
    expect(waits.length).toBeGreaterThan(0);
  });

  it('that gives a web page in the place of a PDF has no PDF any more', async () => {
    server.set(at('/v1/file/1'), answerWith('<!DOCTYPE html><title>Sorry</title>'));
    expect(await check([one])).toMatchObject([{ state: 'no-pdf' }]);
  });

  it.each([
    ['answers 500 again and again', answerStatus(500), 'Not checked: the address answers 500.'],
    ['refuses programs', answerStatus(403), 'Not checked: the address answers 403.'],
    ['breaks off', answerCutOff(pdf), 'Not checked: the address could not be reached: '],
  ])('that %s was not checked', async (_, answer, says) => {
    server.set(at('/v1/file/1'), answer).set(at('/v1/file/2'), answerWith(pdf));
    const two = documentAt('ambridge/2021-01-ilacs', `https://${files}/v1/file/2`);
    const [first] = await check([one, two]);
    expect(first).toMatchObject({ state: 'unknown', says: expect.stringContaining(says) as string });
  });

  it('that is too slow was not checked, while another host was', async () => {
    const page = documentAt('borchester/2021-01-news', `https://${pages}/story`);
    server.set(at('/v1/file/1'), () => undefined).set(`${pages}/story`, answerWith('<!DOCTYPE html>'));
    const limits = { megabytes: 1, pages: 1, seconds: 0.05, memory: 1 };
    // The other host may take as long as this machine does.
    const patient: typeof fetch = (address, options) =>
      server.fetch(address, new URL(address as URL).host === pages ? { ...options, signal: null } : options);
    expect(await check([one, page], { limits, fetch: patient, manners: { retries: 0 } })).toMatchObject([
      { state: 'unknown', says: 'Not checked: the address has not answered within 0.05 seconds.' },
      { state: 'answers' },
    ]);
  });

  it('of a web page answers, since there is no file to compare it with', async () => {
    server.set(`${pages}/story`, answerWith('<!DOCTYPE html>'));
    expect(await check([documentAt('ambridge/2021-01-news', `https://${pages}/story`)])).toEqual([
      {
        document: 'ambridge/2021-01-news',
        address: `https://${pages}/story`,
        state: 'answers',
        says: 'The address answers, and we have no SHA-256 to compare it with.',
      },
    ]);
  });
});

describe('a check of official addresses', () => {
  const many = [3, 1, 2].map((number) => documentAt(`ambridge/202${number}-01-ilacs`, `https://${files}/v1/file/${number}`));

  it('asks a host once at a time, with pauses, says who asks, and tells documents in order', async () => {
    for (const number of [1, 2, 3])
      server.set(at(`/v1/file/${number}`), (request, response) => {
        agents.push(request.headers['user-agent']);
        setTimeout(() => response.end(pdf), 5);
      });
    const checked = await check(many, { manners: { pause: 1_000_000 } });
    expect(checked.map(({ document }) => document)).toEqual(many.map(({ id }) => id).sort());
    expect(server.mostAtOnce).toBe(1);
    expect(waits).toHaveLength(2);
    expect(new Set(agents)).toEqual(new Set(['what-inspectors-wrote/0.1 (Example; +editor@example.org)']));
  });

  it('says in one line that there is no internet, and asks nobody then', async () => {
    const never = new PoliteFetcher({ hosts: [files], fetch: server.fetch });
    const line = /^No internet: no host of an official address \(files\.ofsted\.gov\.uk\) can be reached from here\..*$/;
    await expect(checkOfficialSources(many, never, { findHost: () => Promise.reject(new Error('ENOTFOUND')) })).rejects.toThrow(line);
    expect(server.asked).toEqual([]);
    const closed: typeof fetch = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }));
    await expect(check(many, { fetch: closed, manners: { retries: 0 } })).rejects.toThrow(line);
  });

  it('ends with 0 if all is as before, 2 if a person should look, and 1 if something was not checked', async () => {
    server.set(at('/v1/file/1'), answerWith(pdf)).set(at('/v1/file/2'), answerStatus(500)).set(at('/v1/file/3'), answerStatus(404));
    const codes = await Promise.all([[1], [1, 2], [1, 2, 3]].map((numbers) => checkNumbers(numbers)));
    expect(codes).toEqual([0, 1, 2]);
  });

  const checkNumbers = async (numbers: number[]) =>
    officialSourcesExitCode(
      await check(numbers.map((number) => documentAt(`a/202${number}-01-ilacs`, `https://${files}/v1/file/${number}`))),
    );

  it('writes a report that can be committed as it is, what a person should look at first', async () => {
    server
      .set(at('/v1/file/1'), answerWith(pdf))
      .set(at('/v1/file/2'), answerWith(otherPdf))
      .set(at('/v1/file/3'), answerStatus(301, { location: '/v1/[x](y)_*<b>' }))
      .set(at('/v1/[x](y)_*%3Cb%3E'), answerStatus(404));
    const checked = await check(many.map(({ id, source }) => documentAt(id, source.url, sha256Of(pdf))));
    const markdown = describeOfficialSources(checked, '2026-11-29');
    const json = writeOfficialSourcesJson(checked, '2026-11-29');
    expect(await prettier.check(markdown, { parser: 'markdown', printWidth: 140 })).toBe(true);
    expect(await prettier.check(json, { parser: 'json', printWidth: 140 })).toBe(true);
    expect(markdown).toBe(
      [
        '# Official addresses of our documents',
        'Checked on 29 November 2026 by `npm run check:sources`: 3 documents.',
        '## Gone: 1',
        `- \`ambridge/2023-01-ilacs\` <https://${files}/v1/file/3> The address leads for good to another one, and there is nothing at it: it answers 404. It leads to <https://${files}/v1/[x](y)_*%3Cb%3E>.`,
        '## Another file than ours: 1',
        `- \`ambridge/2022-01-ilacs\` <https://${files}/v1/file/2> The address answers, and gives another file than the one that our words were checked against. SHA-256 there \`${sha256Of(otherPdf)}\`, ours \`${sha256Of(pdf)}\`.`,
        '## The same file as ours: 1',
        `- \`ambridge/2021-01-ilacs\` <https://${files}/v1/file/1> The address answers, and gives the file that our words were checked against.`,
      ]
        .join('\n\n')
        .concat('\n'),
    );
    expect(JSON.parse(json)).toMatchObject({ checked: '2026-11-29', counts: { same: 1, differs: 1, gone: 1, moved: 0 } });
  });
});
