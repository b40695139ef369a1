import { subjectOfGradesInAnswer } from '../grades/describe-grades.ts';
import { formatCountInText } from '../../record/strings/count-in-text.ts';
import { formatGradeInText } from '../../record/grades/grade.ts';
import type { SharedChange } from './same-grades.ts';

/** How many others have the same grades: "12 other councils have the same grades in all five judgements". */
export function answerAboutSameGrades(others: number, judgements: number): string {
  return `${formatOthers(others, 'has', 'have')} the same grades in all ${formatCountInText(judgements)} judgements`;
}

/** How many others had the same change: "12 other councils rose from good to outstanding overall at their latest inspection". */
export function answerAboutSameGradeChange({ judgement, from, to, others }: SharedChange): string {
  const subject = judgement.line === 'overall' ? 'overall' : `for ${subjectOfGradesInAnswer(judgement)}`;
  const now = formatGradeInText(to);
  const change = from === to ? `stayed at ${now}` : `went from ${formatGradeInText(from)} to ${now}`;
  return `${formatOthers(others.length, '', '')} also ${change} ${subject} at ${others.length > 1 ? 'their' : 'its'} latest inspection`;
}

function formatOthers(count: number, one: string, many: string): string {
  const words = count === 0 ? ['No other council', one] : count === 1 ? ['One other council', one] : [`${count} other councils`, many];
  return words.filter(Boolean).join(' ');
}
