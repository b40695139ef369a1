/*
 * Compares two builds of the site, file by file: `node tests/builds/compare-builds.ts <dist before> <dist after>`.
 * It lists addresses that only one of them has, data, feeds and images with different bytes, and pages with different text or links. Names
 * of hashed assets, style sheets and scripts may differ. It exits with 1 if anything else differs.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

const [before = '', after = ''] = process.argv.slice(2);

const list = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Whether a file has a hash of its content in its name, as assets and shards of the search index do. */
const isHashed = (file: string): boolean => file.startsWith('assets/') || /^search\/[^/]*\.json$/.test(file);

const withoutHashes = (text: string): string =>
  text.replace(/\/assets\/[\w.-]+/g, '/assets/…').replace(/\/search\/[\w.-]+\.json/g, '/search/….json');

/** Elements within a line of text: a space before or after them is a space that readers see. */
const inline = new Set(
  'a abbr b bdi bdo br button cite code data dfn em i input kbd label mark q s samp select small span strong sub sup time u var'.split(' '),
);

const attributes = ['href', 'src', 'content', 'aria-label', 'title', 'alt', 'id', 'datetime', 'value', 'name', 'placeholder'];

function isPassedOver(element: Element): boolean {
  const name = element.localName;
  if (name === 'style') return true;
  if (name === 'script') return element.getAttribute('type') !== 'application/ld+json';
  if (name === 'link') return ['stylesheet', 'preload', 'modulepreload'].includes(element.getAttribute('rel') ?? '');
  return name === 'meta' && element.hasAttribute('http-equiv');
}

/**
 * What a reader or a program meets in a page: a line for each block of text, with its inner spaces as a browser shows them, and a
 * line for each attribute that names, links or describes.
 */
function contentOf(html: string): string[] {
  const { document } = parseHTML(html);
  const lines: string[] = [];
  let text = '';
  const endLine = (): void => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words) lines.push(words);
    text = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === 3) text += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (isPassedOver(element)) return;
    const isBlock = !inline.has(element.localName);
    if (isBlock) endLine();
    for (const attribute of attributes) {
      const value = element.getAttribute(attribute);
      if (value) lines.push(`${element.localName} ${attribute}: ${withoutHashes(value)}`);
    }
    for (const child of element.childNodes) visit(child as Node);
    if (isBlock) endLine();
  };
  if (document.documentElement) visit(document.documentElement as unknown as Node);
  return lines;
}

/** The first lines that differ between two lists. */
function firstDifference(one: readonly string[], other: readonly string[]): string {
  const at = one.findIndex((line, index) => line !== other[index]);
  const place = at < 0 ? one.length : at;
  return `    − ${(one[place] ?? '(end)').slice(0, 160)}\n    + ${(other[place] ?? '(end)').slice(0, 160)}`;
}

const [old, fresh] = [list(before), list(after)];
const known = new Set(fresh);
const differences: string[] = [];
const gone = old.filter((file) => !isHashed(file) && !known.has(file));
const earlier = new Set(old);
const added = fresh.filter((file) => !isHashed(file) && !earlier.has(file));
for (const file of gone) differences.push(`  gone:  ${file}`);
for (const file of added) differences.push(`  added: ${file}`);
let pages = 0;
let files = 0;
for (const file of old.filter((each) => !isHashed(each) && known.has(each))) {
  const [one, other] = [readFileSync(path.join(before, file)), readFileSync(path.join(after, file))];
  if (file.endsWith('.html')) {
    pages += 1;
    const [lines, others] = [contentOf(one.toString()), contentOf(other.toString())];
    if (lines.join('\n') !== others.join('\n')) differences.push(`  page:  ${file}\n${firstDifference(lines, others)}`);
  } else {
    files += 1;
    if (!one.equals(other)) differences.push(`  bytes: ${file} (${one.length} → ${other.length})`);
  }
}
console.log(`${pages} pages and ${files} other files stand in both.`);
console.log(differences.length === 0 ? 'Nothing differs.' : `${differences.length} differ:\n${differences.join('\n')}`);
process.exitCode = differences.length === 0 ? 0 : 1;
