import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { textOfReportParagraph } from '../../src/record/reports/paragraph.ts';
import { paragraphsOf } from '../../src/record/reports/report.ts';
import { isFullRun } from '../browser/full-run.ts';
import { realCorpus } from '../record/real-corpus.ts';
import { kindOfPage } from '../scale/page-budgets.ts';
import { keep, readSite, wordsIn } from './built-site.ts';

const corpus = realCorpus();
const { files, pages, read, bytesOf, factsOf, openPage } = readSite('dist');
const reportPage = (id: string) => `reports/${id}/index.html`;
/** The scripts that a script imports by itself. */
const importsOf = keep((file: string) =>
  [...read(file).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)].map(([, from = '']) =>
    new URL(from, `https://site.invalid/${file}`).pathname.slice(1),
  ),
);

/** The files that a page loads when it opens, from the addresses of its styles and scripts: those, and what they import. */
function loadedBy(addresses: readonly string[]): string[] {
  const found = new Set<string>();
  const take = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.js')) importsOf(file).forEach(take);
  };
  for (const address of addresses) take(address.slice(1));
  return [...found];
}

/** The bytes of a file compressed in haste, which are more than a host would send, in a tenth of the time. */
const bytesInHaste = keep((file: string) => brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }).length);

describe('every page', () => {
  it('is valid HTML', async () => {
    const validate = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'void-style': 'off',
        'no-inline-style': 'error',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'tel-non-breaking': 'off',
        'no-redundant-role': 'off',
        'prefer-native-element': ['error', { exclude: ['region', 'group', 'img'] }],
        'aria-label-misuse': 'off',
      },
    });
    const faults: string[] = [];
    // Paragraphs, figures, authorities, charts and pairs of reports have hundreds of similar pages: every fifteenth of a kind is tested, in a full
    // run all. Of each kind, not of all pages: a kind of one page would nearly always be missed.
    const alike =
      /^(reports\/[^/]+\/[^/]+\/[psiun][\d-]+|(figures|then-and-now)\/.+|(england|authorities|charts|embed)\/[^/]+)\/index\.html$/;
    const anchorKind = (page: string) => /\/([psiun])[\d-]+\/index\.html$/.exec(page)?.[1] ?? '';
    const kinds = Map.groupBy(pages, (page) => kindOfPage(`/${page.replace(/index\.html$/, '')}`) + anchorKind(page));
    const chosen = [...kinds.values()].flatMap((own) => own.filter((page, index) => isFullRun || !alike.test(page) || index % 15 === 0));
    for (const page of chosen) {
      const report = await validate.validateString(read(page));
      for (const { messages } of report.results)
        faults.push(...messages.map(({ ruleId, message, line }) => `${page}:${line} ${ruleId}: ${message}`));
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('has a content security policy without unsafe keywords, no inline style and no inline handler', () => {
    for (const page of pages) {
      const { policy, inline } = factsOf(page);
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).not.toContain('unsafe');
      // Scripts and styles are files of this site: no hash lets another one in.
      expect(policy.split(';'), page).toEqual(expect.arrayContaining(["script-src 'self'", "style-src 'self'"]));
      expect(inline, page).toEqual([]);
    }
  });

  it('loads nothing from another origin', () => {
    const loaded = pages.flatMap((page) => factsOf(page).loads.map((address) => `${page} ${address}`));
    expect(loaded.length).toBeGreaterThan(pages.length);
    expect(loaded.filter((each) => /\s(https?:)?\/\//.test(each))).toEqual([]);
  });

  it('is at most 60 kB compressed, without fonts', () => {
    const bytes = (files: readonly string[], size: (file: string) => number) => files.reduce((sum, file) => sum + size(file), 0);
    // A page that is small enough when it is compressed in haste need not be compressed again.
    const heavy = pages
      .map((page) => ({ page, loaded: [page, ...loadedBy([...factsOf(page).styles, ...factsOf(page).scripts])] }))
      .filter(({ loaded }) => bytes(loaded, bytesInHaste) > 60_000)
      .map(({ page, loaded }) => ({ page, bytes: bytes(loaded, bytesOf) }))
      .sort((a, b) => b.bytes - a.bytes);
    console.log(
      `Heaviest pages (brotli, with styles and scripts): ${heavy
        .slice(0, 3)
        .map(({ page, bytes }) => `${page} ${bytes}`)
        .join(', ')}`,
    );
    expect(heavy.filter(({ bytes }) => bytes > 60_000)).toEqual([]);
  });
});

describe('a report page', () => {
  it.each(corpus.reports.map((report) => [report.id, report] as const))(
    '%s renders exactly the text that the content reader reads',
    (id, report) => {
      const document = openPage(reportPage(id));
      const differing = paragraphsOf(report).filter((paragraph) => {
        const rendered = wordsIn(document.querySelector(`#${paragraph.anchor} .words`));
        return rendered !== textOfReportParagraph(paragraph);
      });
      expect(differing.map(({ anchor }) => anchor)).toEqual([]);
      expect(document.querySelectorAll('.paragraph').length).toBe(paragraphsOf(report).length);
    },
  );

  it('has no more script than its paragraphs need: 6 kB compressed', () => {
    for (const { id } of corpus.reports) {
      const scripts = loadedBy(factsOf(reportPage(id)).scripts);
      expect(scripts, id).not.toEqual([]);
      expect(
        scripts.reduce((sum, file) => sum + bytesOf(file), 0),
        id,
      ).toBeLessThan(6_000);
    }
  });

  it('gives each paragraph its printed number, a link to itself and its page in the PDF', () => {
    const paragraph = openPage(reportPage('northumberland/2020-01-ilacs')).querySelector('#p5');
    const number = paragraph?.querySelector('.paragraph-number');
    expect([number?.textContent.replace(/\s+/g, ' ').trim(), number?.getAttribute('href')]).toEqual(['Link to paragraph 5', '#p5']);
    expect(paragraph?.querySelector('.paragraph > p')?.textContent).toContain('Page 2 of the PDF');
  });

  it('names the claimant and the source on each paragraph of a summary', () => {
    const facts = [...openPage(reportPage('northamptonshire/2022-09-self-evaluation')).querySelectorAll('.paragraph > p')];
    expect(facts.length).toBeGreaterThan(120);
    expect(facts.filter((fact) => !/Claimed by .+\. In our words, from\s+\S/.test(fact.textContent)).length).toBe(0);
  });
});

describe('the search', () => {
  it('is at most 109 kB with its index, texts and questions, and its index has a name that stays, so that a new report does not change every page', () => {
    const parts = files.filter((file) =>
      /^assets\/(search-(worker|box)|fuzzy-program)|^search\/(?!councils-|english|figures|questions).*\.json$/.test(file),
    );
    expect(parts.length).toBe(4);
    expect(parts).toContain('search/first.json');
    const bytes = parts.reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
    console.log(`The search, with index and texts: ${bytes} bytes (brotli)`);
    expect(bytes).toBeLessThan(109_000);
  });

  it('loads at most 14 kB to find councils by their names and places', () => {
    const [councils = '', ...others] = files.filter((file) => file.startsWith('search/councils-'));
    expect(others).toEqual([]);
    expect(bytesOf(councils)).toBeLessThan(14_000);
  });
});

describe('the site', () => {
  it.each([
    '404.html',
    'robots.txt',
    'sitemap-index.xml',
    'favicon.svg',
    'data/paragraphs.json',
    'data/judgements.json',
    'data/figures.json',
    'data/v1/datapackage.json',
    'data/v1/all.zip',
  ])('has %s', (file) => {
    expect(files).toContain(file);
  });

  it('has an existing address for every paragraph of the open data', () => {
    const rows = JSON.parse(read('data/paragraphs.json')) as { id: string; url: string }[];
    const anchorsOf = keep((page: string) => new Set(files.includes(page) ? factsOf(page).ids : []));
    const missing = rows.filter(({ url }) => {
      const [page = '', anchor = ''] = url.slice(1).split('#');
      return !anchorsOf(`${page}index.html`).has(anchor);
    });
    expect(rows.length).toBe(corpus.reports.flatMap(paragraphsOf).length);
    expect(missing).toEqual([]);
  });
});
