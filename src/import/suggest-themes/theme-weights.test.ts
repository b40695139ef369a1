import { describe, expect, it } from 'vitest';
import { formatThemeWeights, readThemeWeights, stemsToWeigh, weighStems } from './theme-weights.ts';

const themes = [{ id: 'plans' }, { id: 'adoption' }];
const csv = `kind,stem,theme,weight
clue,1,,0.5
clue,2,,2
level,,plans,-3
level,,adoption,-4
text,adopt,adoption,1.5
text,adopt,plans,-0.5
heading,adopt,adoption,0.25
`;

describe('weights of themes', () => {
  it('add what each stem of the text and of the heading is worth, the first sentence more', () => {
    const weights = readThemeWeights(themes, csv);
    if (!weights) throw new Error('there are no weights');
    expect(weights).toMatchObject({ worths: [0.5, 2], levels: [-3, -4] });
    const [plans, adoption] = weighStems(weights, { text: 'Adopters wait.', heading: 'Adoption' });
    const share = 3 / Math.SQRT2;
    expect(plans).toBeCloseTo(-0.5 * share);
    expect(adoption).toBeCloseTo(1.5 * share + 0.25);
    const later = weighStems(weights, { text: 'Some wait. Adopters too.', heading: '' })[1] ?? 0;
    expect(later).toBeLessThan(1.5 * share);
  });

  it('are written as they are read', () => {
    const weights = readThemeWeights(themes, csv);
    expect(weights && readThemeWeights(themes, formatThemeWeights(weights, themes))).toEqual(weights);
  });

  it('leave out themes that a record does not have', () => {
    const ofOne = readThemeWeights([{ id: 'adoption' }], csv);
    expect(ofOne?.text.get('adopt')).toEqual(new Map([[0, 1.5]]));
  });

  it('say nothing to a record with a theme of its own', () => {
    expect(readThemeWeights([...themes, { id: 'parks' }], csv)).toBeUndefined();
  });

  it('are of content words alone', () => {
    const { text } = stemsToWeigh({ text: 'After 12 months, the plan was still of no use to them.', heading: '' });
    expect([...text.keys()]).toEqual(['month', 'plan', 'use']);
  });
});
