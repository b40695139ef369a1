import { describe, expect, it } from 'vitest';
import { readFixture, type FileChanges } from '../../../tests/fixtures/fixture-corpus.ts';

const letter = 'northfield/2022-05-monitoring-visit';
const corrections = (more: string): FileChanges => ({ 'corrections.yml': (text) => `${text}${more}\n` });
const withdrawn = (id: string) => `- withdrawn: ${id}\n  on: "2026-11-15"\n  reason: It was not ours.`;

/** The problems of the file of a document, as "line: words" up to what is to be done. */
const told = (id: string, changes: FileChanges) =>
  readFixture(changes)
    .problems.filter(({ file }) => file === `content/reports/${id}.mdx`)
    .map(({ line, says }) => `${line}: ${says.split('. ')[0]}.`);

describe('what was published and is gone', () => {
  it('is told on the first line where it was the first paragraph', () => {
    const withoutFirst = (text: string) => text.replace(/<Introduction>[^]*<\/Introduction>\n/, '');
    expect(told(letter, { [`reports/${letter}.mdx`]: withoutFirst })).toContain('1: s1 was published on 2026-11-22, and is gone.');
  });

  it('is told with its document until each of its paragraphs was withdrawn or moved', () => {
    const gone: FileChanges = { [`reports/${letter}.mdx`]: null };
    const says = '1: this document was published, and is gone.';
    expect(told(letter, gone)).toEqual([says]);
    expect(told(letter, { ...gone, ...corrections(withdrawn(`${letter}/s1`)) })).toEqual([says]);
    expect(told(letter, { ...gone, ...corrections(withdrawn(letter)) })).toEqual([]);
  });
});
