import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anchorLabel,
  authorityIdOf,
  authorityIdToComparisonPath,
  authorityIdToPath,
  compareAnchors,
  formatAnchor,
  formatParagraphId,
  formatReportId,
  hyphenateId,
  idToRouteParams,
  isAnchor,
  isParagraphId,
  isReportId,
  nameOfParagraphId,
  paragraphIdToCanonicalPath,
  paragraphIdToPagePath,
  paragraphIdToPath,
  paragraphPagePathToPath,
  parseAnchor,
  parseParagraphId,
  parseReportId,
  anchorToPrintedNumber,
  idToPublishedPath,
  reportIdOf,
  reportIdFromFile,
  reportIdToDataPath,
  reportIdToQdaPath,
  reportIdToShareImagePath,
  reportIdToTextPath,
  splitId,
  type Anchor,
} from './ids.ts';

const number = fc.integer({ min: 1, max: 999_999_999 });
const anchors: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ place: fc.constant('p' as const), number, time: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ place: fc.constantFrom('s' as const, 'i' as const, 'u' as const, 'n' as const), number, time: fc.constant(1) }),
);
const word = fc.stringMatching(/^[a-z]{1,8}$/);
const slug = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 3 }).map((words) => words.join('-'));
const reports = fc.record({
  authority: slug,
  month: fc
    .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  kind: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-')),
});

describe('an id', () => {
  it('is the same after it is formatted and parsed', () => {
    fc.assert(
      fc.property(anchors, (anchor) => {
        expect(parseAnchor(formatAnchor(anchor))).toEqual(anchor);
      }),
    );
    fc.assert(
      fc.property(reports, (report) => {
        expect(parseReportId(formatReportId(report))).toEqual(report);
      }),
    );
    fc.assert(
      fc.property(reports, anchors, (report, anchor) => {
        fc.pre(anchor.place !== 'n');
        const parts = { report: formatReportId(report), anchor: formatAnchor(anchor) };
        expect(parseParagraphId(formatParagraphId(parts))).toEqual(parts);
      }),
    );
  });

  it('is either refused or parsed exactly: formatting it again gives the same text', () => {
    const nearly = fc.stringMatching(/^[a-z0-9/-]{0,6}\/?[0-9]{0,4}-?[0-9]{0,2}-?[a-z-]{0,6}\/?[a-z]?[0-9-]{0,5}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearly), (text) => {
        const [anchor, report, paragraph] = [parseAnchor(text), parseReportId(text), parseParagraphId(text)];
        expect(isAnchor(text)).toBe(anchor !== undefined);
        expect(isReportId(text)).toBe(report !== undefined);
        expect(isParagraphId(text)).toBe(paragraph !== undefined);
        if (anchor) expect(formatAnchor(anchor)).toBe(text);
        if (report) expect(formatReportId(report)).toBe(text);
        if (paragraph) expect(formatParagraphId(paragraph)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([['', 'p', 'p0', 'p05', 'P5', 'p5-1', 'p5-0', 'p5-', 's1-2', 'x1', 'p5 ', ' p5', 'p5\n', 'p1e3', 'pp5', 'p5/p6', 'p1234567890']])(
    'refuses what is no anchor',
    (...texts) => {
      expect(texts.filter((text) => isAnchor(text))).toEqual([]);
    },
  );

  it.each([
    [
      '',
      'kent',
      'kent/2022-10',
      'kent/2022-13-ilacs',
      'kent/2022-00-ilacs',
      'kent/2022-1-ilacs',
      'Kent/2022-10-ilacs',
      'kent/2022-10-ilacs/',
      '/2022-10-ilacs',
      'kent-/2022-10-ilacs',
      'kent/2022-10-ilacs-',
      'kent/2022-10-ilacs\n',
      '../kent/2022-10-ilacs',
      'kent/2022-10-ilacs#p5',
    ],
  ])('does not accept a text that is not a report id', (...texts) => {
    expect(texts.filter((text) => isReportId(text) || isParagraphId(`${text}/p5`))).toEqual([]);
  });

  it('of a footnote is an anchor but not a paragraph id', () => {
    expect(isAnchor('n1')).toBe(true);
    expect(isAnchor('n1', 'psiu')).toBe(false);
    expect(isParagraphId('kent/2022-10-ilacs/n1')).toBe(false);
  });

  it('is always a text', () => {
    expect([null, undefined, 5, {}, ['kent/2022-10-ilacs/p5']].filter((value) => isParagraphId(value) || isReportId(value))).toEqual([]);
  });
});

describe('sorted anchors', () => {
  it('are in document order: introduction, what needs to improve, numbered text with repeats, unnumbered text, footnotes', () => {
    const document = ['s1', 's2', 'i1', 'i10', 'p1', 'p2', 'p57', 'p57-2', 'p57-10', 'p58', 'u1', 'n1'];
    expect([...document].reverse().sort(compareAnchors)).toEqual(document);
  });

  it('have the same order whichever way two of them are compared', () => {
    fc.assert(
      fc.property(anchors, anchors, (a, b) => {
        const [one, other] = [formatAnchor(a), formatAnchor(b)];
        expect(Math.sign(compareAnchors(one, other))).toBe(Math.sign(-compareAnchors(other, one)) + 0);
        expect(compareAnchors(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

describe('the page of an id', () => {
  it('is the report, a place in the report, or the paragraph’s own page', () => {
    const id = 'kent/2022-10-ilacs/p57-2';
    expect(paragraphIdToPath(id)).toBe('/reports/kent/2022-10-ilacs/#p57-2');
    expect(paragraphIdToPagePath(id)).toBe('/reports/kent/2022-10-ilacs/p57-2/');
    expect(idToPublishedPath(id)).toBe(paragraphIdToPath(id));
    expect(idToPublishedPath('kent/2022-10-ilacs')).toBe('/reports/kent/2022-10-ilacs/');
  });

  it('of an authority is one for all of them, and a comparison names up to four in its address', () => {
    expect(authorityIdToPath('kent')).toBe('/authorities/kent/');
    expect(authorityIdToComparisonPath([])).toBe('/compare/councils/');
    expect(authorityIdToComparisonPath(['kent', 'medway'])).toBe('/compare/councils/?a=kent&b=medway');
    expect(authorityIdToComparisonPath(['a', 'b', 'c', 'd'])).toBe('/compare/councils/?a=a&b=b&c=c&d=d');
  });

  it('depends on the id alone, and content files give the id', () => {
    expect(splitId('kent/2022-10-ilacs/p5')).toEqual({ owner: 'kent/2022-10-ilacs', own: 'p5' });
    expect(reportIdOf('kent/2022-10-ilacs/p5')).toBe('kent/2022-10-ilacs');
    expect(reportIdOf('kent/2022-10-ilacs')).toBe('kent/2022-10-ilacs');
    for (const file of ['content/reports/kent/2022-10-ilacs.mdx', 'kent/2022-10-ilacs.yml', 'a/b/ledger/kent/2022-10-ilacs.yaml'])
      expect(reportIdFromFile(file), file).toBe('kent/2022-10-ilacs');
  });
});

describe('the printed name of a paragraph', () => {
  it.each([
    ['p5', 5, 'paragraph 5'],
    ['p57-2', 57, 'paragraph 57 (second of that number)'],
    ['p57-3', 57, 'paragraph 57 (third of that number)'],
    ['p57-4', 57, 'paragraph 57 (4th of that number)'],
    ['p5', null, 'paragraph 5 (our number)'],
    ['s1', null, 'introduction, paragraph 1'],
    ['u2', null, 'unnumbered paragraph 2'],
    ['i3', null, 'what inspectors asked for, item 3'],
  ])('for %s with the number %s is “%s”', (anchor, number, name) => {
    expect(nameOfParagraphId({ anchor, number })).toBe(name);
  });

  it('has the printed number, even if it was printed twice', () => {
    expect(anchorToPrintedNumber('p57-2', true)).toBe(57);
    expect(anchorToPrintedNumber('p57', false)).toBeNull();
    expect(anchorToPrintedNumber('s1', true)).toBeNull();
  });
});

describe('the canonical path of a paragraph', () => {
  it('is its own page, or its place in its document where paragraphs have no pages', () => {
    expect([true, false].map((ownPages) => paragraphIdToCanonicalPath('kent/2022-10-ilacs/p5', ownPages))).toEqual([
      '/reports/kent/2022-10-ilacs/p5/',
      '/reports/kent/2022-10-ilacs/#p5',
    ]);
  });

  it('is found from the path of its own page, and from no other path', () => {
    const page = paragraphIdToPagePath('kent/2022-10-ilacs/p57-2');
    expect([page, page.slice(0, -1)].map(paragraphPagePathToPath)).toEqual(Array(2).fill('/reports/kent/2022-10-ilacs/#p57-2'));
    const others = ['/reports/kent/2022-10-ilacs/', '/reports/kent/2022-10-ilacs/cite/', '/figures/kent/2022-10-ilacs/p5/', '/'];
    expect(others.map(paragraphPagePathToPath)).toEqual(others.map(() => undefined));
  });
});

it('The files of a document have addresses that stay', () => {
  const id = 'kent/2022-10-ilacs';
  expect(reportIdToDataPath(id)).toBe('/data/v1/documents/kent/2022-10-ilacs.json');
  expect(reportIdToTextPath(id, 'numbered')).toBe('/data/v1/text/kent/2022-10-ilacs.txt');
  expect(reportIdToTextPath(id, 'words')).toBe('/data/v1/text/kent/2022-10-ilacs.words.txt');
  expect(reportIdToQdaPath(id)).toBe('/data/v1/refi-qda/kent/2022-10-ilacs.qdpx');
  expect(reportIdToShareImagePath(id)).toBe('/share/reports/kent/2022-10-ilacs.png');
});

it('An id is split into its authority, its document and what is its own, and has hyphens in file names', () => {
  expect(idToRouteParams('kent/2022-10-ilacs/p5')).toEqual({ authority: 'kent', document: '2022-10-ilacs', own: 'p5' });
  expect(idToRouteParams('kent/2022-10-ilacs').own).toBeUndefined();
  expect(authorityIdOf('kent/2022-10-ilacs/p5')).toBe('kent');
  expect(hyphenateId('kent/2022-10-ilacs/p5')).toBe('kent-2022-10-ilacs-p5');
});

it('Margins show the number of numbered text alone, and other anchors whole', () => {
  expect(['p5', 'p57-2', 's1', 'i2', 'u1'].map(anchorLabel)).toEqual(['5', '57-2', 's1', 'i2', 'u1']);
});

it('What is no anchor comes after all anchors', () => {
  expect(['nothing', 'p2', 's1'].sort(compareAnchors)).toEqual(['s1', 'p2', 'nothing']);
  expect(['p2', 'nothing', 's1'].sort(compareAnchors)).toEqual(['s1', 'p2', 'nothing']);
  expect(compareAnchors('nothing', 'neither')).toBe(0);
});

it('Only a path that begins with the reports’ is one of a paragraph', () => {
  expect(paragraphPagePathToPath('/x/reports/kent/2022-10-ilacs/p5/')).toBeUndefined();
  expect(paragraphPagePathToPath('kent/2022-10-ilacs/p5')).toBeUndefined();
  expect(reportIdFromFile('content/reports/kent/2022-10-ilacs.mdx.mdx')).toBe('kent/2022-10-ilacs.mdx');
});
