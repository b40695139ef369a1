import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// Where the site will be published: SITE_URL its origin, SITE_BASE the folder under it.
const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = process.env.SITE_BASE ?? '/';

export default defineConfig({
  site,
  base,
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  compressHTML: true,
  // Words are given as the source prints them: no "smart" dashes, quotes or dots, no links made from addresses.
  markdown: {
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), sitemap({ filter: (page) => !page.endsWith('/404/') })],
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
      ],
    },
  },
});
