import { isAnchor } from '../../record/ids-and-paths/ids.ts';
import { textOfReportParagraph, type Paragraph } from '../../record/reports/paragraph.ts';
import { isReportNumbered, type Report, type Section } from '../../record/reports/report.ts';
import type { Tell } from '../problems/index.ts';
import { ruleKnowsId, type Known } from './known.ts';
import type { ReportRule } from './rule.ts';
import { applyRuleOfClaimants } from './report-claims.ts';
import { Places, type Letter } from './report-places.ts';

/** Paragraphs have places that run on, one to three known themes, a known claimant, and pages in order. */
export const reportParagraphsRule: ReportRule = ({ report, frontMatter, lineOf }, known, tell) => {
  const numbered = isReportNumbered(report);
  const places = new Places(frontMatter.missing_numbers ?? [], (anchor) => known.gone?.has(`${report.id}/${anchor}`) ?? false, tell);
  let page = 0;
  for (const section of report.sections) {
    const letter = letterOf(section, numbered);
    for (const paragraph of section.paragraphs) {
      tellPlace(paragraph, letter, places, tell);
      tellThemes(paragraph, known, tell);
      if (paragraph.claimedBy !== report.claimedBy) applyRuleOfClaimants(paragraph.claimedBy, paragraph.line, known, tell);
      tellLength(paragraph, tell);
      if (report.source.pages) tellPage(paragraph, report.source.pages, page, tell);
      else if (paragraph.page !== null) tell(paragraph.line, 'page/without-pages', { page: paragraph.page });
      page = paragraph.page ?? page;
    }
  }
  places.checkMissing(lineOf('missing_numbers'));
};

function letterOf({ type }: Section, numbered: boolean): Letter {
  if (type === 'introduction') return 's';
  if (type === 'improve') return 'i';
  return numbered ? 'u' : 'p';
}

function tellPlace({ line, anchor, number }: Paragraph, letter: Letter, places: Places, tell: Tell): void {
  if (number !== null && letter === 's') tell(line, 'place/number-in-introduction', { next: places.next('s') });
  else if (number !== null) places.checkNumber(number, anchor, line);
  else if (!anchor) places.pass(letter);
  else if (letter === 'u' && isAnchor(anchor, 'p')) tell(line, 'place/anchor-for-number', { next: places.next('u') });
  else places.checkAnchor(anchor, letter, line);
}

function tellThemes({ line, themes }: Paragraph, known: Known, tell: Tell): void {
  if (themes.length === 0) tell(line, 'themes/none');
  if (themes.length > 3) tell(line, 'themes/too-many', { count: themes.length });
  if (new Set(themes).size < themes.length) tell(line, 'themes/twice');
  for (const theme of themes) if (!ruleKnowsId(known.themes, theme)) tell(line, 'themes/unknown', { theme, known: known.themes });
}

/** What a paragraph has at most, in characters: five times the longest that Ofsted has printed. More is something pasted by mistake. */
const maxCharacters = 20_000;

function tellLength(paragraph: Paragraph, tell: Tell): void {
  const { length } = textOfReportParagraph(paragraph);
  if (length > maxCharacters) tell(paragraph.line, 'paragraph/too-long', { characters: length, most: maxCharacters });
}

function tellPage({ line, page }: Paragraph, pages: NonNullable<Report['source']['pages']>, before: number, tell: Tell): void {
  if (page === null) tell(line, 'page/missing');
  else if (page > pages) tell(line, 'page/beyond-the-last', { page, pages });
  else if (page < before) tell(line, 'page/out-of-order', { page, before });
}
