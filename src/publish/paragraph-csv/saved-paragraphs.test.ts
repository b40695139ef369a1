import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { writeParagraphCsv } from './paragraph-csv.ts';
import { themeParagraphsForCsv } from './saved-paragraphs.ts';

const corpus = fixtureCorpus();
const save = (theme: string, speaker?: 'inspectors') =>
  themeParagraphsForCsv(corpus, theme, (path) => `https://example.org${path}`, speaker);

describe('the paragraphs of a topic that readers save', () => {
  it('say whose words they are, on which page, under which licence, and which later inspection followed', () => {
    const [head = '', ...rows] = writeParagraphCsv(save('care-leavers')).split('\r\n');
    expect(head).toBe(
      '\uFEFFid,url,authority,document,date,section,judgement,grade,paragraph,page,claimant,wording,licence,themes,text,later,later_url,read',
    );
    const earlier = rows.find((row) => row.startsWith('weirbridge/2019-01-ilacs'));
    expect(earlier).toContain(',Ofsted,verbatim,OGL-UK-3.0,');
    expect(earlier).toContain('Things may have changed since: inspected again in May 2023');
    expect(earlier).toContain('https://example.org/reports/weirbridge/2023-05-ilacs/');
  });

  it('have inspectors’ words first, or those alone', () => {
    const themes = corpus.themes.filter(({ id }) => save(id).length > save(id, 'inspectors').length && save(id, 'inspectors').length > 0);
    expect(themes.length).toBeGreaterThan(0);
    for (const { id } of themes) {
      const only = save(id, 'inspectors');
      expect(save(id).slice(0, only.length)).toEqual(only);
      expect(only.every(({ wording }) => wording === 'verbatim')).toBe(true);
    }
  });
});
