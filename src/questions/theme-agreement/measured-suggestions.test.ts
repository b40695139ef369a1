import { expect, it } from 'vitest';
import { describeMeasuredThemeSuggestions } from './measured-suggestions.ts';

it('says how many of 100 suggested topics are right, and how many of the right ones are suggested', () => {
  expect(describeMeasuredThemeSuggestions({ precision: 0.704, recall: 0.9, paragraphs: 40 })).toBe(
    'Two readers chose topics for 40 other paragraphs, without seeing the program’s or each other’s. Of 100 topics that it suggested, ' +
      '70 were chosen too. Of 100 that were chosen, it suggested 90.',
  );
});
