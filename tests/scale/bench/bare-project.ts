import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A page of paragraphs of 200 bytes, as many as make its size. */
const page = `---
import pages from '../pages.json';
export function getStaticPaths() {
  return pages.map(([path, size]) => ({ params: { path: path || undefined }, props: { size } }));
}
const { path = 'home' } = Astro.params;
const words = 'Children benefit from timely help, and plans are clear about what has to change and by when. Managers check them. '.repeat(2).slice(0, 193);
const count = Math.max(1, Math.round((Astro.props.size - 120) / 200));
---
<html lang="en"><head><meta charset="utf-8" /><title>{path}</title></head><body><h1>{path}</h1>{Array.from({ length: count }, () => <p>{words}</p>)}</body></html>
`;

/** A file of a size that is no page. */
const file = `import files from '../../files.json';
export function getStaticPaths() {
  return files.map(([file, size]) => ({ params: { file }, props: { size } }));
}
export const GET = ({ props }) => new Response(Buffer.alloc(props.size, 'Plans are clear. '));
`;

/**
 * Makes a bare Astro project that writes as many pages and other files, each as large, as a built site has: `sizes` are its files. `modules`
 * is the folder that Astro is in.
 */
export function makeBareProject(folder: string, sizes: ReadonlyMap<string, number>, modules: string): void {
  mkdirSync(path.join(folder, 'src/pages/files'), { recursive: true });
  symlinkSync(path.resolve(modules), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    path.join(folder, 'astro.config.mjs'),
    `export default { trailingSlash: 'always', compressHTML: true, cacheDir: './.cache' };\n`,
  );
  const isPage = (name: string) => name.endsWith('index.html');
  const entries = [...sizes];
  const pages = entries.filter(([name]) => isPage(name)).map(([name, size]) => [name.replace(/\/?index\.html$/, ''), size]);
  writeFileSync(path.join(folder, 'src/pages.json'), JSON.stringify(pages));
  writeFileSync(path.join(folder, 'src/files.json'), JSON.stringify(entries.filter(([name]) => !isPage(name))));
  writeFileSync(path.join(folder, 'src/pages/[...path].astro'), page);
  writeFileSync(path.join(folder, 'src/pages/files/[...file].ts'), file);
}
