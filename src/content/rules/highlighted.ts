import { collectProblems } from '../problems/index.ts';
import { ruleKnowsId } from './known.ts';
import type { RecordRule } from './rule.ts';

/** The authorities that site.yml highlights are known, and each stands once. */
export const highlightedRule: RecordRule = ({ sources: { site }, known: { authorities } }) => {
  const { problems, tell } = collectProblems(site.file);
  for (const authority of site.value?.highlighted ?? [])
    if (!ruleKnowsId(authorities, authority)) tell(site.lineOf('highlighted'), 'name/unknown-authority', { authority, known: authorities });
  const { highlighted = [] } = site.value ?? {};
  if (new Set(highlighted).size < highlighted.length) tell(site.lineOf('highlighted'), 'site/highlighted-twice');
  return problems;
};
