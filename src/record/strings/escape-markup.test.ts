import { expect, it } from 'vitest';
import { escapeMarkupInString } from './escape-markup.ts';

it('An escaped text has no characters of markup left', () => {
  expect(escapeMarkupInString('R&D <b title="x">')).toBe('R&amp;D &lt;b title=&quot;x&quot;&gt;');
});
