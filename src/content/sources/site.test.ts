import { describe, expect, it } from 'vitest';
import { problemsAfter, smallRecord, withText } from '../../../tests/fixtures/small-record.ts';
import { loadCorpusFromFiles } from '../load/read-corpus.ts';

const facts = 'name: Example record\ntagline: A small record\nedition: "2026-11-22"\n';
const siteOf = (more: string) => loadCorpusFromFiles(withText('site.yml', facts + more));
const told = (more: string) => siteOf(more).problems.map(({ line, says }) => `${line}: ${says}`);

describe('site.yml', () => {
  it('may say that nobody publishes the edition yet', () => {
    expect(loadCorpusFromFiles(smallRecord).corpus?.site).toMatchObject({ demonstration: true });
  });

  it.each(['editor@example.org', 'https://example.org/contact'])('names the publisher and the address %s', (contact) => {
    expect(siteOf(`publisher: The Gazette\ncontact: ${contact}\n`).corpus?.site).toMatchObject({ publisher: 'The Gazette', contact });
  });

  it('cannot leave open who publishes the edition', () => {
    expect(told('')).toEqual([
      '1: field "publisher" is missing, so readers can’t tell who publishes this edition and how to reach them. Write publisher: and contact:; or, if nobody publishes it yet, demonstration: true.',
      '1: field "contact" is missing, so readers can’t tell who publishes this edition and how to reach them. Write publisher: and contact:; or, if nobody publishes it yet, demonstration: true.',
    ]);
  });

  it('cannot name a publisher of a demonstration edition', () => {
    expect(told('demonstration: true\npublisher: The Gazette\n')).toEqual([
      '5: demonstration: true says that nobody publishes this edition yet, but it has publisher:. Take out demonstration: if somebody publishes it; otherwise take out publisher:.',
    ]);
  });

  it.each(['the editor', 'http://example.org', 'mailto:editor@example.org'])('refuses the contact %s', (contact) => {
    expect(told(`publisher: The Gazette\ncontact: ${contact}\n`)).toEqual([
      `5: contact "${contact}" is not right. It is where readers write to the publisher: an e-mail address or the https address of a page, e.g. "editor@example.org".`,
    ]);
  });

  it('may name the authorities that pages start with', () => {
    expect(siteOf('demonstration: true\nhighlighted: [exampleshire]\n').corpus?.site.highlighted).toEqual(['exampleshire']);
  });

  it('can name only authorities of the record', () => {
    expect(told('demonstration: true\nhighlighted: [exampleshir]\n')).toEqual([
      expect.stringMatching(/^5: authority "exampleshir" is not .*exampleshire/),
    ]);
  });

  it('names no more authorities than a page has room for', () => {
    expect(told('demonstration: true\nhighlighted: [a, b, c, d, e]\n')[0]).toMatch(
      /^5: highlighted .* one to 4 authorities that pages and charts start with/,
    );
  });

  it('refuses a demonstration that is neither true nor false', () => {
    expect(problemsAfter('site.yml', 'demonstration: true', 'demonstration: soon')[0]).toMatch(
      /^4: demonstration "soon" is not right\. It is true if nobody publishes this edition yet/,
    );
  });
});
