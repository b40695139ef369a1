import { describe, expect, it } from 'vitest';
import { smallRecord } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

/** The corpus and the problems, as "line: words", with these rows of documents. */
function withRows(text: string) {
  const { corpus, problems } = loadCorpusFromFiles([
    ...smallRecord.filter(({ path: file }) => file !== 'content/then-and-now.yml'),
    { path: 'content/then-and-now.yml', text },
  ]);
  return { corpus, problems: problems.map(({ file, line, says }) => `${file.replace('content/', '')}:${line} ${says}`) };
}

const row = (...documents: string[]) => `- documents: [${documents.join(', ')}]\n  why: Two accounts.\n`;
const [inspection, evaluation] = ['exampleshire/2020-01-ilacs', 'exampleshire/2022-09-self-evaluation'];

describe('documents chosen to be read in a row', () => {
  it('become part of the corpus', () => {
    const { corpus, problems } = withRows(row(inspection, evaluation));
    expect(problems).toEqual([]);
    expect(corpus?.sequences).toEqual([{ documents: [inspection, evaluation], why: 'Two accounts.' }]);
  });

  it('need not be chosen: a record without the file is sound', () => {
    expect(loadCorpusFromFiles(smallRecord.filter(({ path: file }) => file !== 'content/then-and-now.yml')).corpus?.sequences).toEqual([]);
  });

  it.each([
    [
      'an unknown document',
      row('exampleshire/2020-01-ilac', evaluation),
      'then-and-now.yml:1 document "exampleshire/2020-01-ilac" is not part of this edition. Did you mean "exampleshire/2020-01-ilacs"?',
    ],
    [
      'the later one first',
      row(evaluation, inspection),
      'then-and-now.yml:1 exampleshire/2022-09-self-evaluation (2022-09) is not earlier than exampleshire/2020-01-ilacs (2020-01-20). They stand oldest first.',
    ],
    [
      'the same row twice',
      row(inspection, evaluation) + row(inspection, evaluation),
      'then-and-now.yml:3 these documents stand in a row on line 1 already. Keep one.',
    ],
    [
      'one document alone',
      row(inspection),
      'then-and-now.yml:1 documents this is not right. It is the ids of two or more documents of one history, oldest first, e.g. [kent/2019-06-ilacs, kent/2022-10-ilacs].',
    ],
    [
      'no reason',
      `- documents: [${inspection}, ${evaluation}]\n`,
      'then-and-now.yml:1 field "why" is missing. It is why they are worth reading one after the other, in a sentence or two.',
    ],
  ])('with %s are refused', (_, text, problem) => {
    expect(withRows(text).problems).toEqual([problem]);
  });

  it('of the same day are refused, and of a month and a day in it are in this order', () => {
    const again = (dated: string) => {
      const files = smallRecord.map(({ path: file, text }) =>
        file.endsWith('2022-09-self-evaluation.mdx')
          ? { path: file.replace('2022-09', dated.slice(0, 7)), text: text.replace('dated: "2022-09"', `dated: "${dated}"`) }
          : { path: file, text },
      );
      const rows = row(inspection, `exampleshire/${dated.slice(0, 7)}-self-evaluation`);
      return loadCorpusFromFiles([...files, { path: 'content/then-and-now.yml', text: rows }])
        .problems.filter(({ file }) => file === 'content/then-and-now.yml')
        .map(({ says }) => says);
    };
    expect(again('2020-01-20')).toEqual([expect.stringMatching(/2020-01-ilacs \(2020-01-20\) is not earlier than/)]);
    expect(again('2020-01')).toEqual([expect.stringMatching(/is not earlier than exampleshire\/2020-01-self-evaluation \(2020-01\)/)]);
    expect(again('2020-01-21')).toEqual([]);
  });

  it('of another history are refused', () => {
    const elsewhere = smallRecord.map(({ path: file, text }) =>
      file === 'content/authorities.yml'
        ? {
            path: file,
            text: `${text}- { id: elsewhere, name: Elsewhere, council: Elsewhere Council, gss: E99999998, ofsted_urn: 2, type: county, region: Nowhere, role: featured, ofsted_page: "https://example.org/elsewhere" }\n`,
          }
        : file.endsWith('2022-09-self-evaluation.mdx')
          ? { path: file.replace('/exampleshire/', '/elsewhere/'), text: text.replace('authority: exampleshire', 'authority: elsewhere') }
          : { path: file, text },
    );
    const { problems } = loadCorpusFromFiles([
      ...elsewhere.filter(({ path: file }) => !file.startsWith('content/figures/')),
      { path: 'content/then-and-now.yml', text: row('elsewhere/2022-09-self-evaluation').replace('[', `[${inspection}, `) },
    ]);
    expect(problems.map(({ says }) => says)).toEqual([
      'exampleshire/2020-01-ilacs is not of the history of elsewhere. Known there: elsewhere.',
    ]);
  });
});
