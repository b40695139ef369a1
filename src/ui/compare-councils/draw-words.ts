import type { ComparisonWords } from '../../publish/comparison/comparison-files.ts';
import type { AskedWords } from '../../publish/comparison/asked-words.ts';
import { describeLatestNotAsked } from '../../questions/asked-to-improve/describe-asked.ts';
import { latestGradedInspection } from '../../questions/grades/grade-history.ts';
import { authorityInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { isBefore } from '../../record/dates/day.ts';
import { inspectionDay, inspectionDatesInText } from '../../record/inspections/inspection.ts';
import { formatNoTextOf } from '../../record/reports/report-name.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { joinStringsWithAnd } from '../../record/strings/join-words.ts';
import { href, reportHref } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';

/** The words of some councils by id; a council without words in this edition has none. */
export type WordsByCouncil = ReadonlyMap<string, ComparisonWords>;

/** The most topics that are listed before the rest is folded away. */
const topicsShown = 8;

/** What inspectors asked each council to improve, a block each. Where this edition does not have it, it says so with the link to Ofsted. */
export function drawAskedOfComparedCouncils(corpus: Corpus, ids: readonly string[], words: WordsByCouncil): HTMLElement[] {
  return ids.map((id) => {
    const asked = words.get(id)?.asked ?? [];
    return drawElement(
      'div',
      { className: 'asked-council' },
      drawElement('h3', {}, authorityInCorpus(corpus, id).name),
      ...missingLine(corpus, id, asked, (words.get(id)?.themes.length ?? 0) > 0),
      ...asked.flatMap(drawOneAsked),
    );
  });
}

/** A sentence where what was asked at the latest inspection is not shown. `hasWords`: whether any words of inspectors about the council are here. */
function missingLine(corpus: Corpus, id: string, asked: readonly AskedWords[], hasWords: boolean): HTMLElement[] {
  const latest = latestGradedInspection(corpus, id);
  if (!latest) return asked.length > 0 ? [] : [drawElement('p', {}, 'We have no inspection of this council.')];
  const day = inspectionDay(latest);
  if (asked.some((each) => !isBefore(each.day, day))) return [];
  const dates = inspectionDatesInText(latest);
  const words = latest.readIn ? `where we read the grades of ${dates}` : `Ofsted’s report on the inspection of ${dates}`;
  const link = drawElement('a', { href: latest.report ? reportHref(latest.report) : latest.url }, words);
  const what = describeLatestNotAsked({ hasLatestReport: latest.report !== undefined, hasList: asked.length > 0, hasWords });
  return [drawElement('p', {}, `${what} `, latest.readIn ? 'See ' : 'Read ', link, '.')];
}

function drawOneAsked({ name, address, quoted, items }: AskedWords): Node[] {
  const link = drawElement('a', { href: addressOf(address) }, name);
  const whose = quoted ? 'Inspectors’ words' : 'Our summary, not inspectors’ words';
  return [
    drawElement('p', { className: 'small-heading' }, link, `. ${whose}:`),
    drawElement(
      'ul',
      { className: quoted ? 'asked-items verbatim' : 'asked-items summary' },
      ...items.map(({ text, address: own }) =>
        own
          ? drawElement(
              'li',
              {},
              text,
              ' ',
              drawElement('a', { href: addressOf(own), className: 'asked-link', ariaLabel: `In the report: ${text}` }, 'In the report'),
            )
          : drawElement('li', {}, text),
      ),
    ),
  ];
}

function addressOf(address: string): string {
  return address.startsWith('/') ? href(address as `/${string}`) : address;
}

/** How many of inspectors' paragraphs about each council are on each topic, with links to them; a sentence where there are none. */
export function drawTopicsOfComparedCouncils(corpus: Corpus, ids: readonly string[], words: WordsByCouncil): HTMLElement[] {
  const nameOf = (id: string) => authorityInCorpus(corpus, id).name;
  const held = ids.filter((id) => (words.get(id)?.themes.length ?? 0) > 0);
  const without = ids.filter((id) => !held.includes(id)).map(nameOf);
  const note =
    without.length > 0
      ? [drawElement('p', { className: 'section-lead' }, `${formatNoTextOf(joinStringsWithAnd(without), 'inspectors')}.`)]
      : [];
  if (held.length === 0) return note;
  const counts = new Map<string, { name: string; of: Map<string, number> }>();
  for (const id of held)
    for (const { theme, name, count } of words.get(id)?.themes ?? []) {
      const row = counts.get(theme) ?? { name, of: new Map<string, number>() };
      row.of.set(id, count);
      counts.set(theme, row);
    }
  const total = ({ of }: { of: Map<string, number> }) => [...of.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...counts].sort(([, a], [, b]) => b.of.size - a.of.size || total(b) - total(a));
  const drawn = rows.map(([theme, { name, of }]) => {
    const all = drawElement('a', { href: topicAddress(theme, held) }, name);
    const cells = held.map((id) => {
      const count = of.get(id) ?? 0;
      const words = formatCountWithNoun(count, 'paragraph');
      const link = drawElement('a', { href: topicAddress(theme, [id]), ariaLabel: `${words} on ${name} about ${nameOf(id)}` }, words);
      return drawElement('td', {}, count > 0 ? link : 'None');
    });
    return drawElement('tr', {}, drawElement('th', { scope: 'row' }, all), ...cells);
  });
  const heads = ['Topic', ...held.map(nameOf)].map((words) => drawElement('th', { scope: 'col' }, words));
  const table = drawElement(
    'table',
    { className: 'topic-counts' },
    drawElement('caption', {}, 'Inspectors’ paragraphs on each topic, in all the reports and letters that we have'),
    drawElement('thead', {}, drawElement('tr', {}, ...heads)),
    drawElement('tbody', {}, ...drawn),
  );
  for (const row of drawn.slice(topicsShown)) row.hidden = true;
  const more = drawElement('button', { type: 'button' }, `Show all ${drawn.length} topics`);
  more.addEventListener('click', () => {
    for (const row of drawn) row.hidden = false;
    drawn[topicsShown]?.querySelector('a')?.focus();
    more.remove();
  });
  const frame = drawElement('div', { className: 'table-frame', tabIndex: 0, role: 'region', ariaLabel: 'Words by topic' }, table);
  return [...note, frame, ...(drawn.length > topicsShown ? [more] : [])];
}

function topicAddress(theme: string, ids: readonly string[]): string {
  const query = new URLSearchParams(ids.map((id) => ['authority', id]));
  query.set('speaker', 'inspectors');
  return href(`/compare/${theme}/?${query}`);
}
