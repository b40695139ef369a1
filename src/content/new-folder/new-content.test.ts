import { expect, it, describe } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { loadContentFiles } from '../load/load-corpus.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { newContentFiles, type NewContent } from './new-content.ts';

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
    expect(read().corpus?.inspections).toEqual([]);
  });

  it('publishes what is proved, and says that nobody publishes it until somebody does', () => {
    expect(read().corpus?.site).toMatchObject({ name: 'Two councils', publish: 'proved', demonstration: true, edition: '2026-11-24' });
    const published = read({ publisher: 'The Field Gazette', contact: 'editor@example.org' });
    expect(published.problems).toEqual([]);
    expect(published.corpus?.site).toMatchObject({ publisher: 'The Field Gazette', contact: 'editor@example.org' });
  });
});
