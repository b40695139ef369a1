import { expect, it } from 'vitest';
import { escapeMarkup } from './escape-markup.ts';

it('A text in markup has no character left that markup would take for its own', () => {
  expect(escapeMarkup('R&D <b title="x">')).toBe('R&amp;D &lt;b title=&quot;x&quot;&gt;');
});
