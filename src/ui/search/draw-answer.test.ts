import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCouncilSearch } from '../../search/councils/find-councils.ts';
import { answerSearchQuery } from '../../search/intents/search-answer.ts';
import { drawSearchAnswer } from './draw-answer.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<main></main>').document);
});

describe('the answer line of a search', () => {
  it('names a council, links to it and gives its grades', () => {
    const [line, ...others] = drawSearchAnswer({
      kind: 'grades',
      councils: [{ name: 'Kent', url: '/kent/', grades: 'Good in May 2022.', why: 'Council in the South East' }],
    });
    expect([line?.textContent, line?.querySelector('a')?.getAttribute('href'), others]).toEqual([
      'Kent: Council in the South East. Good in May 2022.',
      '/kent/',
      [],
    ]);
  });

  it('shows four councils, and says how many more were found', () => {
    const councils = Array.from({ length: 6 }, (_, at) => ({ name: `C${at}`, url: `/c${at}/`, grades: 'Good.', why: 'Council' }));
    const lines = drawSearchAnswer({ kind: 'grades', councils });
    expect(lines.map(({ textContent }) => textContent).slice(3)).toEqual([
      'C3: Council. Good.',
      'We found 2 more councils. Name one to see its grades.',
    ]);
  });

  it('does not say of the other councils of an area that they have reports, where one of them has', async () => {
    const listed = (name: string) => ({ name, url: `/${name}/`, about: 'Council', grades: 'Good.', hasWords: name === 'a' });
    const councils = ['a', 'b', 'c', 'd', 'e'].map(listed);
    const area = { name: 'Fenland', kind: 'area' as const, councils: [0, 1, 2, 3, 4] };
    const { namedCouncils, councilsWithWords } = makeCouncilSearch({ councils, places: [area], ordinary: [] });
    const answer = await answerSearchQuery('is Fenland any good', {
      named: namedCouncils('is Fenland any good', () => true),
      councilsHere: councilsWithWords,
      results: { total: 3, sureness: 1 },
      loadFigures: () => Promise.resolve([]),
    });
    expect(drawSearchAnswer(answer).map(({ textContent }) => textContent)[4]).toBe(
      'We found one more council. Name one to see its grades.',
    );
  });

  it('gives a figure with its date, whose claim it is, and the paragraph that states it', () => {
    const figure = {
      measure: 'Agency staff',
      value: '28%',
      when: 'June 2022',
      claimant: 'Ofsted, as reported by the trust',
      council: 'Kent',
      place: 'Kent, letter, paragraph 5',
      url: '/p5',
    };
    const [line] = drawSearchAnswer({ kind: 'figures', figures: [figure] });
    expect(line?.textContent).toBe(
      '28% Kent: agency staff, June 2022. Claimed by Ofsted, as reported by the trust in Kent, letter, paragraph 5.',
    );
    expect(line?.querySelector('a')?.getAttribute('href')).toBe('/p5');
  });

  it('says that nothing matches closely, not that reports say nothing, and is empty where there is no answer', () => {
    expect(drawSearchAnswer({ kind: 'none' })[0]?.textContent).toBe(
      'No paragraph matches your question closely. Reports here may not answer it.',
    );
    expect(drawSearchAnswer(undefined)).toEqual([]);
  });
});
