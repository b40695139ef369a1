import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const { pages, read } = readSite('dist');
const source = (file: string) => readFileSync(`tests/browser/${file}`, 'utf8');

describe('the page about accessibility', () => {
  const words = parseHTML(read('accessibility/index.html')).document.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';

  it('says how many pages and tasks are tried', () => {
    const [, list = ''] = /const pages = \[(.*?)\];/s.exec(source('every-page.spec.ts')) ?? [];
    expect(words).toContain(`A program opens ${list.match(/^ {2}'/gm)?.length} pages`);
    expect(words).toContain(`does ${source('keyboard-journeys.spec.ts').match(/^test\(/gm)?.length} tasks with the keyboard alone`);
  });

  it('is linked from the foot of every page that has one', () => {
    const feet = pages.map((page) => /<footer.*<\/footer>/s.exec(read(page))?.[0]).filter((foot) => foot !== undefined);
    expect(feet.length).toBeGreaterThan(100);
    expect(feet.filter((foot) => !foot.includes('href="/accessibility/"'))).toEqual([]);
  });
});
