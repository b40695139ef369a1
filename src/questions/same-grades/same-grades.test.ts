import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { EnglandInspection } from '../../record/england.ts';
import { gradesOfAuthority } from '../grades/authority-grades.ts';
import { answerAboutSameGradeChange } from './describe-same-grades.ts';
import { authoritiesWithSameGradeChange, authoritiesWithSameGrades } from './same-grades.ts';

const grades = (corpus: Corpus, id: string) => {
  const found = gradesOfAuthority(corpus, id);
  if (!found) throw new Error(`${id} has no grades.`);
  return found;
};
const same = (corpus: Corpus, id: string) => authoritiesWithSameGrades(corpus, grades(corpus, id)).map((each) => each.id);
const sameChange = (corpus: Corpus, id: string) => authoritiesWithSameGradeChange(corpus, grades(corpus, id));

/** The record with other grades at one inspection in the list of England. */
function withGrades(name: string, fields: Partial<Pick<EnglandInspection, 'framework' | 'judgements'>>, corpus = fixtureCorpus()): Corpus {
  const inspections = corpus.england.inspections.map((each) => (each.url.endsWith(name) ? { ...each, ...fields } : each));
  return { ...corpus, england: { ...corpus.england, inspections } };
}

const asWeirbridge = {
  framework: 'ilacs-2023',
  judgements: {
    leaders: 'outstanding',
    'help-and-protection': 'good',
    'in-care': 'good',
    'care-leavers': 'requires-improvement',
    overall: 'outstanding',
  },
} as const;

describe('authorities with the same grades', () => {
  it('made the same judgements and were given the same grade in each', () => {
    const corpus = withGrades('northfield-2026-05', asWeirbridge);
    expect(same(corpus, 'northfield')).toContain('weirbridge');
    expect(same(corpus, 'weirbridge')).toContain('northfield');
  });

  it('may have an overall grade beside them, which later inspections no longer give', () => {
    const { overall, ...four } = asWeirbridge.judgements;
    const corpus = withGrades('northfield-2026-05', { framework: 'ilacs-2026', judgements: four });
    expect(same(corpus, 'northfield')).toContain('weirbridge');
    expect(same(corpus, 'weirbridge'), `${overall} overall`).not.toContain('northfield');
  });

  it('have no other grade in any judgement', () => {
    const judgements = { ...asWeirbridge.judgements, 'in-care': 'outstanding' } as const;
    expect(same(withGrades('northfield-2026-05', { ...asWeirbridge, judgements }), 'northfield')).toEqual([]);
  });

  it('are none where a grade is missing, even if another lacks the same one', () => {
    const { leaders, overall } = asWeirbridge.judgements;
    const corpus = withGrades('northfield-2026-05', { ...asWeirbridge, judgements: { leaders, overall } });
    const both = withGrades('weirbridge-2023-05', { judgements: { leaders, overall } }, corpus);
    expect(same(both, 'northfield')).toEqual([]);
  });
});

describe('authorities with the same change', () => {
  it('went from the same grade to the same grade under the first judgement that can be compared', () => {
    const corpus = fixtureCorpus();
    const change = sameChange(corpus, 'northfield');
    expect(change).toMatchObject({ judgement: { id: 'leaders' }, from: 'good', to: 'outstanding' });
    expect(change?.others.map(({ id }) => id)).toEqual(['hilltop-and-vale', 'weirbridge']);
  });

  it('are none of those that came to it from another grade, or went to another', () => {
    const before = { overall: 'good', leaders: 'requires-improvement', 'help-and-protection': 'good' } as const;
    expect(sameChange(withGrades('northfield-2023-11', { judgements: before }), 'northfield')?.others).toEqual([]);
    const after = withGrades('northfield-2026-05', { judgements: { leaders: 'good', 'help-and-protection': 'outstanding' } });
    expect(sameChange(after, 'northfield')?.others.map(({ id }) => id)).toEqual(['eastmere']);
  });

  it('are not known of an authority without an inspection before', () => {
    expect(sameChange(fixtureCorpus(), 'southfield')).toBeUndefined();
  });

  it('are told apart in words from those that stayed at a grade', () => {
    const stayed = withGrades('northfield-2026-05', { judgements: { leaders: 'good' } });
    const change = sameChange(stayed, 'northfield');
    if (!change) throw new Error('Northfield can be compared.');
    expect(answerAboutSameGradeChange(change)).toMatch(/ also stayed at good for leaders at (its|their) latest inspection$/);
  });
});
