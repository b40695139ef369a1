import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../tests/content/real-corpus.ts';
import { toSearchData } from './records.ts';
import { makeSearch, markPieces, plain } from './search-paragraphs.ts';

const search = makeSearch(toSearchData(realCorpus(), ({ report, anchor }) => `/reports/${report}/#${anchor}`));
const all = { authority: '', kind: '', theme: '' };

describe('a search', () => {
  it('finds the paragraph that has the words, in any order', () => {
    expect(search({ ...all, words: 'police powers protection emergency' })[0]?.record.id).toBe('north-northamptonshire/2022-10-ilacs/p12');
  });

  it('forgives a typing mistake', () => {
    expect(search({ ...all, words: 'neglct' }).map(({ record }) => record.id)).toContain('northumberland/2020-01-ilacs/p14');
  });

  it('keeps to the authority, kind and theme asked for', () => {
    const hits = search({ words: 'children', authority: 'northumberland', kind: 'ilacs', theme: 'adoption' });
    expect(hits.map(({ record }) => record.id)).toEqual(expect.arrayContaining(['northumberland/2020-01-ilacs/p25']));
    expect(hits.every(({ record, report }) => report.authority === 'northumberland' && record.themes.includes('adoption'))).toBe(true);
  });

  it('marks whole words and loses none of the text', () => {
    const [hit] = search({ ...all, words: 'neglect' });
    expect(hit?.pieces.map(({ text }) => text).join('')).toBe(hit?.record.text);
    expect(hit?.pieces.some(({ text, marked }) => marked && text === 'neglect')).toBe(true);
  });

  it('takes a typed apostrophe for the printed one', () => {
    expect(plain('Children’s “voice”')).toBe('children\'s "voice"');
    expect(markPieces('children’s homes', [{ indices: [[0, 3]] }])).toEqual([
      { text: 'children’s', marked: true },
      { text: ' homes', marked: false },
    ]);
  });
});
