import { collectProblems } from '../problems/index.ts';
import type { RecordRule } from './rule.ts';
import { ruleKnowsId } from './known.ts';

/** The themes that the glossary names are known. */
export const glossaryRule: RecordRule = ({ sources: { glossary }, known: { themes } }) => {
  const { problems, tell } = collectProblems(glossary.file);
  (glossary.value ?? []).forEach(({ theme }, index) => {
    if (theme && !ruleKnowsId(themes, theme)) tell(glossary.lineOf(index, 'theme'), 'name/unknown-theme', { theme, known: themes });
  });
  return problems;
};
