import { describe, expect, it } from 'vitest';
import { editsToKeepDatesInPageTexts } from './keep-dates.ts';
import { editPageTexts, findPageTexts } from './page-texts.ts';

const keep = (page: string) => editPageTexts(page, editsToKeepDatesInPageTexts(page, findPageTexts(page)));

describe('dates on a page', () => {
  it('stay on one line from day to month', () => {
    expect(keep('<p>On 3 October 2022, and 12 to 14 May.</p>')).toBe('<p>On 3\u00a0October 2022, and 12 to 14\u00a0May.</p>');
  });

  it.each([
    ['quoted words', '<div data-terms><p>On 3 October 2022</p></div>'],
    ['excerpts of quoted words', '<div data-words><p>On 3 October 2022</p></div>'],
    ['a citation', '<pre>3 October 2022</pre>'],
    ['the head of the page', '<head><title>3 October 2022</title></head>'],
    ['attributes', '<p aria-label="3 October 2022">x</p>'],
  ])('stay as they are in %s', (_, page) => {
    expect(keep(page)).toBe(page);
  });
});
