import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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

  it('shows four councils, and says how many more have reports', () => {
    const councils = Array.from({ length: 6 }, (_, at) => ({ name: `C${at}`, url: `/c${at}/`, grades: 'Good.', why: 'Council' }));
    const lines = drawSearchAnswer({ kind: 'grades', councils });
    expect(lines.map(({ textContent }) => textContent).slice(3)).toEqual([
      'C3: Council. Good.',
      '2 more councils have reports here. Name one to see its grades.',
    ]);
  });

  it('gives a figure with its date, whose claim it is, and the paragraph that states it', () => {
    const figure = {
      measure: 'Agency staff',
      value: '28%',
      when: 'June 2022',
      claimant: 'The trust',
      council: 'Kent',
      place: 'Kent, letter, paragraph 5',
      url: '/p5',
    };
    const [line] = drawSearchAnswer({ kind: 'figures', figures: [figure] });
    expect(line?.textContent).toBe('28% Kent: agency staff, June 2022. The trust says so in Kent, letter, paragraph 5.');
    expect(line?.querySelector('a')?.getAttribute('href')).toBe('/p5');
  });

  it('says that nothing matches closely, not that reports say nothing, and is empty where there is no answer', () => {
    expect(drawSearchAnswer({ kind: 'none' })[0]?.textContent).toBe(
      'No paragraph matches your question closely. Reports here may not answer it.',
    );
    expect(drawSearchAnswer(undefined)).toEqual([]);
  });
});
