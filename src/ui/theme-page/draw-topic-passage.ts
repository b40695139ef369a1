import type { ComparisonDocument } from '../../publish/comparison/comparison-files.ts';
import { laterLinkWords } from '../../questions/history/describe-later.ts';
import { formatThemePassageShare, themePassageShare } from '../../questions/themes/passage.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatDay } from '../../record/dates/day.ts';
import type { Grade } from '../../record/grades/grade.ts';
import { anchorLabel, paragraphIdToPath, parseAnchor } from '../../record/ids-and-paths/ids.ts';
import type { Correction } from '../../record/ledger.ts';
import type { Block } from '../../record/reports/paragraph.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { href, pdfPageHref, reportHref } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { drawGradeMark } from '../grade-mark/draw-grade-mark.ts';

/** A paragraph in the open data of its document. */
interface TopicParagraph {
  id: string;
  anchor: string;
  number: number | null;
  page: number | null;
  blocks: Block[];
  themes: string[];
  themes_by: 'person' | 'program';
  claimed_by: string;
}

/** A topic in the open data. */
export interface TopicName {
  id: string;
  name: string;
}

/** The topic of a page, and what its passages are drawn with. */
interface PageTopic {
  theme: string;
  themes: readonly TopicName[];
  corpus: Corpus;
}

/** A document in the open data: what a passage shows of it. */
export interface TopicDocument {
  id: string;
  authority: string;
  publisher: string;
  source_url: string;
  source_url_note: string | null;
  wording: 'verbatim' | 'summary';
  paragraphs: number;
  judgements: { judgement: string; grade: Grade }[];
  sections: { name: string; heading: string | null; judgement: string | null; paragraphs: TopicParagraph[] }[];
  corrections: Pick<Correction, 'of' | 'to' | 'on'>[];
}

/**
 * The paragraphs of a document on a theme, with its name and what it is. PassageView.astro makes them in the build, and ParagraphFrame.astro
 * each of them: those also explain terms and fold a long passage.
 */
export function drawPassageOnThemePage(
  { corpus, theme, themes: names }: PageTopic,
  listed: ComparisonDocument,
  own: TopicDocument,
): HTMLElement {
  const runs = own.sections
    .map((section) => ({ section, paragraphs: section.paragraphs.filter(({ themes }) => themes.includes(theme)) }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const count = runs.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
  const name = drawElement('h3', { id: `chosen-${own.id.replace('/', '-')}` }, drawElement('a', { href: reportHref(own.id) }, listed.name));
  const words = own.wording === 'verbatim' ? `${own.publisher}’s words` : 'Our summary, not its own words';
  const share = formatThemePassageShare(themePassageShare({ count, outOf: own.paragraphs }));
  const article = drawElement(
    'article',
    { className: `passage ${own.wording}${own.wording === 'summary' ? ' passage-summary' : ''}` },
    drawElement(
      'header',
      { className: 'passage-head' },
      name,
      drawElement('p', { className: 'passage-wording' }, drawElement('b', {}, words)),
      drawElement('p', { className: 'aside' }, `${count} of ${formatCountWithNoun(own.paragraphs, 'paragraph')}, ${share}.`),
      ...drawLater(listed),
    ),
    ...runs.flatMap(({ section, paragraphs }) => [
      ...(own.wording === 'verbatim' ? [drawRunHeading(corpus, own, section)] : []),
      ...paragraphs.map((paragraph) => drawParagraph(paragraph, own, section.name, names)),
    ]),
  );
  article.dataset.report = own.id;
  article.setAttribute('aria-labelledby', name.id);
  return article;
}

function drawLater({ later, laterPath }: ComparisonDocument): HTMLElement[] {
  if (!later) return [];
  const link = drawElement('a', { href: href(laterPath as `/${string}`) }, laterLinkWords);
  return [drawElement('p', { className: 'later' }, `${later} `, link)];
}

function drawRunHeading(corpus: Corpus, own: TopicDocument, { heading, judgement }: TopicDocument['sections'][number]): HTMLElement {
  const beside = own.judgements.find((each) => each.judgement === judgement);
  const short = corpus.judgements.find(({ id }) => id === judgement)?.short;
  const words = drawElement('span', {}, (beside && short) ?? heading ?? 'Introduction');
  return drawElement('p', { className: 'run-heading' }, words, ...(beside ? [' ', drawGradeMark(beside.grade)] : []));
}

function drawParagraph(paragraph: TopicParagraph, own: TopicDocument, section: string, names: readonly TopicName[]): HTMLElement {
  const { id, anchor, number, blocks } = paragraph;
  const ours = number === null && parseAnchor(anchor)?.place === 'p';
  const link = drawElement(
    'a',
    { className: `paragraph-number${ours ? ' ours' : ''}`, href: href(paragraphIdToPath(id)) },
    drawElement('span', { className: 'hidden' }, 'Paragraph '),
    String(number ?? anchorLabel(anchor)),
  );
  const facts = [
    ...drawSource(paragraph, own, section),
    ...(paragraph.themes_by === 'program' ? [drawElement('span', { className: 'suggested' }, 'Suggested topics:')] : []),
    ...drawCorrected(id, own),
    ...paragraph.themes.map((theme) => {
      const name = names.find((each) => each.id === theme)?.name ?? theme;
      return drawElement('a', { href: href(`/compare/${theme}/`) }, name);
    }),
  ];
  const drawn = drawElement(
    'div',
    { className: `paragraph ${own.wording}` },
    link,
    drawElement('div', { className: 'words' }, ...blocks.map(drawBlock)),
    drawElement('p', {}, ...facts.flatMap((fact) => [fact, ' '])),
  );
  drawn.dataset.paragraph = id;
  return drawn;
}

/** Where a paragraph is from: the page of a PDF, or who claims what we sum up. */
function drawSource({ page, claimed_by: claimedBy }: TopicParagraph, own: TopicDocument, section: string): (Node | string)[] {
  const isOriginal = !own.source_url_note;
  if (own.wording === 'summary')
    return [`Claimed by ${claimedBy}. In our words, from`, isOriginal ? drawElement('a', { href: own.source_url }, section) : section];
  if (page === null) return [];
  const name = `Page ${page} of the PDF`;
  return [isOriginal ? drawElement('a', { href: pdfPageHref(own.source_url, page) }, name) : drawElement('span', {}, name)];
}

/** A link to the latest correction of a paragraph. The data has the latest one first. */
function drawCorrected(id: string, { corrections }: TopicDocument): HTMLElement[] {
  const corrected = corrections.find(({ of, to }) => of === id || to === id);
  return corrected ? [drawElement('a', { href: href('/corrections/') }, `Corrected ${formatDay(corrected.on)}`)] : [];
}

function drawBlock(block: Block): HTMLElement {
  if (block.kind === 'text') return drawElement('p', {}, block.text);
  const list = (items: readonly HTMLElement[]) => drawElement('ul', {}, ...items);
  return list(
    block.items.map(({ text, items = [] }) =>
      drawElement('li', {}, text, ...(items.length > 0 ? [list(items.map((item) => drawElement('li', {}, item)))] : [])),
    ),
  );
}
