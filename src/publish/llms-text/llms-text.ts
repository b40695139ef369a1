import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import { formatReportNameWithAuthority } from '../../record/reports/report-name.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import type { UrlOf } from '../url-of.ts';
import { formatParagraphsBySpeaker } from '../../questions/provenance/speaker-counts.ts';
import { reportIdToDataPath } from '../../record/ids-and-paths/ids.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { everythingFeed } from '../feeds/feeds.ts';

/** The most documents listed in llms.txt; the table of documents has them all. */
const maxDocuments = 100;

/** A link in llms.txt: its name, its path, and a description. */
type Link = readonly [name: string, path: `/${string}`, about: string];

const dataLinks: readonly Link[] = [
  ['Data package', '/data/v1/datapackage.json', 'a description of every table and field'],
  ['OpenAPI', '/data/v1/openapi.json', 'every address of the data, with a JSON Schema for each shape'],
  ['Paragraphs', '/data/v1/paragraphs.json', 'every paragraph with its address, words, topics (themes), licence and whom to credit'],
  ['Judgements', '/data/v1/judgements.json', 'grades of the councils that our reports are about, each with its inspection and source'],
  ['Figures', '/data/v1/figures.json', 'every figure with its date, claimant and paragraph'],
  ['Documents', '/data/v1/documents.json', 'what the documents are and where they come from'],
  ['Texts', '/data/v1/corpus.zip', 'every document as plain text, a paragraph a line, with a table of metadata'],
  ['Codebook', '/data/v1/refi-qda/topics.qdc', 'the topics with their descriptions, as a REFI-QDA codebook'],
];

const moreLinks: readonly Link[] = [
  ['Check a quotation', '/check/', 'whether a report has a quotation word for word, and how it differs (needs script)'],
  ['Words over time', '/words/', 'how often inspectors use a word or phrase, by year, grade, council and framework (needs script)'],
  ['What the terms mean', '/glossary/', 'a plain meaning for each term of social work in the reports'],
  ['How to read this site', '/about/reading/', 'grades, frameworks, visits, and what the marks mean'],
  ['What we quote and what we sum up', '/about/', 'method and licences'],
  ['How exactly our text matches Ofsted’s files', '/about/fidelity/', 'the result for every report'],
  ['Corrections', '/corrections/', 'what we corrected, moved or withdrew'],
  ['Feed', everythingFeed, 'new reports and corrections'],
];

const linkToDocument = (corpus: Corpus, report: Report): Link => [
  formatReportNameWithAuthority(corpus, report),
  reportIdToDataPath(report.id),
  `${formatCountWithNoun(paragraphsOf(report).length, 'paragraph')}, ${report.wording}`,
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
    `> ${site.tagline}. What inspectors wrote about councils’ children’s services, with an address for every paragraph: ${formatParagraphsBySpeaker(corpus)}. Edition of ${formatDay(site.edition)}.`,
    '',
    'When you use it: you may quote a paragraph exactly if its wording is `verbatim`. Those are the publisher’s own words. If its wording is `summary`, it sums up a',
    'source without an open licence, and it is a claim. Say who makes it. Link to the paragraph. Never guess a grade. If there is no row, Ofsted gave no grade or we',
    'have no record of it. A grade is about the days of the inspection, not about today.',
    ...list('Data', dataLinks),
    ...list(
      'Documents',
      corpus.reports.slice(0, maxDocuments).map((report) => linkToDocument(corpus, report)),
    ),
    ...list('More', moreLinks),
  ];
  return `${lines.join('\n')}\n`;
}
