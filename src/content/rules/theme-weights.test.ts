import { describe, expect, it } from 'vitest';
import { problemsWith, smallRecord, withText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const file = 'theme-weights.csv';
const weights = `kind,name,theme,weight
clue,opening,,0.5
intercept,,early-help,-3
intercept,,neglect,-4
intercept,,plans,-4
intercept,,workforce,-4
text,plan,plans,1.5
heading,plan,plans,0.25
`;

const after = (from: string, to: string) => problemsWith(file, weights.replace(from, to));

describe('the weights of themes', () => {
  it('are part of the corpus, and a record can do without', () => {
    const { corpus, problems } = loadCorpusFromFiles(withText(file, weights));
    expect(problems).toEqual([]);
    expect(corpus?.themeWeights).toHaveLength(7);
    expect(corpus?.themeWeights[5]).toEqual({ kind: 'text', name: 'plan', theme: 'plans', weight: 1.5 });
    expect(loadCorpusFromFiles(smallRecord).corpus?.themeWeights).toEqual([]);
  });

  it.each([
    [
      'a theme without weights',
      'intercept,,plans,-4\n',
      '',
      [
        '1: theme "plans" has no weights. Learn the weights again (src/import/README.md, “Suggested topics”), or delete this file: then the import suggests topics by the record alone.',
      ],
    ],
    [
      'a theme that themes.yml does not have, told once',
      'text,plan,plans,1.5\n',
      'text,park,parks,1.5\ntext,swing,parks,1\n',
      ['7: theme "parks" is not known. Known: early-help, neglect, plans, workforce.'],
    ],
    [
      'a weight that is no number',
      ',0.25',
      ',much',
      ['8: weight "much" is not right. It is what it adds to the log-odds of the theme, a number, e.g. 1.49 or -0.424.'],
    ],
    [
      'a kind that is not known',
      'heading,',
      'headng,',
      ['8: kind "headng" is not known. Did you mean "heading"? It is one of: clue, intercept, text, heading.'],
    ],
    [
      'a stem of no theme',
      'text,plan,plans',
      'text,plan,',
      ['7: a row of the kind "text" has no theme here. A clue has a name, an intercept a theme, and a stem of a text or heading both.'],
    ],
    [
      'a clue to one theme',
      'clue,opening,,',
      'clue,opening,plans,',
      ['2: a row of the kind "clue" has a theme here. A clue has a name, an intercept a theme, and a stem of a text or heading both.'],
    ],
    ['a weight that stands twice', 'heading,plan', 'text,plan', ['8: the weight of "text plan plans" stands on line 7 already. Keep one.']],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after(from, to)).toEqual(problems.map((each) => `content/${file} ${each}`));
  });

  it('are held against no themes where those could not be read', () => {
    const files = withText(file, weights).map((each) => (each.path === 'content/themes.yml' ? { ...each, text: '- a: [' } : each));
    expect(loadCorpusFromFiles(files).problems.filter((problem) => problem.file === `content/${file}`)).toEqual([]);
  });
});
