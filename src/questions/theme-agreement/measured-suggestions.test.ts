import { expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { describeMeasuredThemeSuggestions, describeSuggestedThemes } from './measured-suggestions.ts';

it('says how many of 100 suggested topics are right, and how many of the right ones are suggested', () => {
  expect(describeMeasuredThemeSuggestions({ precision: 0.704, recall: 0.9, paragraphs: 40 })).toBe(
    'Two readers chose topics for 40 other paragraphs, without seeing the program’s or each other’s. Of 100 topics that it suggested, ' +
      '70 were chosen too. Of 100 that were chosen, it suggested 90.',
  );
});

it('says of how many paragraphs a program suggests the topics, and nothing where a person settled them all', () => {
  const corpus = fixtureCorpus();
  expect(describeSuggestedThemes(corpus)).toBeUndefined();
  const suggested = (ids: readonly string[]) => ({
    ...corpus,
    reports: corpus.reports.map((report) => ({
      ...report,
      sections: report.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.map((each) => (ids.includes(report.id) ? { ...each, themesSuggested: true as const } : each)),
      })),
    })),
  });
  expect(describeSuggestedThemes(suggested(['weirbridge/2019-01-ilacs']))).toMatch(/^A program suggests the topics of 13 paragraphs, /);
  expect(describeSuggestedThemes(suggested(corpus.reports.map(({ id }) => id)))).toMatch(
    /^A program suggests the topics of all paragraphs, /,
  );
});
