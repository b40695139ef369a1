import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Speaker } from '../../record/reports/report.ts';
import type { SearchHit, SearchResults } from '../../search/search.ts';
import { drawSearchNotes } from './draw-notes.ts';
import { keepAlikeInPlace, makeSearchResultList } from './draw-results.ts';
import { drawSuggestions, drawnSuggestionFromFirstMark } from './draw-suggestions.ts';

let document: Document;

beforeEach(() => {
  document = parseHTML('<ol id="results"></ol>').document;
  vi.stubGlobal('document', document);
  vi.stubGlobal('location', new URL('https://example.org/search/'));
});

const hit = (anchor: string, document = 'Kent, 2022', text = 'neglect'): SearchHit =>
  ({
    id: `kent/2022-10-ilacs/${anchor}`,
    url: `/reports/kent/2022-10-ilacs/#${anchor}`,
    name: `paragraph ${anchor.slice(1)}`,
    report: { name: document, wording: 'verbatim', read: 'person', checked: 'whole' },
    section: 'Help and protection: good',
    grade: 'Good',
    pieces: [{ text, marked: true }],
    marks: [text],
    reasons: [] as SearchHit['reasons'],
  }) as SearchHit;
const nothing: SearchResults = {
  total: 0,
  unfiltered: 0,
  sureness: 0,
  answerAll: 0,
  byInspectors: 0,
  hits: [],
  near: [],
  counts: {} as SearchResults['counts'],
  corrections: [],
  leftOut: [],
  isPart: false,
  onlyCommon: false,
  meanings: [],
  nearest: [],
  suggested: [],
};
const results = () => document.getElementById('results') as HTMLElement;

describe('the notes above the results', () => {
  it('leave a note in place that says the same when they are drawn again, since its button may have the focus', () => {
    const suggested = [{ facet: 'authority' as const, value: 'kent', name: 'Kent' }];
    const draw = (found: Partial<SearchResults>) =>
      keepAlikeInPlace(
        results(),
        drawSearchNotes({ ...nothing, total: 1, ...found }, { searchFor: vi.fn(), narrowTo: vi.fn(), removeFilters: vi.fn() }),
      );
    draw({ suggested });
    const button = results().querySelector('button');
    const moved = vi.spyOn(results(), 'insertBefore');
    draw({ suggested, leftOut: ['zzz'] });
    expect(results().textContent).toBe('We found no “zzz”, so we left it out.Show Kent only');
    expect(results().querySelector('button')).toBe(button);
    expect(moved).toHaveBeenCalledTimes(1);
    draw({ suggested: [{ ...suggested[0], name: 'Essex' }] as typeof suggested });
    expect(results().textContent).toBe('Show Essex only');
  });
});

describe('the list of results', () => {
  it('reuses the element of a result that is still found', () => {
    const draw = makeSearchResultList(results());
    draw([hit('p1'), hit('p2')]);
    const [, second] = results().children;
    draw([hit('p2'), hit('p3')]);
    expect(results().children[0]).toBe(second);
  });

  it('redraws the words of a result when others in it are marked, and leaves its link, which may have the focus', () => {
    const draw = makeSearchResultList(results());
    draw([hit('p1')]);
    const [first] = results().children;
    const link = first?.querySelector('a');
    draw([hit('p1', 'Kent, 2022', 'neglected')]);
    expect(results().children).toHaveLength(1);
    expect(results().querySelector('a')).toBe(link);
    expect(results().querySelector('mark')?.textContent).toBe('neglected');
    expect(results().querySelectorAll('.result-words')).toHaveLength(1);
  });

  it('groups results by document on request', () => {
    makeSearchResultList(results())([hit('p1'), hit('p2', 'Essex, 2023'), hit('p3')], { byDocument: true });
    const groups = [...results().children].map((group) => [group.querySelector('h2')?.textContent, group.querySelectorAll('li').length]);
    expect(groups).toEqual([
      ['Kent, 2022', 2],
      ['Essex, 2023', 1],
    ]);
  });

  it('puts what is near to quoted words last, under a heading of its own', () => {
    const draw = makeSearchResultList(results());
    draw([hit('p1')], { near: [hit('p2'), hit('p3')] });
    const [exact, near] = results().children;
    expect((exact as HTMLElement).dataset.paragraph).toMatch(/p1$/);
    expect(near?.querySelector('h2')?.textContent).toBe('Close to your words, but not the same');
    expect(near?.querySelectorAll('[data-paragraph]')).toHaveLength(2);
    draw([hit('p1')]);
    expect(results().children).toHaveLength(1);
  });

  it('says “Word for word” only of a report that was compared with its PDF', () => {
    const letter = hit('p2', 'Kent, 2024');
    makeSearchResultList(results())([hit('p1'), { ...letter, report: { ...letter.report, checked: 'no-official-file' } }]);
    expect([...results().querySelectorAll('.aside')].map(({ textContent }) => textContent)).toEqual([
      'Help and protection: good. Word for word, read by a person.',
      'Help and protection: good. Read by a person, not checked against an official file.',
    ]);
  });

  it('groups results by whose words they are, and says that others’ are not inspectors’', () => {
    const others = hit('p9', 'Essex, 2023');
    const by = (each: SearchHit, speaker: Speaker): SearchHit => ({ ...each, report: { ...each.report, speaker } });
    makeSearchResultList(results())([by(hit('p1'), 'inspectors'), by(hit('p2'), 'inspectors'), by(others, 'others')], {
      bySpeaker: true,
      byDocument: true,
    });
    const groups = [...results().children].map((group) => [
      group.querySelector('h2')?.textContent,
      group.querySelector('h3')?.textContent,
      group.querySelectorAll('[data-paragraph]').length,
    ]);
    expect(groups).toEqual([
      ['Inspectors’ words', 'Kent, 2022', 2],
      ['What councils and others say', 'Essex, 2023', 1],
    ]);
    expect(results().children[1]?.querySelector('.aside')?.textContent).toBe(
      'These are not inspectors’ words. Those marked “Our summary” are in our words.',
    );
  });
});

describe('the notes above the results', () => {
  const wordsOf = (found: Partial<SearchResults>) =>
    drawSearchNotes(
      { ...nothing, ...found },
      { searchFor: () => undefined, narrowTo: () => undefined, removeFilters: () => undefined },
    ).map(({ textContent }) => textContent);

  it('list words that were corrected and words that were ignored', () => {
    expect(wordsOf({ total: 1, corrections: [{ typed: 'neglct', taken: 'neglect' }], leftOut: ['zz', 'qq'] })).toEqual([
      'We found no “neglct”, so these results are for “neglect”.',
      'We found no “zz” or “qq”, so we left them out.',
    ]);
  });

  it('offer words of similar spelling if nothing was found, without duplicates', () => {
    expect(wordsOf({ nearest: ['care', 'carer', 'care'] })[1]).toBe('Did you mean: care carer');
  });

  it('say what to try where nothing was found and nothing is near, once that is known', () => {
    const advice = 'Try fewer or other words. You can also choose a topic or look up a term below.';
    expect(wordsOf({})).toEqual([advice]);
    expect(wordsOf({ isPart: true })).toEqual([]);
    expect(wordsOf({ near: [hit('p1')] })).toEqual([]);
  });

  it('apply the filter that a reader presses', () => {
    const narrowTo = vi.fn();
    const found = { ...nothing, total: 1, suggested: [{ facet: 'year' as const, value: '2020', name: '2020' }] };
    drawSearchNotes(found, { searchFor: () => undefined, removeFilters: () => undefined, narrowTo })[0]
      ?.querySelector('button')
      ?.click();
    expect(narrowTo).toHaveBeenCalledWith('year', '2020');
  });
});

describe('suggestions', () => {
  const page = { name: 'Fostering', url: '/compare/fostering/' };

  it('are grouped, without empty groups, and the paragraphs end with a link to all results', () => {
    const found = { councils: [], themes: [page], questions: ['Who decides?'], hits: [hit('p1')], total: 7 };
    const groups = drawSuggestions(found, '/search/?q=foster');
    expect(groups.map(({ ariaLabel }) => ariaLabel)).toEqual(['Topics', 'Paragraphs', 'Questions']);
    expect((groups[2]?.lastElementChild as HTMLElement).dataset.address).toBe('/search/?q=Who%20decides%3F');
    const last = groups[1]?.lastElementChild as HTMLElement;
    expect([last.textContent, last.dataset.address]).toEqual(['See all 7 paragraphs', '/search/?q=foster']);
  });

  it('have the same keys when the same are found by other words', () => {
    const found = { councils: [], themes: [page], questions: ['Who decides?'], hits: [hit('p1')], total: 7 };
    const keysOf = (groups: HTMLElement[]) =>
      groups.flatMap((group) => [...group.querySelectorAll<HTMLElement>('[data-address]')].map(({ dataset }) => dataset.key));
    const keys = keysOf(drawSuggestions(found, '/search/?q=foster'));
    expect(new Set(keys).size).toBe(4);
    const again = { ...found, hits: [hit('p1', undefined, 'fostering')], total: 5 };
    expect(keysOf(drawSuggestions(again, '/search/?q=fostering'))).toEqual(keys);
  });

  it('of councils say how what was typed leads to them', () => {
    const council = {
      name: 'Kent',
      url: '/authorities/kent/',
      why: 'Deal is in Kent',
      grades: '',
      hasWords: false,
      exact: true,
      isCouncil: true,
    };
    const [group] = drawSuggestions({ councils: [council], themes: [], questions: [], hits: [], total: 0 }, '/search/?q=deal');
    const option = group?.lastElementChild as HTMLElement;
    expect([group?.ariaLabel, option.textContent, option.dataset.address]).toEqual([
      'Councils',
      'KentDeal is in Kent',
      '/authorities/kent/',
    ]);
  });

  it('begin a long passage shortly before the first match', () => {
    const long = 'word '.repeat(40);
    const [first, second] = drawnSuggestionFromFirstMark([
      { text: long, marked: false },
      { text: 'neglect', marked: true },
    ]);
    expect([first?.text.length, second?.text]).toEqual([62, 'neglect']);
  });
});
