import { editionChangesBetween, formatEditionChanges, type EditionChange } from '../../questions/editions/edition-changes.ts';
import { formatEdition, listEditions } from '../../questions/editions/editions.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';

const quoted = (words: string) => `“${words.replaceAll('\n', ' ')}”`;

/** One change in one line of Markdown. */
function describeChange(change: EditionChange): string {
  switch (change.kind) {
    case 'new-document':
      return `new document \`${change.id}\`, ${formatCountWithNoun(change.paragraphs, 'paragraph')}`;
    case 'added':
      return `added \`${change.id}\``;
    case 'corrected': {
      const reasons = change.corrections.map(({ reason }) => reason).join(' ') || 'Our own summary was reworded.';
      const words =
        change.was !== undefined && change.now !== undefined ? ` It said: ${quoted(change.was)} It says: ${quoted(change.now)}` : '';
      return `corrected \`${change.id}\`: ${reasons}${words}`;
    }
    case 'moved':
      return `moved \`${change.id}\` to \`${change.to}\`: ${change.correction.reason}`;
    case 'withdrawn':
      return `withdrawn \`${change.id}\`: ${change.correction.reason}`;
  }
}

/** What each edition changed, the latest first, in Markdown. */
export function writeEditionChanges(corpus: Corpus): string {
  const editions = listEditions(corpus);
  const parts = editions.map((edition, index) => {
    const before = editions[index - 1];
    const heading = `## Edition ${formatEdition(edition)}`;
    if (!before) return [heading, '', 'The first edition: there is no earlier one to compare it with.', ''];
    const documents = editionChangesBetween(corpus, before, edition);
    return [
      heading,
      '',
      `Since the edition ${formatEdition(before)}: ${formatEditionChanges(documents)}.`,
      '',
      ...documents.flatMap(({ changes }) => changes.map((change) => `- ${describeChange(change)}`)),
      ...(documents.length > 0 ? [''] : []),
    ];
  });
  return ['# What each edition changed', '', ...parts.reverse().flat()].join('\n');
}
