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

  it('has the notes of a correction with the words that it corrects, and only those of its own days', () => {
    const corpus = fixtureCorpus();
    const [from, to] = listEditions(corpus);
    if (!from || !to) throw new Error('The fixture has two editions.');
    const note = (of: string, on: string) => ({ kind: 'corrected' as const, of, on, reason: `${of} on ${on}` });
    const [changed, other, report] = ['weirbridge/2019-01-ilacs/p5', 'weirbridge/2019-01-ilacs/p4', 'weirbridge/2023-05-ilacs'];
    const corrections = [note(changed, '2026-11-22'), note(changed, '2026-10-01'), note(other, '2026-11-22'), note(report, '2026-11-22')];
    const told = editionChangesBetween({ ...corpus, corrections }, from, to)
      .flatMap(({ changes }) => changes)
      .flatMap((change) => (change.kind === 'corrected' ? [`${change.id}: ${change.corrections.map(({ reason }) => reason).join()}`] : []));
    expect(told.sort()).toEqual([`${changed}: ${changed} on 2026-11-22`, `${report}: ${report} on 2026-11-22`]);
  });

  it('is told by what the later edition had, not by what came after it', () => {
    const corpus = fixtureCorpus();
    const [from, to] = listEditions(corpus);
    if (!from || !to) throw new Error('The fixture has two editions.');
    const next = { ...to, number: '2027.01.1', day: '2027-01-10' };
    const [id, sha256] = ['weirbridge/2019-01-ilacs/p5', 'f'.repeat(64)];
    const ledger = corpus.ledger.map((entry) =>
      entry.id === id
        ? { ...entry, words: [...entry.words.map((each) => ({ ...each, text: each.text ?? 'Two.' })), { on: next.day, sha256 }] }
        : entry,
    );
    const later = { ...corpus, ledger, site: { ...corpus.site, edition: next.day } };
    const corrected = (one: typeof from, other: typeof from) =>
      editionChangesBetween(later, one, other).flatMap(({ changes }) => changes.filter((change) => change.kind === 'corrected'));
    expect(corrected(from, to)).toMatchObject([{ id, now: 'Two.' }]);
    expect(corrected(to, next)).toMatchObject([{ id, was: 'Two.', now: 'Two care leavers were living in bed and breakfast rooms.' }]);
  });

  it('says of a moved paragraph that its words are others, or nothing where the ledger lacks one of them', () => {
    const corpus = fixtureCorpus();
    const [from, to] = listEditions(corpus);
    if (!from || !to) throw new Error('The fixture has two editions.');
    const moved = (ledger: typeof corpus.ledger) =>
      editionChangesBetween({ ...corpus, ledger }, from, to).flatMap(({ changes }) => changes.filter(({ kind }) => kind === 'moved'));
    const isOld = ({ id }: { id: string }) => id === 'weirbridge/2023-05-ilacs/p4';
    const others = corpus.ledger.map((entry) =>
      isOld(entry) ? { ...entry, words: entry.words.map((each) => ({ ...each, sha256: '0'.repeat(64) })) } : entry,
    );
    expect(moved(others)).toMatchObject([{ same: false }]);
    expect(moved(corpus.ledger.filter((entry) => !isOld(entry)))[0]).not.toHaveProperty('same');
  });

  it('is counted in words, one or more of each kind', () => {
    const correction = { kind: 'withdrawn' as const, of: 'a/2020-01-ilacs/p1', on: '2026-11-22', reason: 'A test.' };
    const changes: EditionChange[] = [
      { kind: 'new-document', id: 'a/2020-01-ilacs', paragraphs: 3 },
      { kind: 'new-document', id: 'a/2021-01-ilacs', paragraphs: 3 },
      { kind: 'added', id: 'a/2022-01-ilacs/p1' },
      { kind: 'added', id: 'a/2022-01-ilacs/p2' },
      { kind: 'withdrawn', id: 'a/2022-01-ilacs/p3', correction },
    ];
    expect(formatEditionChanges([{ report: 'a', changes }])).toBe('2 new documents, 2 paragraphs added, 1 withdrawn');
    expect(formatEditionChanges([{ report: 'a', changes: changes.slice(2, 3) }])).toBe('1 paragraph added');
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
