import { describe, expect, it } from 'vitest';
import { formatWordsChecked, formatWordsCheckedShort } from './words-checked.ts';

describe('how sure the words of a document are', () => {
  it.each([
    ['whole', '’s words, whole and unchanged'],
    ['differing', '’s words, not everywhere the same as the official PDF'],
    ['not-compared', '’s words, not compared with the official PDF yet'],
    ['no-official-file', '’s words, not checked against an official file'],
  ] as const)('is said after the name of its publisher: %s', (checked, words) => {
    expect(formatWordsChecked(checked)).toBe(words);
  });

  it('can be said in other words where they are sure', () => {
    expect(formatWordsChecked('whole', 'all of them')).toBe('’s words, all of them');
    expect(formatWordsChecked('differing', 'all of them')).toBe('’s words, not everywhere the same as the official PDF');
  });

  it.each([
    ['whole', 'person', 'Word for word, read by a person.'],
    ['whole', 'proved', 'Word for word, proved by two readings.'],
    ['not-compared', 'person', 'Read by a person, not compared with the official PDF yet.'],
    ['differing', 'proved', 'Proved by two readings, not everywhere the same as the official PDF.'],
  ] as const)('is said in a short sentence beside who read it: %s, %s', (checked, read, words) => {
    expect(formatWordsCheckedShort(checked, read)).toBe(words);
  });
});
