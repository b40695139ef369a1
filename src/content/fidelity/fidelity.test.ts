import { describe, expect, it } from 'vitest';
import { inspectionFile, smallRecord } from '../../../tests/fixtures/small-record.ts';
import { countProvenFidelity, provenanceFidelityOf } from '../../questions/provenance/fidelity.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { writeFidelity } from './fidelity.ts';
import { readYaml } from '../yaml-and-csv/read-yaml.ts';
import { fidelitySchema } from '../../record/shapes/fidelity.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import type { ContentFile } from '../sources/source.ts';

const id = 'exampleshire/2020-01-ilacs';

const read = (each: ContentFile[]) => {
  const { corpus, problems } = loadCorpusFromFiles(each);
  return { corpus, problems: problems.map(({ file, line, says }) => `${file}:${line} ${says}`) };
};
const report = read(smallRecord).corpus?.reports.find((each) => each.id === id) as Report;
const anchors = paragraphsOf(report).map(({ anchor }) => anchor);
const stored = writeFidelity(
  [
    {
      report,
      compared: '2026-11-24',
      equal: anchors.slice(1),
      differing: anchors.slice(0, 1),
      notCheckable: [],
      misplaced: [],
      leftOut: 3,
    },
  ],
  [],
  [report],
);
const withStored = (text: string, change: (text: string) => string = (same) => same) => [
  ...smallRecord.map((file) => (file.path.endsWith('2020-01-ilacs.mdx') ? { ...file, text: change(file.text) } : file)),
  { path: 'content/fidelity.yml', text },
];

describe('a stored comparison', () => {
  it('can be that of no document', () => {
    expect(read(withStored(writeFidelity([], [], []))).problems).toEqual([]);
  });

  it('is read with what differs, none hidden', () => {
    const { corpus, problems } = read(withStored(stored));
    expect(problems).toEqual([]);
    const found = corpus && provenanceFidelityOf(corpus, report);
    expect(found).toMatchObject({ state: 'compared', fidelity: { equal: anchors.slice(1), differing: ['s1'], leftOut: 3, current: true } });
    expect(corpus && countProvenFidelity(corpus)).toEqual({
      equal: 4,
      proved: 0,
      differing: 1,
      notCheckable: 0,
      notCompared: 0,
      noFile: 0,
      summary: 1,
    });
  });

  it('of words that changed since says so, and counts as not compared', () => {
    const { corpus, problems } = read(withStored(stored, (text) => text.replace('Families get help early.', 'Families get help.')));
    expect(problems).toEqual([]);
    expect(corpus && provenanceFidelityOf(corpus, report)).toMatchObject({ state: 'compared', fidelity: { current: false } });
    expect(corpus && countProvenFidelity(corpus)).toMatchObject({ equal: 0, differing: 0, notCompared: 5 });
  });

  it('with another PDF than the one that the document names is a problem in the document, where the hash is written', () => {
    const changed = withStored(stored, (text) => text.replace('sha256: abcd', 'sha256: 0bcd'));
    expect(loadCorpusFromFiles(changed).problems.map(({ file, says }) => `${file} ${says.replace(/[0-9a-f]{64}/, '…')}`)).toEqual([
      `content/${inspectionFile} the official PDF named here (0bcdefab…) is not the one that these words were compared with on 2026-11-24 (abcdefab…). Put sha256: … back; or, if Ofsted has published another file, run npm run fidelity with it.`,
    ]);
  });

  it('with another PDF is of old once the words differ too', () => {
    const changed = (text: string) =>
      text.replace('sha256: abcd', 'sha256: 0bcd').replace('Families get help early.', 'Families get help.');
    const { corpus, problems } = read(withStored(stored, changed));
    expect(problems).toEqual([]);
    expect(corpus && provenanceFidelityOf(corpus, report)).toMatchObject({ fidelity: { current: false } });
  });

  it('that hides a paragraph is a problem', () => {
    expect(read(withStored(stored.replace('differing: [s1]', 'differing: []'))).problems).toEqual([
      'content/fidelity.yml:2 the comparison of exampleshire/2020-01-ilacs does not say of every paragraph, once, what it gave (s1). Run npm run fidelity again.',
    ]);
  });

  it('of a document that is not there is a problem', () => {
    expect(read(withStored(stored.replace(id, 'exampleshire/2020-01-ilac'))).problems).toEqual([
      'content/fidelity.yml:2 there is no document "exampleshire/2020-01-ilac". Did you mean "exampleshire/2020-01-ilacs"? Run npm run fidelity again.',
    ]);
  });

  it('stays where its document was not compared again', () => {
    const earlier = readYaml(fidelitySchema, stored, { file: 'content/fidelity.yml' }).value ?? [];
    expect(writeFidelity([], earlier, [report])).toBe(stored);
  });

  it('goes where its document is no longer there', () => {
    const earlier = readYaml(fidelitySchema, stored, { file: 'content/fidelity.yml' }).value ?? [];
    expect(writeFidelity([], earlier, [])).toBe(writeFidelity([], [], []));
  });

  it('is missing where a document names an official PDF and was not compared', () => {
    const { corpus } = read(smallRecord);
    expect(corpus && provenanceFidelityOf(corpus, report)).toEqual({ state: 'not-compared' });
  });
});
