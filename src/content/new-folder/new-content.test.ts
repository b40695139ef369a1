import { expect, it, describe } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { loadContentFiles } from '../load/load-corpus.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { newContentAuthority, newContentFiles, type NewContent } from './new-content.ts';

const corpus = fixtureCorpus();
const template = 'tests/fixtures/record';
const asked: NewContent = { urns: new Set([90002, 90005]), name: 'Two councils', today: '2026-11-24' };
const make = (more: Partial<NewContent> = {}) => newContentFiles(corpus, loadContentFiles(template), template, { ...asked, ...more });
const read = (more: Partial<NewContent> = {}) =>
  loadCorpusFromFiles(make(more).map(({ path, text }) => ({ path: `content/${path}`, text })));

describe('a new content folder', () => {
  it('is a sound record without reports', () => {
    const { corpus: made, problems } = read();
    expect(problems).toEqual([]);
    expect(made?.reports).toEqual([]);
    expect(made?.england.inspections).toHaveLength(corpus.england.inspections.length);
    expect(made?.themes).toEqual(corpus.themes);
  });

  it('has the councils that were asked for, as the other record or the list of inspections describes them', () => {
    expect(read().corpus?.authorities.map(({ id, ofstedUrn, role, region }) => [id, ofstedUrn, role, region])).toEqual([
      ['eastmere', 90005, 'featured', 'North West'],
      ['northfield', 90002, 'featured', 'South West'],
    ]);
  });

  it('takes nothing that is only about the other record’s councils', () => {
    expect(
      make()
        .map(({ path }) => path)
        .filter((path) => /reports|figures|follow-ups|ledger|fidelity|corrections|then-and-now|readings/.test(path)),
    ).toEqual([]);
    const { corpus: made } = read();
    const its = made?.england.inspections.filter(({ authority }) => ['eastmere', 'northfield'].includes(authority));
    expect(made?.inspections).toEqual(its);
  });

  it('publishes what is proved, and says that nobody publishes it until somebody does', () => {
    expect(read().corpus?.site).toMatchObject({ name: 'Two councils', publish: 'proved', demonstration: true, edition: '2026-11-24' });
    const published = read({ publisher: 'The Field Gazette', contact: 'editor@example.org' });
    expect(published.problems).toEqual([]);
    expect(published.corpus?.site).toMatchObject({ publisher: 'The Field Gazette', contact: 'editor@example.org' });
  });
});

describe('the files of a new content folder', () => {
  const textOf = (name: string, more: Partial<NewContent> = {}) => make(more).find(({ path }) => path === name)?.text;

  it('are those that every record has, and what all records share', () => {
    expect(make().map(({ path }) => path)).toEqual([
      ...['site.yml', 'authorities.yml', 'claimants.yml', 'inspections.yml', 'events.yml'],
      ...['frameworks.yml', 'kinds.yml', 'themes.yml', 'glossary.yml', 'england-judgements.csv', 'authority-places.csv', 'hex-map.csv'],
      ...['new-authorities.yml', 'place-names.yml'],
    ]);
    for (const name of ['themes.yml', 'hex-map.csv'])
      expect(textOf(name)).toBe(loadContentFiles(template).find(({ path }) => path === `${template}/${name}`)?.text);
  });

  it('have with the topics their weights, where the other record has them', () => {
    const weights = { path: `${template}/theme-weights.csv`, text: 'kind,name,theme,weight\n' };
    const copied = newContentFiles(corpus, [...loadContentFiles(template), weights], template, asked);
    expect(copied.find(({ path }) => path === 'theme-weights.csv')?.text).toBe(weights.text);
  });

  it('say what they are for, and count no councils, which an import can add', () => {
    expect(textOf('site.yml')).toBe(
      [
        '# What the site calls itself, the day of this edition, and who publishes it.',
        '# publish: read (only reports that a person has read) or proved (also those that two readings of the PDF prove).',
        '# demonstration: true until somebody publishes it; then publisher: and contact: stand in its place.',
        'name: Two councils',
        'tagline: What Ofsted’s inspectors wrote about children’s services',
        'edition: "2026-11-24"',
        'publish: proved',
        'demonstration: true',
        '',
      ].join('\n'),
    );
    expect(textOf('site.yml', { publisher: 'The Field Gazette' })).toContain('demonstration: true');
    expect(textOf('site.yml', { publisher: 'Gazette', contact: 'a@example.org' })).not.toMatch(/^demonstration:/m);
    for (const name of ['authorities', 'claimants', 'inspections', 'events']) expect(textOf(`${name}.yml`)).toMatch(/^# \S/);
  });

  it('describe a council that only the list of inspections has in its words', () => {
    const listed = corpus.england.authorities.find(({ ofstedUrn }) => ofstedUrn === 90005);
    if (!listed) throw new Error('The invented record has no council 90005.');
    expect(newContentAuthority({ ...listed, type: 'Unitary Authority' }, 'Eastmere Borough Council')).toMatchObject({
      id: 'eastmere',
      type: 'unitary',
      role: 'featured',
      ofsted_page: 'https://reports.ofsted.gov.uk/provider/44/90005',
    });
    expect(newContentAuthority({ ...listed, type: 'Other' })).toMatchObject({ type: 'Other' });
    expect(Object.keys(newContentAuthority(listed))).toEqual([
      ...['id', 'name', 'council', 'gss', 'ofsted_urn', 'type', 'region', 'role', 'ofsted_page'],
    ]);
  });

  it('keep the years of a council, and its successors that are here too', () => {
    const entries = (urns: number[]) => textOf('authorities.yml', { urns: new Set(urns) }) ?? '';
    const abolished = corpus.authorities.find(({ until, successors }) => until && successors.length > 0);
    const heirs = corpus.authorities.filter(({ id }) => abolished?.successors.includes(id)).map(({ ofstedUrn }) => ofstedUrn);
    if (!abolished) throw new Error('The invented record has no council that was abolished.');
    const alone = entries([abolished.ofstedUrn]);
    expect(alone).toContain(`until: "${abolished.until}"`);
    expect(alone).not.toMatch(/^ +successors:/m);
    expect(entries([abolished.ofstedUrn, ...heirs])).toMatch(/^ +successors:/m);
  });
});
