import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { editionChangesBetween, formatEditionChanges, type EditionChange } from './edition-changes.ts';
import { currentEdition, formatEdition, listEditions } from './editions.ts';

type Changes = Parameters<typeof fixtureCorpus>[0];

/** The changes of the invented record's second edition, after some of its files were changed. */
function changesOf(files?: Changes): EditionChange[] {
  const corpus = fixtureCorpus(files);
  const editions = listEditions(corpus);
  const [from, to] = [editions.at(-2), editions.at(-1)];
  return from && to ? editionChangesBetween(corpus, from, to).flatMap(({ changes }) => changes) : [];
}

describe('what an edition changed', () => {
  it('is told by document: new documents, corrected words, moved and withdrawn paragraphs', () => {
    expect(changesOf().map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'new-document northfield/2022-05-monitoring-visit',
      'corrected weirbridge/2019-01-ilacs/p5',
      'moved weirbridge/2023-05-ilacs/p4',
      'withdrawn exampleshire/2020-12-self-evaluation/p4',
    ]);
  });

  it('has the whole words before and after a correction, though no earlier edition is kept', () => {
    expect(changesOf().find(({ kind }) => kind === 'corrected')).toMatchObject({
      was: 'Ten care leavers were living in bed and breakfast rooms.',
      now: 'Two care leavers were living in bed and breakfast rooms.',
    });
  });

  it('lacks the words before a correction that does not say them', () => {
    const [corrected] = changesOf({ 'corrections.yml': (text) => text.replace(/ {2}was: .*\n {2}now: .*\n/, '') }).filter(
      ({ kind }) => kind === 'corrected',
    );
    expect(corrected).toMatchObject({ was: undefined, now: 'Two care leavers were living in bed and breakfast rooms.' });
  });

  it('says of a moved paragraph that its words are the same', () => {
    expect(changesOf().find(({ kind }) => kind === 'moved')).toMatchObject({ to: 'weirbridge/2023-05-ilacs/p3-2', same: true });
  });

  it('has a paragraph that the ledger does not hold yet as added', () => {
    const more = changesOf({
      'reports/exampleshire/2020-12-self-evaluation.mdx': (text) =>
        text.replace(
          /<\/Section>(?![\s\S]*<\/Section>)/,
          '<Paragraph anchor="p8" themes="neglect">\nThe council reports more.\n</Paragraph>\n\n</Section>',
        ),
    });
    expect(more).toContainEqual({ kind: 'added', id: 'exampleshire/2020-12-self-evaluation/p8' });
  });

  it('is nothing between an edition and itself', () => {
    const corpus = fixtureCorpus();
    const edition = currentEdition(corpus);
    expect(formatEditionChanges(editionChangesBetween(corpus, edition, edition))).toBe('nothing');
  });

  it('is told in one line', () => {
    const corpus = fixtureCorpus();
    const [first, second] = listEditions(corpus);
    if (!first || !second) throw new Error('The fixture has two editions.');
    expect(formatEdition(second)).toBe('2026.11.1 of 22 November 2026');
    expect(formatEditionChanges(editionChangesBetween(corpus, first, second))).toBe(
      '1 new document, 1 corrected or reworded, 1 moved, 1 withdrawn',
    );
  });
});
