import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadCorpusOfContent } from '../../content/load/load-corpus.ts';
import { addAuthoritiesOfReports } from './add-authorities.ts';

const folder = fs.mkdtempSync(path.join(tmpdir(), 'authorities-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

it('adds the authority of a report whose import was stopped before it told the entry, and that once', () => {
  fs.cpSync('tests/fixtures/record', folder, { recursive: true });
  const file = path.join(folder, 'authorities.yml');
  const whole = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, whole.replace(/^- id: northfield\n(?: .*\n)*/m, ''));
  const isUnknown = () => loadCorpusOfContent(folder).problems.some(({ says }) => says.startsWith('authority "northfield" is not known.'));
  expect(isUnknown()).toBe(true);
  const without = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, without.replace(/^/gm, '  '));
  expect(() => addAuthoritiesOfReports(folder)).toThrow(
    /takes no entry at its end: its list is indented, in brackets or closed\. Add by hand:\n- id: northfield\n/,
  );
  expect(fs.readFileSync(file, 'utf8')).toBe(without.replace(/^/gm, '  '));
  fs.writeFileSync(file, without);
  expect(addAuthoritiesOfReports(folder)).toEqual(['northfield']);
  expect(isUnknown()).toBe(false);
  const added = fs.readFileSync(file, 'utf8');
  expect(added).toMatch(/\n- id: northfield\n(?: .*\n)* {2}ofsted_urn: 90002\n/);
  expect(addAuthoritiesOfReports(folder)).toEqual([]);
  expect(fs.readFileSync(file, 'utf8')).toBe(added);
});
