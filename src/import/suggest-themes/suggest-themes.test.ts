import { describe, expect, it } from 'vitest';
import type { ThemeWeight } from '../../record/theme-weight.ts';
import type { TaggedPassage, WordsAboutThemes } from './passage.ts';
import { learnToSuggestThemes } from './suggest-themes.ts';

const themes = [
  { id: 'plans', name: 'Plans', words: ['planning'], signs: ['plan', 'reviews'] },
  { id: 'leaving', name: 'Leaving care', words: ['moving out'], signs: ['pathway plans', 'personal advisers'] },
  { id: 'health', name: 'Health', words: ['doctor'], signs: ['health assessments', 'dentist'] },
  { id: 'assessments', name: 'Assessments', words: ['analysis'], signs: ['assessment'] },
  { id: 'partners', name: 'Partners', words: ['police'], signs: ['LSCB', 'safeguarding children board'] },
  { id: 'front-door', name: 'Front door', words: ['hub'], signs: ['contacts'] },
];

const passage = (text: string, ids: string, heading = 'Findings'): TaggedPassage => ({ text, heading, themes: ids.split(' '), weight: 1 });
const tagged = [
  passage('Plans are clear. Reviews keep each plan moving.', 'plans'),
  passage('Most plans are reviewed in time, and the plan is shared.', 'plans'),
  passage('Personal advisers write pathway plans early.', 'leaving'),
  passage('Young people trust their personal advisers.', 'leaving'),
  passage('Health assessments are late, and few see a dentist.', 'health'),
  passage('Every child has seen a dentist this year.', 'health'),
  passage('Assessments are thorough. Each assessment asks the child.', 'assessments'),
  passage('An assessment starts soon.', 'assessments'),
  passage('The safeguarding children board challenges its members.', 'partners', 'The safeguarding children board'),
  passage('Meetings are well attended.', 'partners', 'The safeguarding children board'),
  passage('Contacts are dealt with on the day.', 'front-door'),
  passage('Contacts come in by night too.', 'front-door'),
];
const suggestTo = (text: string, heading = 'Findings', words: readonly WordsAboutThemes[] = []) =>
  learnToSuggestThemes({ themes, tagged, words })({ text, heading });
const weight = (kind: ThemeWeight['kind'], name: string, theme: string, value: number): ThemeWeight => ({
  kind,
  name,
  theme,
  weight: value,
});
const intercepts = themes.map(({ id }) => weight('intercept', '', id, -4));

describe('suggesting themes', () => {
  it('takes the longest phrase: a pathway plan is no plan, and a health assessment no assessment', () => {
    expect(suggestTo('Pathway plans are good.')).toEqual(['leaving']);
    expect(suggestTo('Health assessments are good.')).toEqual(['health']);
    expect(suggestTo('Plans are good.')).toEqual(['plans']);
  });

  it('knows the safeguarding board of any place by its abbreviation', () => {
    expect(suggestTo('The work of the MSCB is good.')[0]).toBe('partners');
    expect(suggestTo('The DLSCB’s work is good.')[0]).toBe('partners');
  });

  it('takes the theme from the heading where the words of a paragraph tell nothing', () => {
    expect(suggestTo('This is good.', 'The effectiveness of the LSCB')).toEqual(['partners']);
    expect(suggestTo('This is good.', 'Health')).toEqual(['health']);
  });

  it('does not take contact with a family for a contact with the front door', () => {
    expect(suggestTo('Contact with their families is good, and so is their dentist.')).toEqual(['health']);
  });

  it('learns words from the questions that paragraphs answer', () => {
    const text = 'Lodgings suit tenants.';
    const question = { text: 'Do lodgings suit tenants? Are lodgings cheap for tenants?', themes: ['leaving'], weight: 1 };
    expect(suggestTo(text, 'Findings', [question, question])[0]).toBe('leaving');
  });

  it('gives one to three themes, and the same each time', () => {
    const text = 'Plans, pathway plans, health assessments, assessments and contacts are good.';
    expect(suggestTo(text).length).toBeLessThanOrEqual(3);
    expect(suggestTo(text)).toEqual(suggestTo(text));
    expect(suggestTo('Nothing of this is known.')).toHaveLength(1);
  });

  it('knows from the weights a word that the record never had', () => {
    const weights = [...intercepts, weight('clue', 'opening', '', 1), weight('text', 'grommet', 'leaving', 5)];
    const suggest = learnToSuggestThemes({ themes, tagged, weights });
    expect(suggestTo('Grommets are sold.')).not.toEqual(['leaving']);
    expect(suggest({ text: 'Grommets are sold.', heading: 'Findings' })).toEqual(['leaving']);
  });

  it('keeps beside the weights what the record is sure of', () => {
    const suggest = learnToSuggestThemes({ themes, tagged, weights: intercepts });
    expect(suggest({ text: 'Meetings are well attended.', heading: 'The safeguarding children board' })[0]).toBe('partners');
  });

  it('goes by the record alone where there are no weights, or none of one of its themes', () => {
    const passages = tagged.map(({ text, heading }) => ({ text, heading }));
    const weights = [...intercepts.slice(1), weight('text', 'plan', 'leaving', 50)];
    const without = passages.map(learnToSuggestThemes({ themes, tagged }));
    expect(passages.map(learnToSuggestThemes({ themes, tagged, weights: [] }))).toEqual(without);
    expect(passages.map(learnToSuggestThemes({ themes, tagged, weights }))).toEqual(without);
  });
});
