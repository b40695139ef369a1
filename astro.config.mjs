import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { writePageFonts } from './src/publish/fonts/page-fonts.ts';
import { loadCorpusOfContentOnce } from './src/content/load/load-corpus.ts';
import { cacheFolderOfBuild } from './src/site/build-and-serve/cache-folder.ts';
import { scriptBundleInBuild, styleBundleInBuild } from './src/site/build-and-serve/bundles.ts';
import { minifyWorkersInBuild } from './src/site/build-and-serve/minify-workers.ts';
import { writeHeadersFile } from './src/site/hosting/hosting-files.ts';
import { takeServiceWorkerScript, writeServiceWorker } from './src/site/offline/write-service-worker.ts';
import { writeRedirectRules } from './src/site/hosting/redirect-rules.ts';
import { readSiteBase } from './src/site/hosting/site-url.ts';
import { lastChangeForFeed } from './src/publish/feeds/last-changed.ts';

// Where the site will be published: SITE_URL is the origin, SITE_BASE the folder under it.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = readSiteBase();

/** Loaded only when the sitemap is written, so that this file can be read while the content has problems. */
let lastChanged;

/** A sitemap entry with the day on which its page last changed; undefined for a page that only says where something moved. */
function dateItem(item) {
  const { corpus } = lastChanged ? {} : loadCorpusOfContentOnce();
  lastChanged ??= corpus ? lastChangeForFeed(corpus) : () => undefined;
  const lastmod = lastChanged(new URL(item.url).pathname.replace(base.replace(/\/$/, ''), ''));
  return lastmod ? { ...item, lastmod } : undefined;
}

/** Writes the headers that hosts are to send. */
const headersOfHosts = {
  name: 'headers-of-hosts',
  hooks: { 'astro:build:done': ({ dir }) => writeFileSync(new URL('_headers', dir), writeHeadersFile(base.replace(/\/$/, ''))) },
};

/** Writes rules for hosts that lead on from addresses that only a small record has. */
const redirectRules = {
  name: 'redirect-rules',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const { corpus } = loadCorpusOfContentOnce();
      const rules = corpus ? writeRedirectRules(base.replace(/\/$/, ''), corpus) : '';
      if (rules) writeFileSync(new URL('_redirects', dir), rules);
    },
  },
};

/** Writes the service worker, which knows all files that browsers may keep. */
const serviceWorker = {
  name: 'service-worker',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const [folder, { corpus }] = [fileURLToPath(dir), loadCorpusOfContentOnce()];
      writeServiceWorker(folder, base.replace(/\/?$/, '/'), corpus?.site.offline !== 'off', takeServiceWorkerScript(folder));
    },
  },
};

/** A folder of what builds of any record keep for builds after them. */
const keptForBuilds = (name) => fileURLToPath(new URL(`./node_modules/.astro/${name}`, import.meta.url));

/** One for the whole build, which bundles some workers several times. */
const minifyWorkers = minifyWorkersInBuild(keptForBuilds('minified-workers'));

/** That making scripts smaller takes most of the time of bundling them is no fault to be told. */
const checks = { pluginTimings: false };

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  // Pages with a key (src/site/services/page-keys.ts) are not rendered again while it stays the same.
  experimental: { incrementalBuild: true },
  cacheDir: cacheFolderOfBuild(),
  trailingSlash: 'always',
  compressHTML: true,
  // No page is Markdown, and the styles for its code would be refused by the content security policy.
  markdown: { syntaxHighlight: false },
  integrations: [
    sitemap({ filter: (page) => !page.endsWith('/404/') && !page.endsWith('/offline/') && !page.includes('/embed/'), serialize: dateItem }),
    headersOfHosts,
    redirectRules,
    serviceWorker,
  ],
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    resolve: { alias: { 'page-fonts': await writePageFonts(keptForBuilds('page-fonts')) } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks, output: { codeSplitting: { groups: [{ name: styleBundleInBuild }] } } },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: styleBundleInBuild }, { name: scriptBundleInBuild }] } } },
        },
      },
    },
    // Notes for bundlers (`@__PURE__`) say nothing to browsers.
    worker: { format: 'es', plugins: () => [minifyWorkers], rolldownOptions: { output: { comments: { annotation: false } }, checks } },
  },
});
