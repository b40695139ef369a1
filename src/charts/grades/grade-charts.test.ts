import { describe, expect, it } from 'vitest';
import { fileOf, linksOf } from '../../../tests/fixtures/chart-file.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { authorityInCorpus } from '../../record/corpus/corpus.ts';
import { chartOfGrades, gradesChartOfLineage, gradeCharts } from './grade-charts.ts';

const corpus = fixtureCorpus();
const line = (id: string) => {
  const found = corpus.lines.find((each) => each.id === id);
  if (!found) throw new Error(`No line ${id}.`);
  return found;
};

describe('a chart of grades', () => {
  it('draws marks, labels, frameworks, a hand-over, visits and events', async () => {
    await expect(fileOf(chartOfGrades(corpus, line('overall')))).toMatchFileSnapshot('overall.svg');
  });

  it('has a table row for each mark, with the address of the mark', () => {
    const { drawings, table } = chartOfGrades(corpus, line('leaders'));
    for (const size of ['wide', 'narrow'] as const)
      expect(linksOf(drawings[size].parts).map(({ attributes }) => attributes.href)).toEqual(table.rows.map((row) => row.at(-1)?.address));
  });

  it('has a table that says what was not judged and what is not on record', () => {
    const of = (authority: string, id = 'care-leavers') =>
      chartOfGrades(corpus, line(id))
        .table.rows.filter(([name]) => name?.words === authority)
        .map((row) => row.slice(4, 6).map(({ words }) => words));
    expect(of('Weirbridge')).toEqual([
      ['Care leavers', 'Inadequate'],
      ['No judgement of its own', 'Not judged on its own'],
      ['Care leavers', 'Requires improvement to be good'],
    ]);
    expect(of('Exampleshire', 'in-care')[1]).toEqual(['In care and care leavers', 'No record here']);
    expect(of('Exampleshire', 'adoption')).toEqual([
      ['Adoption', 'Not judged'],
      ['No judgement of its own', 'No longer graded'],
    ]);
  });

  it('has a key with what the drawing shows, and nothing else', () => {
    const words = (id: string) =>
      chartOfGrades(corpus, line(id))
        .key.slice(4)
        .map((entry) => entry.words);
    expect(words('overall')).toEqual([
      'Inspected, no longer graded',
      'Grade ends: this inspection gave none',
      'Grade ends: the council ended',
      'Visit: a letter, no grades',
      'Event, explained below the chart',
    ]);
    expect(words('in-care')).toContain('Inspected, but our sources do not give a grade');
    expect(words('care-leavers')).toContain('Inspected, but not judged on its own then');
    expect(words('adoption')).toContain('Inspected, but not judged then');
    const visitedElsewhere = { ...corpus, visits: corpus.visits.filter(({ authority }) => authority !== 'weirbridge'), events: [] };
    const { key } = gradesChartOfLineage(visitedElsewhere, line('overall'), authorityInCorpus(corpus, 'weirbridge'));
    expect(key.slice(4)).toEqual([]);
  });

  it('says what the names of frameworks are, and links to the page that explains them', () => {
    expect(chartOfGrades(corpus, line('overall')).explained).toEqual({
      words: 'SIF and ILACS are the names of Ofsted’s rules for inspections. A line from top to bottom shows when the rules changed.',
      link: { path: '/about/reading/#judgements', words: 'What Ofsted judged, and when' },
    });
  });

  it('names every council that it draws in its heading and sentences, also one without reports here', () => {
    const { title, subtitle, finding, table } = chartOfGrades(corpus, line('overall'));
    const drawn = [...new Set(table.rows.map(([name]) => name?.words ?? ''))];
    expect(drawn).toContain('Southfield');
    for (const name of drawn) expect([subtitle, finding.join(' ')].filter((words) => !words.includes(name))).toEqual([]);
    expect(title).toContain('Southfield');
  });

  it('of a lineage is named after its oldest authority, and shows all its authorities', () => {
    const chart = gradesChartOfLineage(corpus, line('overall'), authorityInCorpus(corpus, 'southfield'));
    expect([chart.id, chart.home.path]).toEqual(['grades-overall-exampleshire', '/authorities/exampleshire/']);
    expect([...new Set(chart.table.rows.map(([name]) => name?.words))]).toEqual(['Exampleshire', 'Northfield', 'Southfield']);
    expect(chart.notes).toEqual([
      'Exampleshire County Council ended on 31 March 2021. Northfield Council and Southfield Council took over. We carry no grade across.',
      'We don’t draw 2 inspections of Exampleshire in 2013: the rules then judged other things, so we don’t compare the grades.',
      'We have the grades of Southfield, but not the text of its reports.',
    ]);
  });

  it('says of several councils that we don’t have the text of their reports', () => {
    const without = corpus.authorities.map((each) => (each.id === 'northfield' ? { ...each, role: 'context' as const } : each));
    expect(
      gradesChartOfLineage({ ...corpus, authorities: without }, line('overall'), authorityInCorpus(corpus, 'southfield')).notes,
    ).toContain('We have the grades of Northfield and Southfield, but not the text of their reports.');
  });

  it('shows a few councils, however many there are', () => {
    const [first] = corpus.authorities;
    const more = Array.from({ length: 150 }, (_, index) => ({
      ...first,
      id: `council-${index}`,
      name: `Council ${index}`,
      role: 'featured' as const,
    }));
    const site = { ...corpus.site, highlighted: ['exampleshire', 'weirbridge'] };
    const { title, finding, table } = chartOfGrades(
      { ...corpus, site, authorities: [...corpus.authorities, ...more] as typeof corpus.authorities },
      line('overall'),
    );
    expect([...new Set(table.rows.map(([name]) => name?.words))]).toEqual(['Exampleshire', 'Weirbridge']);
    expect(finding).toHaveLength(2);
    expect(title).not.toContain('Council');
  });

  it('exists for each line, and for each lineage that was ever graded on it', () => {
    const ids = gradeCharts(corpus).map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('grades-adoption'))).toEqual(['grades-adoption', 'grades-adoption-weirbridge']);
    expect(ids).toHaveLength(17);
  });
});
