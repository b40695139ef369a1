import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notInFirefox, whyNotInFirefox } from '../browser/firefox/left-out.ts';

it('leaves out of Firefox only tests that there are', () => {
  for (const [file = '', ...titles] of Object.values(notInFirefox).flatMap((beginnings) => beginnings.map((words) => words.split(' › ')))) {
    const code = readFileSync(`tests/browser/${file}`, 'utf8');
    for (const title of titles) expect(code).toContain(title);
  }
});

it('leaves out a test of the list, one without script, and no other', () => {
  const [why = '', [listed = '']] = Object.entries(notInFirefox)[0] ?? ['', ['']];
  expect(whyNotInFirefox(['', 'firefox', ...listed.split(' › ')], true)).toBe(why);
  expect(whyNotInFirefox(['', 'firefox', 'reading.spec.ts', 'a report is read'], false)).toContain('script');
  expect(whyNotInFirefox(['', 'firefox', 'reading.spec.ts', 'a report is read'], true)).toBeUndefined();
});
