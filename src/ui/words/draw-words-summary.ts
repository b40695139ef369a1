import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { formatWordCount, formatWordRate } from '../../charts/word-rates/place-word-rates.ts';
import type { WordStudy } from '../../search/words/study-words.ts';
import { href } from '../../site/hrefs/href.ts';
import { drawElement } from '../draw-element/draw-element.ts';
import { summariesAreOurs } from './charts-of-words.ts';
import { writeWordsPageAddress, type WordsState } from './words-address.ts';

const problems: Record<NonNullable<WordStudy['problem']>, (words: string) => string> = {
  nothing: () => 'There is no word in that. Type a word or a phrase.',
  common: (words) => `“${words}” is too common a word to count alone. Put it in a phrase, such as “out of area”.`,
  unknown: (words) => `“${words}” is in no document of this record.`,
  long: () => 'That is too long. A phrase can have up to 8 words.',
};

/** What was counted of a word, in sentences: how often, in how many documents, which forms. */
export function drawWordsSummary(words: string, study: WordStudy, state: WordsState): HTMLElement[] {
  const { problem, total, forms, leftAside } = study;
  const heading = drawElement('h2', {}, `“${words}”`);
  const search = drawElement('a', { href: href(`/search/?q=${encodeURIComponent(words)}`) }, `Search for “${words}”`);
  if (problem) return [heading, drawElement('p', {}, problems[problem](words), ' ', ...(problem === 'unknown' ? [search, '.'] : []))];
  const whose = state.others ? 'all words of this record' : 'inspectors’ words';
  const among = formatCountWithNoun(total.words, 'word');
  if (total.occurrences === 0)
    return [
      heading,
      drawElement('p', {}, `It does not occur in ${whose}. We looked through ${among}. `, search, '.'),
      ...drawEachWord(words, state),
    ];
  const sentences = [
    `It occurs ${formatCountWithNoun(total.occurrences, 'time')} in ${whose}: in ${formatCountWithNoun(total.paragraphs, 'paragraph')} of ${formatCountWithNoun(total.documents, 'document')}.`,
    `That is ${formatWordRate(total.rate)} in every 10,000 words (95% interval ${formatWordRate(total.low)} to ${formatWordRate(total.high)}; we counted ${among}).`,
    ...(state.others ? [summariesAreOurs] : []),
    // The index has no possessives: the number is that of all uses of the word.
    ...(/^[^\s-]+['’‘ʼ]s$/i.test(words) ? [`A word with ’s counts as the word without it: “${forms[0]?.written ?? ''}”.`] : []),
    ...(total.few ? ['With fewer than 5, the numbers are too small to tell anything by year, grade or council.'] : []),
  ];
  return [heading, drawElement('p', {}, sentences.join(' ')), ...drawForms(forms, leftAside, state)];
}

/** Links to the words of a phrase, each by itself. */
function drawEachWord(words: string, state: WordsState): HTMLElement[] {
  const each = words.split(' ').filter((word) => /[\p{L}\p{N}]{4}/u.test(word));
  if (!words.includes(' ') || each.length === 0) return [];
  const links = each.flatMap((word, at) => [
    ...(at > 0 ? [', '] : []),
    drawElement('a', { href: href(`/words/${writeWordsPageAddress({ ...state, words: word, other: '', filter: {} })}`) }, `“${word}”`),
  ]);
  return [drawElement('p', {}, 'We looked for these words one after another. Count one of them: ', ...links, '.')];
}

function drawForms(forms: WordStudy['forms'], leftAside: number, state: WordsState): HTMLElement[] {
  if (!state.inflections) return [];
  const links = forms.flatMap(({ written, occurrences }, at) => [
    ...(at > 0 ? [', '] : []),
    drawElement(
      'a',
      { href: href(`/words/${writeWordsPageAddress({ ...state, words: written, other: '', inflections: false, filter: {} })}`) },
      written,
    ),
    ` ${formatWordCount(occurrences)}`,
  ]);
  const aside = leftAside > 0 ? `. We left out ${formatCountWithNoun(leftAside, 'rarer form')}` : '';
  return [drawElement('p', { className: 'aside' }, 'Forms counted: ', ...links, aside, '.')];
}
