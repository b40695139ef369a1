import { authorityOf, placedParagraphs, themeOf, type Corpus } from '../domain/corpus.ts';
import { nameParagraph, textOf, type Paragraph, type Wording } from '../domain/paragraph.ts';
import { kinds, nameSection, whenOf, type Kind } from '../domain/report.ts';

/** A paragraph as search knows it. `report` is a place in the list of reports. */
export interface SearchRecord {
  id: string;
  url: string;
  name: string;
  section: string;
  text: string;
  themes: string[];
  report: number;
}

/** A document as search knows it. */
export interface SearchReport {
  name: string;
  authority: string;
  kind: Kind;
  wording: Wording;
}

/** All that the search page loads. */
export interface SearchData {
  reports: SearchReport[];
  records: SearchRecord[];
}

/** Every paragraph as search knows it. `addressOf` gives its address on the site. */
export function toSearchData(corpus: Corpus, addressOf: (paragraph: Paragraph) => string): SearchData {
  const reports = corpus.reports.map((report) => report.id);
  return {
    reports: corpus.reports.map((report) => ({
      name: `${authorityOf(corpus, report.authority).name}, ${kinds[report.kind].toLowerCase()}, ${whenOf(report)}`,
      authority: report.authority,
      kind: report.kind,
      wording: report.wording,
    })),
    records: placedParagraphs(corpus).map(({ paragraph, section, report }) => ({
      id: paragraph.id,
      url: addressOf(paragraph),
      name: nameParagraph(paragraph),
      section: nameSection(section),
      text: textOf(paragraph),
      themes: paragraph.themes.map((theme) => themeOf(corpus, theme).id),
      report: reports.indexOf(report.id),
    })),
  };
}
