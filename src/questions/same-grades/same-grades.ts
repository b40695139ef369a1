import type { Corpus } from '../../record/corpus/corpus.ts';
import { oncePerCorpus } from '../../record/corpus/once-per-corpus.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import { gradesOfAuthority, type AuthorityGrades } from '../grades/authority-grades.ts';
import { listKnownAuthorities, type KnownAuthority } from '../known-authorities/known-authorities.ts';

/** How a grade changed at the latest inspection, and the other authorities of today that had the same change at theirs. */
export interface SharedChange {
  judgement: Judgement;
  from: Grade;
  to: Grade;
  others: KnownAuthority[];
}

/** The latest grades of every authority of today. */
const gradesOfToday = oncePerCorpus((corpus) =>
  listKnownAuthorities(corpus)
    .filter(({ listed }) => listed)
    .flatMap(({ id }) => gradesOfAuthority(corpus, id) ?? []),
);

/** The other authorities of today whose latest inspection gave the same grade on each of these judgements. It may have made more. Gaps are never the same. */
export function authoritiesWithSameGrades(corpus: Corpus, own: AuthorityGrades): KnownAuthority[] {
  if (own.judgements.some(({ grade }) => !grade)) return [];
  return othersWhere(corpus, own, ({ judgements }) =>
    own.judgements.every(({ judgement, grade }) => judgements.some((each) => each.judgement.id === judgement.id && each.grade === grade)),
  );
}

/** How an authority's first judgement that can be compared changed at its latest inspection, and who had the same change. */
export function authoritiesWithSameGradeChange(corpus: Corpus, own: AuthorityGrades): SharedChange | undefined {
  const first = own.judgements.find(({ before }) => before?.kind === 'same');
  if (first?.before?.kind !== 'same' || !first.grade) return undefined;
  const { judgement, grade: to, before } = first;
  const others = othersWhere(corpus, own, ({ judgements }) => {
    const same = judgements.find((each) => each.judgement.id === judgement.id);
    return same?.grade === to && same.before?.kind === 'same' && same.before.grade === before.grade;
  });
  return { judgement, from: before.grade, to, others };
}

function othersWhere(corpus: Corpus, own: AuthorityGrades, isSame: (each: AuthorityGrades) => boolean): KnownAuthority[] {
  return gradesOfToday(corpus)
    .filter((each) => each.authority.id !== own.authority.id && isSame(each))
    .map(({ authority }) => authority);
}
