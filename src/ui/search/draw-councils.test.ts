import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NamedCouncils } from '../../search/councils/find-councils.ts';
import { drawCouncilsNamedInSearch } from './draw-councils.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<main></main>').document);
});

function named(count: number): NamedCouncils {
  const matches = Array.from({ length: count }, (_, at) => ({
    name: `C${at}`,
    url: `/c${at}/`,
    why: 'One of them',
    grades: 'Good.',
    hasWords: true,
    exact: true,
    isCouncil: true,
  }));
  return { matches, here: [], rest: '', others: '', whole: true };
}

const told = (count: number) => drawCouncilsNamedInSearch(named(count), 1).map(({ textContent }) => textContent);

describe('the councils that a search names', () => {
  it('are told with their grades', () => {
    expect(told(2)).toEqual(['C0 One of them. Good.', 'C1 One of them. Good.']);
  });

  it('are four, and how many more there are', () => {
    expect(told(5).slice(3)).toEqual(['C3 One of them. Good.', 'One more council matches. Name one to see its grades.']);
    expect(told(7).slice(4)).toEqual(['3 more councils match. Name one to see its grades.']);
  });
});
