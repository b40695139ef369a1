import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyRuns } from '../../../tests/fixtures/property-runs.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { readMdxReport } from '../../content/mdx/read-report.ts';
import { collectProblems } from '../../content/problems/index.ts';
import { checkSourceCharacters } from '../../content/sources/unseen-characters.ts';
import type { Block } from '../../record/reports/paragraph.ts';
import { madeUpOfstedReport } from '../ofsted/sample-report.ts';
import { escapeWordsToWrite } from './escape-words.ts';
import { writeReport } from './write-report.ts';

const { kinds, frameworks } = fixtureCorpus();

/** Texts of any characters, and texts of the marks that Markdown, MDX and YAML know, mixed with words. */
const syntax = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'\\`*_{}[]<>()#+-.!|~=:;&"\'/%$@^?,“”0123456789 \n\t'),
      fc.constantFrom(
        'import ',
        ', note: “',
        'export ',
        '<Paragraph',
        '</Paragraph>',
        '&amp;',
        '&#123;',
        '{/*',
        '*/}',
        '---',
        '\n\n',
        '  - ',
        '1. ',
        '<!--',
        '\\{',
        'http://a.b',
      ),
      fc.stringMatching(/^[a-zé’]{1,6}$/),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(syntax, syntax, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));

/** The words of a text: without what nobody sees, and with single spaces. */
const wordsOf = (text: string) =>
  escapeWordsToWrite(text)
    .replace(/^&#(\d+);/, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\\([\x21-\x7e])/g, '$1');
const words = texts.filter((text) => wordsOf(text) !== '');
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: words }),
    fc.record({
      kind: fc.constant('list' as const),
      items: fc.array(
        fc.oneof(fc.record({ text: words }), fc.record({ text: words, items: fc.array(words, { minLength: 1, maxLength: 3 }) })),
        { minLength: 1, maxLength: 4 },
      ),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);

const facts = {
  authority: 'exampleshire',
  url: 'https://files.ofsted.gov.uk/v1/file/1',
  sha256: 'a'.repeat(64),
  imported: '2026-11-24',
  framework: frameworks.find(({ id }) => id === 'ilacs-2018'),
};

/** Whether the check of content lets a character stand in a report file. */
const isAllowed = (character: string) => {
  const { tell, problems } = collectProblems('x');
  checkSourceCharacters({ path: 'a.mdx', text: character }, tell);
  return problems.length === 0;
};

describe('a report written for any words', () => {
  it('has each of their characters that the check of content allows, in order, and no other', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.replace(/\s+/g, ' ');
        const kept = [...lines].filter((character) => character === '\uFFFD' || isAllowed(character)).join('');
        expect(wordsOf(text).replace(/ /g, '')).toBe(kept.replace(/ /g, ''));
      }),
      propertyRuns(300),
    );
  });

  it('is read back with the same words in the same blocks, headings and title, and has no fault of form', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 4 }), words, words, (paragraphs, heading, title) => {
        const written = writeReport(
          {
            ...madeUpOfstedReport(),
            title,
            sections: [{ heading, paragraphs: paragraphs.map((each, index) => ({ number: index + 1, page: 1, blocks: each })) }],
            footnotes: [],
            doubts: [],
          },
          facts,
          () => ['plans'],
        );
        const { report, problems } = readMdxReport(written.text, `content/reports/${written.id}.mdx`, kinds);
        expect(problems).toEqual([]);
        const unseen = collectProblems('x');
        checkSourceCharacters({ path: 'a.mdx', text: written.text }, unseen.tell);
        expect(unseen.problems.filter(({ says }) => !says.includes('U+FFFD'))).toEqual([]);
        const section = report?.sections.find((each) => each.paragraphs.some(({ number }) => number === 1));
        expect(section?.paragraphs.map((paragraph) => paragraph.blocks)).toEqual(
          paragraphs.map((each) => joinLists(each.map((block) => wordsOfBlock(block)))),
        );
        expect(section?.heading).toBe(wordsOf(heading));
        expect(report?.title).toBe(wordsOf(title));
      }),
      propertyRuns(200),
    );
  });
});

function wordsOfBlock(block: Block): Block {
  if (block.kind === 'text') return { kind: 'text', text: wordsOf(block.text) };
  return {
    kind: 'list',
    items: block.items.map(({ text, items }) => ({ text: wordsOf(text), ...(items && { items: items.map((item) => wordsOf(item)) }) })),
  };
}

/** Lists that follow one another are one list. */
function joinLists(all: readonly Block[]): Block[] {
  return all.reduce<Block[]>((joined, block) => {
    const last = joined.at(-1);
    if (last?.kind !== 'list' || block.kind !== 'list') return [...joined, block];
    return [...joined.slice(0, -1), { kind: 'list', items: [...last.items, ...block.items] }];
  }, []);
}

describe('the reader of report files', () => {
  const sound = writeReport(madeUpOfstedReport(), facts, () => ['plans']).text;
  const cut = fc.record({ at: fc.nat(sound.length), length: fc.nat(40), put: texts });

  it('reads any text without a crash, and says of what it cannot read on which of its lines it is and what is wrong', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.array(cut, { minLength: 1, maxLength: 3 })), (made) => {
        const text =
          typeof made === 'string'
            ? `---\n${made}\n---\n${made}`
            : made.reduce((all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length), sound);
        const { report, problems } = readMdxReport(text, 'content/reports/exampleshire/2020-02-ilacs.mdx', kinds);
        expect(report !== undefined || problems.length > 0).toBe(true);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line, says } of problems) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(plain(says).split(' ').length).toBeGreaterThan(3);
          expect(says).not.toMatch(/undefined|\[object/);
        }
      }),
      propertyRuns(300),
    );
  });
});
