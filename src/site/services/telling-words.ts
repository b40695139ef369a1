import { formatGrade } from '../../record/grades/grade.ts';
import { recordToIndex } from '../../search/index/records.ts';
import { findTellingWords, type TellingWords } from '../../search/words/telling-words.ts';
import { bagInspectorsWords } from '../../search/words/word-bags.ts';
import { getCorpus } from './corpus.ts';

/** The words of inspectors that tell paragraphs under a good judgement from those under an inadequate one. */
export function getTellingWords(): TellingWords {
  const record = recordToIndex(getCorpus());
  const under = (grade: string) => bagInspectorsWords(record, (section) => section.grade === grade);
  return findTellingWords(
    under(formatGrade('good')),
    under(formatGrade('inadequate')),
    bagInspectorsWords(record, () => true),
  );
}
