import { describe, expect, it } from 'vitest';
import { problemsWith, smallRecord, withText } from '../../../tests/fixtures/small-record.ts';
import { themeClues } from '../../record/theme-weight.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';
import { readThemeWeights } from '../sources/theme-weights.ts';

const file = 'theme-weights.csv';
const weights = `kind,name,theme,weight
${themeClues.map((clue) => `clue,${clue},,0.5`).join('\n')}
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
    expect(corpus?.themeWeights).toHaveLength(16);
    expect(corpus?.themeWeights[14]).toEqual({ kind: 'text', name: 'plan', theme: 'plans', weight: 1.5 });
    expect(loadCorpusFromFiles(smallRecord).corpus?.themeWeights).toEqual([]);
  });

  it.each([
    [
      'a theme without weights',
      'intercept,,plans,-4\n',
      '',
      [
        '1: theme "plans" has no weights. Learn the weights again (src/import/README.md, “Suggested topics”), or delete this file: the import suggests topics without it too.',
      ],
    ],
    [
      'a theme that themes.yml does not have, told once',
      'text,plan,plans,1.5\n',
      'text,park,parks,1.5\ntext,swing,parks,1\n',
      ['16: theme "parks" is not known. Known: early-help, neglect, plans, workforce.'],
    ],
    [
      'a weight that is no number',
      ',0.25',
      ',much',
      ['17: weight "much" is not right. It is what it adds to the log-odds of the theme, a number, e.g. 1.49 or -0.424.'],
    ],
    [
      'a kind that is not known',
      'heading,plan',
      'headng,plan',
      ['17: kind "headng" is not known. Did you mean "heading"? It is one of: clue, intercept, text, heading.'],
    ],
    [
      'a stem of no theme',
      'text,plan,plans',
      'text,plan,',
      ['16: a row of the kind "text" has no theme here. A clue has a name, an intercept a theme, and a stem of a text or heading both.'],
    ],
    [
      'a stem with a capital letter',
      'text,plan,',
      'text,Plan,',
      [
        '16: name "Plan" is not right. It is the name of the clue, e.g. opening, or the stem in lower case, e.g. adopt; empty for an intercept.',
      ],
    ],
    [
      'a clue that is named by its place',
      'clue,heading,',
      'clue,10,',
      [
        '1: clue "heading" has no weight. Learn the weights again (src/import/README.md, “Suggested topics”).',
        '11: clue "10" is not known. Known: opening, share, earliest, of-sentence, of-all, told, strength, behind-strongest, closeness, heading.',
      ],
    ],
    [
      'a misspelt clue',
      'clue,closeness,',
      'clue,closenes,',
      [
        '1: clue "closeness" has no weight. Learn the weights again (src/import/README.md, “Suggested topics”).',
        '10: clue "closenes" is not known. Did you mean "closeness"?',
      ],
    ],
    [
      'a misspelt theme',
      'intercept,,neglect,',
      'intercept,,neglct,',
      [
        '1: theme "neglect" has no weights. Learn the weights again (src/import/README.md, “Suggested topics”), or delete this file: the import suggests topics without it too.',
        '13: theme "neglct" is not known. Did you mean "neglect"?',
      ],
    ],
    [
      'a clue to one theme',
      'clue,opening,,',
      'clue,opening,plans,',
      ['2: a row of the kind "clue" has a theme here. A clue has a name, an intercept a theme, and a stem of a text or heading both.'],
    ],
    [
      'a weight that stands twice',
      'heading,plan',
      'text,plan',
      ['17: the weight of "text plan plans" stands on line 16 already. Keep one.'],
    ],
  ])('%s is a problem', (_, from, to, problems) => {
    expect(after(from, to)).toEqual(problems.map((each) => `content/${file} ${each}`));
  });

  it('have all their problems told at once', () => {
    const faulty = weights
      .replace(',1.5', ',much')
      .replace('text,', 'txt,')
      .replace('clue,told,,0.5\n', '')
      .replace('heading,plan,plans', 'heading,plan,');
    expect(problemsWith(file, faulty).map((each) => each.replace(/ (is|has) .*/, ''))).toEqual([
      `content/${file} 1: clue "told"`,
      `content/${file} 15: kind "txt"`,
      `content/${file} 15: weight "much"`,
      `content/${file} 16: a row of the kind "heading"`,
    ]);
  });

  it.each([
    ['no columns', 'clue,opening,,1\n'],
    ['no rows that can be read', 'kind,name,theme,weight\nclue,opening,,"1\n'],
  ])('say nothing of what is missing where the file has %s', (_, text) => {
    const { problems } = readThemeWeights(text, file);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ says }) => says.includes('has no weight'))).toEqual([]);
    expect(problemsWith(file, text).filter((each) => each.includes('has no weight'))).toEqual([]);
  });

  it('that are none at all are missing for every clue and theme', () => {
    expect(problemsWith(file, 'kind,name,theme,weight\n')).toHaveLength(themeClues.length + 4);
  });

  it('are held against no themes where those could not be read', () => {
    const files = withText(file, weights).map((each) => (each.path === 'content/themes.yml' ? { ...each, text: '- a: [' } : each));
    expect(loadCorpusFromFiles(files).problems.filter((problem) => problem.file === `content/${file}`)).toEqual([]);
  });
});
