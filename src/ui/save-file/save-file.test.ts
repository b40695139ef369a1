import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { nameSavedFileWithEdition } from './save-file.ts';

const pageWith = (foot: string) => parseHTML(`<main><a href="/changes/">Others</a></main>${foot}`).document;

describe('the name of a saved file', () => {
  it('has the edition that the foot of the page names before its ending', () => {
    const page = pageWith('<footer class="site-footer"><a href="/record/changes/">Edition 2026.11.1</a>, 22 November 2026</footer>');
    expect(nameSavedFileWithEdition('search-leave-to-remain.csv', page)).toBe('search-leave-to-remain-edition-2026.11.1.csv');
    expect(nameSavedFileWithEdition('list.of.mine.qdpx', page)).toBe('list.of.mine-edition-2026.11.1.qdpx');
  });

  it('stays as it is on a page without a foot', () => {
    expect(nameSavedFileWithEdition('words.csv', pageWith(''))).toBe('words.csv');
  });
});
