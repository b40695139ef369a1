import { describe, expect, it } from 'vitest';
import { LearntThemePhrases } from './learnt-phrases.ts';
import { ThemePhrases } from './phrases.ts';

const themes = [
  { id: 'neglect', name: 'Neglect', words: [], signs: ['neglect'] },
  { id: 'partners', name: 'Partners', words: [], signs: ['partners'] },
];
const passage = (text: string, ...ids: string[]) => ({ text, heading: '', themes: ids, weight: 1 });
const right = passage('Neglect is seen soon.', 'neglect');
const tagged = [
  right,
  passage('Neglect is missed.', 'neglect'),
  passage('Managers and partners meet.'),
  passage('Staff and partners meet.'),
  passage('Schools and partners meet.'),
];
const learnt = new LearntThemePhrases(new ThemePhrases(themes, []), themes, tagged);
const measure = (text: string) => {
  const [neglect, partners] = learnt.measure({ text, heading: '' });
  if (!neglect || !partners) throw new Error('A theme is missing.');
  return { neglect, partners };
};

describe('phrases as far as they can be trusted', () => {
  it('trusts a phrase that was right more than one that was said in passing', () => {
    const { neglect, partners } = measure('Neglect grows. Partners meet.');
    expect(neglect.earliest).toBeGreaterThan(partners.earliest);
  });

  it('leaves out of the trust the passage that it judges, so that a learnt passage seems no easier than a new one', () => {
    const [itself] = learnt.measure(right, right);
    expect(itself?.earliest).toBeLessThan(measure(right.text).neglect.earliest);
  });

  it('counts a phrase less the later it stands in its sentence', () => {
    expect(measure('Neglect is seen by all staff.').neglect.earliest).toBeGreaterThan(measure('All staff see neglect.').neglect.earliest);
  });

  it('shares a sentence out among the themes that it names', () => {
    expect(measure('Neglect is seen soon.').neglect.ofSentence).toBeGreaterThan(
      measure('Neglect is seen by partners soon.').neglect.ofSentence,
    );
  });

  it('does not count what examples and lists name to what is told', () => {
    expect(measure('Harm such as neglect is seen.').neglect.told).toBe(0);
    expect(measure('Neglect is seen, for example by partners.').partners.told).toBe(0);
    expect(measure('Neglect is seen.').neglect.told).toBeGreaterThan(0);
  });
});
