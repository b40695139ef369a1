import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const { read, openPage } = readSite('dist');
const open = (page: string) => openPage(`${page}index.html`);

/** The lines on later inspections in an element, and the pages to which they lead. */
function linesIn(element: ParentNode | null): string[] {
  return [...(element?.querySelectorAll('.later') ?? [])].map(
    (line) => `${line.textContent.replace(/\s+/g, ' ').trim()} ${line.querySelector('a')?.getAttribute('href')}`,
  );
}

const start = 'Things may have changed since: inspected again in May';
const see = 'See the later grades';
const north = `${start} 2026 – outstanding for leaders, good for the other three. ${see} /authorities/north-northamptonshire/`;
const northumberland = `${start} 2024 – outstanding overall, outstanding for leaders and help and protection, good for the other two. ${see} /authorities/northumberland/`;
/** A line that also leads to what inspectors found of what they had asked for. */
const withFindings = (line: string) => line.replace(see, `${see} or what inspectors found later`);
const county = `Things may have changed since: North Northamptonshire and West Northamptonshire, which took over, were inspected in October 2022 and May 2026. ${see} /authorities/northamptonshire/`;

describe('words that a later inspection has overtaken say so', () => {
  it('on theme pages, document by document', () => {
    const page = open('compare/neglect/');
    const passage = (report: string) => linesIn(page.querySelector(`.passage[data-report="${report}"]`));
    expect(passage('north-northamptonshire/2022-10-ilacs')).toEqual([withFindings(north)]);
    expect(passage('northumberland/2020-01-ilacs')).toEqual([withFindings(northumberland)]);
    expect(passage('northamptonshire/2022-09-self-evaluation')).toEqual([county.replace('which took over', 'which had taken over before')]);
  });

  it('on theme pages, with a link to what inspectors found later about what they had asked for', () => {
    const passage = open('compare/care-leavers-homes/').querySelector(
      '.passage[data-report="north-northamptonshire/2024-10-focused-visit"]',
    );
    const [, found] = [...(passage?.querySelectorAll('.later a') ?? [])];
    expect(found?.textContent).toBe('what inspectors found later');
    expect(found?.getAttribute('href')).toBe('/follow-ups/north-northamptonshire/2024-10-focused-visit/');
  });

  it('on judgement pages, with the later grade of that judgement', () => {
    const leaders = open('judgements/leaders/').querySelector('.passage[data-report="north-northamptonshire/2022-10-ilacs"]');
    expect(linesIn(leaders)).toEqual([
      withFindings(`${start} 2026 – outstanding for leaders. ${see} /authorities/north-northamptonshire/`),
    ]);
    const care = open('judgements/in-care-and-care-leavers/').querySelector('.passage[data-report="north-northamptonshire/2022-10-ilacs"]');
    expect(linesIn(care)).toEqual([
      withFindings(`${start} 2026 – good for children in care and care leavers. ${see} /authorities/north-northamptonshire/`),
    ]);
  });

  it('where documents stand in a row, then and now', () => {
    const page = open('then-and-now/north-northamptonshire/2022-10-ilacs-then-2024-10-focused-visit/');
    expect(linesIn(page.querySelector('.sequence-documents'))).toEqual([north, north.replace(' again', '')]);
    for (const passage of page.querySelectorAll('.passage')) expect(linesIn(passage)).toHaveLength(1);
  });

  it('on the page of a paragraph, and beside the paragraphs that it leads to', () => {
    const page = open('reports/north-northamptonshire/2022-10-ilacs/p4/');
    const [own] = linesIn(page);
    expect(own).toBe(`${start} 2026 – good for help and protection. ${see} /authorities/north-northamptonshire/`);
    const related = [...page.querySelectorAll('.related')];
    expect(related.length).toBeGreaterThan(0);
    for (const other of related) expect(linesIn(other)).toHaveLength(1);
  });

  it('on the page of a follow-up: its grades beside the finding of the latest inspection, else the line once, and with each later document', () => {
    const page = open('follow-ups/north-northamptonshire/2022-10-ilacs/');
    const verdict = page.querySelector('.later-verdict');
    expect(linesIn(verdict)).toEqual([]);
    const grades = [...(verdict?.querySelectorAll('p') ?? [])].find(({ textContent }) => textContent.includes('Grades in'));
    expect(grades?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      `Grades in May 2026: outstanding for leaders, good for the other three. ${see}`,
    );
    expect(grades?.querySelector('a')?.getAttribute('href')).toBe('/authorities/north-northamptonshire/');
    const letters = [...page.querySelectorAll('.said-later')].filter((document) => document.textContent.includes('focused visit letter'));
    expect(letters.length).toBeGreaterThan(0);
    for (const letter of letters) expect(linesIn(letter)).toEqual([north.replace(' again', '')]);
    expect(linesIn(open('follow-ups/northumberland/2020-01-ilacs/').querySelector('.later-verdict'))).toEqual([northumberland]);
  });

  it('in the files of topics', () => {
    const rows = read('compare/neglect-inspectors.csv').split('\r\n').slice(1, -1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/"?Things may have changed since: inspected again in May 20\d\d – .*",http/);
  });

  it('at the head of a document, and on the page that cites it, but not in the citation', () => {
    const id = 'reports/northumberland/2020-01-ilacs/';
    expect(linesIn(open(id).querySelector('.report-head'))).toEqual([northumberland]);
    const cite = open(`${id}cite/`);
    expect(linesIn(cite)).toEqual([northumberland]);
    expect(cite.querySelector('.cite')?.textContent ?? '').not.toContain('Things may have changed');
  });

  it('in what the reading list loads', () => {
    const listed = JSON.parse(read('reading-list/northumberland/2020-01-ilacs.json')) as { later: string; laterPath: string };
    expect(`${listed.later} ${see} ${listed.laterPath}`).toBe(northumberland);
  });
});
