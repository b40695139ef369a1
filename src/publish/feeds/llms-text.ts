import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import type { UrlOf } from '../url-of.ts';
import { documentTableFile } from '../tables/documents.ts';
import { everythingFeed } from './feeds.ts';

/** The most documents listed in llms.txt; the table of documents has them all. */
const maxDocuments = 100;

/** A link in llms.txt: its name, its path, and a description. */
type Link = readonly [name: string, path: `/${string}`, about: string];

const dataLinks: readonly Link[] = [
  ['Data package', '/data/v1/datapackage.json', 'every table and field described'],
  ['Paragraphs', '/data/v1/paragraphs.json', 'every paragraph with its address, words, themes, licence and whom to credit'],
  ['Judgements', '/data/v1/judgements.json', 'every grade on record with its inspection and source'],
  ['Figures', '/data/v1/figures.json', 'every figure with its date, claimant and paragraph'],
  ['Documents', '/data/v1/documents.json', 'what the documents are and where they come from'],
];

const moreLinks: readonly Link[] = [
  ['What the terms mean', '/glossary/', 'a plain meaning for each term of social work in the reports'],
  ['How to read this record', '/about/reading/', 'grades, frameworks, visits, and what the marks mean'],
  ['What is quoted, what is summarised', '/about/', 'method and licences'],
  ['Fidelity', '/about/fidelity/', 'what comparing with the official files gave'],
  ['Corrections', '/corrections/', 'what was corrected, moved or withdrawn'],
  ['Feed', everythingFeed, 'new documents and corrections'],
];

const linkToDocument = (corpus: Corpus, report: Report): Link => [
  formatReportNameWithAuthority(corpus, report),
  documentTableFile(report.id),
  `${paragraphsOf(report).length} paragraphs, ${report.wording}`,
];

/** The text of llms.txt, which describes the site to language models: what it is, how to quote it, where the data is. */
export function writeLlmsText(corpus: Corpus, urlOf: UrlOf): string {
  const { site } = corpus;
  const list = (heading: string, links: readonly Link[]) => [
    '',
    `## ${heading}`,
    '',
    ...links.map(([name, path, about]) => `- [${name}](${urlOf(path)}): ${about}`),
  ];
  const lines = [
    `# ${site.name}`,
    '',
    `> ${site.tagline}. What inspectors wrote about councils’ children’s services, with an address for every paragraph. Edition of ${formatDay(site.edition)}.`,
    '',
    'When you use it: paragraphs whose wording is `verbatim` are the publisher’s own words and may be quoted exactly; those whose wording is `summary` are',
    'summaries of sources that are not openly licensed, and are claims by the one named beside them. Link to the paragraph. Never infer a grade: where there is no',
    'row, none was given or none is on record. A grade tells of the days on site, not of today.',
    ...list('Data', dataLinks),
    ...list(
      'Documents',
      corpus.reports.slice(0, maxDocuments).map((report) => linkToDocument(corpus, report)),
    ),
    ...list('More', moreLinks),
  ];
  return `${lines.join('\n')}\n`;
}
