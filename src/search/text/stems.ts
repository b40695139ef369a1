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
  }),
);

const stems = new Map<string, string>();

/** The stem that the forms of a folded word share: adopt for adoption, adopters and adopted. American spellings have the British stem. */
export function stemOfTextWord(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
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
