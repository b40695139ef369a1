import { describe, expect, it } from 'vitest';
import { readThemeWeights } from '../../content/sources/theme-weights.ts';
import { themeClues } from '../../record/theme-weight.ts';
import { formatThemeWeights, countStems, toThemeModel, logOddsOfStems } from './theme-model.ts';

const themes = [{ id: 'plans' }, { id: 'adoption' }];
const csv = `kind,name,theme,weight
${themeClues.map((clue, index) => `clue,${clue},,${index / 10}`).join('\n')}
intercept,,plans,-3
intercept,,adoption,-4
text,adopt,adoption,1.5
text,adopt,plans,-0.5
heading,adopt,adoption,0.25
`;
const modelOf = (text: string, of: readonly { id: string }[] = themes) =>
  toThemeModel(readThemeWeights(text, 'theme-weights.csv').value ?? [], of);

describe('a model of themes', () => {
  it('adds the coefficient of each stem of the text and of the heading, the first sentence more', () => {
    const weights = modelOf(csv);
    if (!weights) throw new Error('there are no weights');
    expect(weights).toMatchObject({ coefficients: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], intercepts: [-3, -4] });
    const [plans, adoption] = logOddsOfStems(weights, { text: 'Adopters wait.', heading: 'Adoption' });
    const share = 4 / Math.SQRT2;
    expect(plans).toBeCloseTo(-0.5 * share);
    expect(adoption).toBeCloseTo(1.5 * share + 0.25);
    const later = logOddsOfStems(weights, { text: 'Some wait. Adopters too.', heading: '' })[1] ?? 0;
    expect(later).toBeLessThan(1.5 * share);
  });

  it('takes clues by their names, in whatever order they stand', () => {
    const [head, ...rows] = csv.trimEnd().split('\n');
    expect(modelOf([head, ...rows.reverse(), ''].join('\n'))).toEqual(modelOf(csv));
  });

  it('is written as it is read', () => {
    const model = modelOf(csv);
    expect(model && formatThemeWeights(model, themes)).toBe(
      csv.replace('text,adopt,adoption,1.5\ntext,adopt,plans,-0.5', 'text,adopt,plans,-0.5\ntext,adopt,adoption,1.5'),
    );
  });

  it('leaves out themes that a record does not have', () => {
    expect(modelOf(csv, [{ id: 'adoption' }])?.text.get('adopt')).toEqual(new Map([[0, 1.5]]));
  });

  it('is not there for a record with a theme of its own, or without weights', () => {
    expect(modelOf(csv, [...themes, { id: 'parks' }])).toBeUndefined();
    expect(toThemeModel([], themes)).toBeUndefined();
  });

  it('is of content words alone', () => {
    const { text } = countStems({ text: 'After 12 months, the plan was still of no use to them.', heading: '' });
    expect([...text.keys()]).toEqual(['month', 'plan', 'use']);
  });
});
