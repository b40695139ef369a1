import { stemmer } from 'stemmer';

// Plurals and spellings that no rule gets right: both sides of a pair have one stem.
const irregular = new Map(
  Object.entries({
    children: 'child',
    women: 'woman',
    men: 'man',
    people: 'person',
    practise: 'practice',
    practised: 'practice',
    practising: 'practice',
    license: 'licence',
    inquiry: 'enquiry',
    inquiries: 'enquiry',
    advisor: 'adviser',
    advisors: 'adviser',
    grey: 'gray',
    complaint: 'complain',
    bankruptcy: 'bankrupt',
  }),
);

/**
 * Words that the stemmer gives one stem though they mean different things, each with a stem of its own: the judges of a court are no judgement, and
 * a meeting is not whom somebody meets.
 */
const separate = new Map(
  Object.entries({
    'judged judging judgement judgment': 'judgement',
    meeting: 'meeting',
    visitation: 'visitation',
    'university universities': 'university',
    'community communities': 'community',
    'personal personally': 'personal',
    'severe severely severity': 'severe',
    position: 'position',
    'responsible responsibility responsibilities': 'responsible',
    evening: 'evening',
    news: 'news',
    morale: 'morale',
    missing: 'missing',
  }).flatMap(([words, stem]) => words.split(' ').flatMap((word) => [[word, stem] as const, [`${word}s`, stem] as const])),
);

/** Plurals of abbreviations of two letters. Other words of up to three letters keep their s: CPS is not about CP. */
const shortPlurals = new Map([
  ['pas', 'pa'],
  ['sws', 'sw'],
]);

const stems = new Map<string, string>();

/** The stem that the forms of a folded word share: adopt for adoption, adopters and adopted. American spellings have the British stem. */
export function stemOfTextWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const kept = separate.get(word) ?? shortPlurals.get(word) ?? (word.length <= 3 && word.endsWith('s') ? word : undefined);
  if (kept !== undefined) return kept;
  let stem = irregular.get(word) ?? irregular.get(word.replace(/s$/, '')) ?? word;
  if (!/\d/.test(stem)) {
    stem = stem
      .replace(/([a-z]{3})iz(e|es|ed|ing|er|ers|ation|ations|ational)$/, '$1is$2')
      .replace(/([a-z]{2})our(s|ed|ing|al|able|ful|ite|ites)?$/, '$1or$2')
      .replace(/([a-z]{2})tre(s|d)?$/, '$1ter$2')
      .replace(/([a-z]{2})mme(s|d)?$/, '$1m$2');
    stem = stemmer(stem);
  }
  if (stems.size > 100_000) stems.clear();
  stems.set(word, stem);
  return stem;
}
