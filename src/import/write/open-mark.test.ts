import { describe, expect, it } from 'vitest';
import { writeOpenMark } from './open-mark.ts';

describe('the opening tag of a mark', () => {
  it('has the attributes that have a value, in the order given', () => {
    expect(writeOpenMark('Paragraph', { number: '5', anchor: undefined, page: '3' })).toBe('<Paragraph number="5" page="3">');
    expect(writeOpenMark('Introduction', {})).toBe('<Introduction>');
  });

  it('has no attribute that the reader does not know', () => {
    // @ts-expect-error A section has no page.
    expect(writeOpenMark('Section', { heading: 'Help', page: '3' })).toContain('page');
  });
});
