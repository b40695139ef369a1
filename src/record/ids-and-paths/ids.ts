/*
 * Everything about report ids, paragraph ids and anchors: how they are parsed, formatted, sorted and named, and
 * which page they and the ids of authorities lead to. An id is also an address: `kent/2022-10-ilacs/p5` is at `/reports/kent/2022-10-ilacs/#p5`.
 * Ids are never reused. Browsers load this module too, so it imports nothing.
 */

/** The part of a document that an anchor is in: `p` numbered text, `s` introduction, `i` what needs to improve, `u` unnumbered text among numbered, `n` footnotes. */
export type AnchorPlace = 's' | 'i' | 'p' | 'u' | 'n';

/** An anchor in its parts: `p57-2` is number 57 in the text, for the second time. */
export interface Anchor {
  place: AnchorPlace;
  /** Printed by the publisher, or counted by us from 1. */
  number: number;
  /** 1; or 2 and up where the publisher printed the same number again. Only numbered text (`p`) repeats. */
  time: number;
}

/** A report id in its parts: `kent/2022-10-ilacs`. */
export interface ReportId {
  authority: string;
  /** Month of the document, `yyyy-mm`. */
  month: string;
  kind: string;
}

/** A paragraph id in its parts: `kent/2022-10-ilacs/p5`. */
export interface ParagraphId {
  report: string;
  anchor: string;
}

/** The parts of a document in order. */
const places = 'sipun';

/** The letters that the anchors of paragraphs begin with: those of footnotes are none. */
export const anchorPlacesOfParagraphs: readonly AnchorPlace[] = ['s', 'i', 'p', 'u'];

/** A name in an address: letters a to z, digits and single hyphens. */
const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const anchorPattern = '(?:[siun][1-9][0-9]{0,8}|p[1-9][0-9]{0,8}(?:-(?:[2-9]|[1-9][0-9]{1,2}))?)';
const reportPattern = `${slug}/[0-9]{4}-(?:0[1-9]|1[0-2])-[a-z]+(?:-[a-z]+)*`;

const whole = (pattern: string) => new RegExp(`^${pattern}$`);
// The notes let bundlers leave out of a page’s script what it does not use.
const anchorOnly = /* @__PURE__ */ whole(anchorPattern);
const reportOnly = /* @__PURE__ */ whole(reportPattern);
const paragraphOnly = /* @__PURE__ */ whole(`${reportPattern}/${anchorPattern}`);

/** Whether a text is an anchor, such as `p5` or `p57-2`; with `allowed`, an anchor in one of those parts. */
export function isAnchor(text: string, allowed: string = places): boolean {
  return anchorOnly.test(text) && allowed.includes(text.charAt(0));
}

/** The parsed anchor, or undefined if the text is not an anchor. */
export function parseAnchor(text: string): Anchor | undefined {
  if (!isAnchor(text)) return undefined;
  const [number = '', time = '1'] = text.slice(1).split('-');
  return { place: text.charAt(0) as AnchorPlace, number: Number(number), time: Number(time) };
}

/** An anchor as text: `p5`, `p57-2`. */
export function formatAnchor({ place, number, time }: Anchor): string {
  return `${place}${number}${time > 1 ? `-${time}` : ''}`;
}

/** Compares anchors for sorting in document order: introduction, what needs to improve, numbered text, unnumbered text, footnotes. */
export function compareAnchors(a: string, b: string): number {
  const [one, other] = [parseAnchor(a), parseAnchor(b)];
  if (!one || !other) return Number(!one) - Number(!other);
  return places.indexOf(one.place) - places.indexOf(other.place) || one.number - other.number || one.time - other.time;
}

/** An anchor as margins show it, without the letter of numbered text: "5", "57-2", "s1". */
export function anchorLabel(anchor: string): string {
  return anchor.replace(/^p/, '');
}

/** Whether a value is the id of a report. */
export function isReportId(value: unknown): value is string {
  return typeof value === 'string' && reportOnly.test(value);
}

/** The parsed report id, or undefined if the text is not one. */
export function parseReportId(text: string): ReportId | undefined {
  if (!isReportId(text)) return undefined;
  const cut = text.indexOf('/');
  return { authority: text.slice(0, cut), month: text.slice(cut + 1, cut + 8), kind: text.slice(cut + 9) };
}

/** A report id as text: `kent/2022-10-ilacs`. */
export function formatReportId({ authority, month, kind }: ReportId): string {
  return `${authority}/${month}-${kind}`;
}

/** Whether a value is the id of a paragraph. Footnotes have anchors but no ids. */
export function isParagraphId(value: unknown): value is string {
  return typeof value === 'string' && paragraphOnly.test(value) && !value.includes('/n', value.lastIndexOf('/'));
}

/** The parsed paragraph id, or undefined if the text is not one. */
export function parseParagraphId(text: string): ParagraphId | undefined {
  if (!isParagraphId(text)) return undefined;
  const { owner: report, own: anchor } = splitId(text);
  return { report, anchor };
}

/** A paragraph id as text: `kent/2022-10-ilacs/p5`. */
export function formatParagraphId({ report, anchor }: ParagraphId): string {
  return `${report}/${anchor}`;
}

/** An id split at its last slash: a paragraph or figure and the report it belongs to, or a report and its authority. */
export function splitId(id: string): { owner: string; own: string } {
  const cut = id.lastIndexOf('/');
  return { owner: id.slice(0, Math.max(cut, 0)), own: id.slice(cut + 1) };
}

/** The id of the report that an id names or belongs to: `kent/2022-10-ilacs/p5`, a figure's id and `kent/2022-10-ilacs` all give `kent/2022-10-ilacs`. */
export function reportIdOf(id: string): string {
  return id.split('/', 2).join('/');
}

/** The id of the authority that an id belongs to. */
export function authorityIdOf(id: string): string {
  return id.split('/', 1)[0] ?? '';
}

/** An id with hyphens instead of slashes, for file names and keys: `kent-2022-10-ilacs-p5`. */
export function hyphenateId(id: string): string {
  return id.replaceAll('/', '-');
}

/** The path of a document's page: `/reports/kent/2022-10-ilacs/`. */
export function reportIdToPath(report: string): `/${string}` {
  return `/reports/${report}/`;
}

/** The path of a document's own JSON file in the open data: `/data/v1/documents/kent/2022-10-ilacs.json`. */
export function reportIdToDataPath(report: string): `/${string}` {
  return `/data/v1/documents/${report}.json`;
}

/** The path of a document's text in the open data, a paragraph a line, each with its number or without: `/data/v1/text/kent/2022-10-ilacs.txt`. */
export function reportIdToTextPath(report: string, numbers: 'numbered' | 'words'): `/${string}` {
  return `/data/v1/text/${report}${numbers === 'words' ? '.words' : ''}.txt`;
}

/** The path of a document's REFI-QDA project in the open data: `/data/v1/refi-qda/kent/2022-10-ilacs.qdpx`. */
export function reportIdToQdaPath(report: string): `/${string}` {
  return `/data/v1/refi-qda/${report}.qdpx`;
}

/** The path of the REFI-QDA project of every document. */
export const qdaCorpusPath = '/data/v1/refi-qda/corpus.qdpx';

/** The path of the REFI-QDA codebook of all topics. */
export const qdaCodebookPath = '/data/v1/refi-qda/topics.qdc';

/** The path of a paragraph in its document: `/reports/kent/2022-10-ilacs/#p5`. */
export function paragraphIdToPath(paragraph: string): `/${string}` {
  const { owner, own } = splitId(paragraph);
  return `/reports/${owner}/#${own}`;
}

/** The path of a paragraph's own page, which citations use: `/reports/kent/2022-10-ilacs/p5/`. */
export function paragraphIdToPagePath(paragraph: string): `/${string}` {
  return `/reports/${paragraph}/`;
}

/** The canonical path of a paragraph, which citations use: its own page, or its place in its document in a record whose paragraphs have no pages of their own. */
export function paragraphIdToCanonicalPath(paragraph: string, ownPages: boolean): `/${string}` {
  return ownPages ? paragraphIdToPagePath(paragraph) : paragraphIdToPath(paragraph);
}

/** The path of a paragraph in its document, from the path of its own page, with or without a slash at the end; undefined if the path is not one of those. */
export function paragraphPagePathToPath(path: string): `/${string}` | undefined {
  const id = path.replace(/^\/reports\/|\/$/g, '');
  return path.startsWith('/reports/') && isParagraphId(id) ? paragraphIdToPath(id) : undefined;
}

/** The path of an authority's page: `/authorities/kent/`. Every authority has one, with documents or without. */
export function authorityIdToPath(authority: string): `/${string}` {
  return `/authorities/${authority}/`;
}

/** The path of the comparison of two to four authorities: `/compare/councils/?a=kent&b=medway`. */
export function authorityIdToComparisonPath(authorities: readonly string[]): `/${string}` {
  const query = authorities.map((id, index) => `${'abcd'.charAt(index)}=${id}`).join('&');
  return `/compare/councils/${query && `?${query}`}`;
}

/** The path of a published document, or of a paragraph in its document, from its id. */
export function idToPublishedPath(id: string): `/${string}` {
  return isParagraphId(id) ? paragraphIdToPath(id) : reportIdToPath(id);
}

/** The path of a report's file under a content folder. */
export function reportIdToFile(root: string, report: string): string {
  return `${root}/reports/${report}.mdx`;
}

/** The id of the report that a content file is about: `…/ledger/kent/2022-10-ilacs.yml` gives `kent/2022-10-ilacs`. */
export function reportIdFromFile(file: string): string {
  return file
    .replace(/\.(mdx|ya?ml)$/, '')
    .split('/')
    .slice(-2)
    .join('/');
}

/** The name of a paragraph in running text: "paragraph 5", "paragraph 5 (our number)", "introduction, paragraph 1", "paragraph 57 (second of that number)". */
export function nameOfParagraphId({ anchor, number }: { anchor: string; number: number | null }): string {
  const parsed = parseAnchor(anchor);
  if (number !== null) return `paragraph ${number}${formatRepeat(parsed?.time ?? 1)}`;
  const place = anchor.slice(1);
  if (parsed?.place === 's') return `introduction, paragraph ${place}`;
  if (parsed?.place === 'u') return `unnumbered paragraph ${place}`;
  if (parsed?.place === 'i') return `what inspectors asked for, item ${place}`;
  return `paragraph ${place} (our number)`;
}

function formatRepeat(time: number): string {
  if (time === 1) return '';
  return ` (${['second', 'third'][time - 2] ?? `${time}th`} of that number)`;
}

/** The number that the publisher printed on a paragraph, from its anchor; null if it printed none. `numbered`: whether the document has printed numbers. */
export function anchorToPrintedNumber(anchor: string, numbered: boolean): number | null {
  const parsed = parseAnchor(anchor);
  return numbered && parsed?.place === 'p' ? parsed.number : null;
}

/** The route parameters of an id: `kent/2022-10-ilacs/p5` gives authority `kent`, document `2022-10-ilacs` and own `p5`. A document has no `own`. */
export function idToRouteParams(id: string): { authority: string; document: string; own: string | undefined } {
  const [authority = '', document = '', own] = id.split('/');
  return { authority, document, own };
}

/** The path of a document's share image. */
export function reportIdToShareImagePath(report: string): `/${string}` {
  return `/share/reports/${report}.png`;
}
