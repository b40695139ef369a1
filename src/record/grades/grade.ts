/** Ofsted's grades, best first. */
export const grades = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;

/** One of Ofsted's four grades. */
export type Grade = (typeof grades)[number];

const names: Record<Grade, string> = {
  outstanding: 'Outstanding',
  good: 'Good',
  'requires-improvement': 'Requires improvement to be good',
  inadequate: 'Inadequate',
};

/** A grade in Ofsted's full words: "Requires improvement to be good". */
export function formatGrade(grade: Grade): string {
  return names[grade];
}

/** A grade in short words, for charts: "Requires improvement" rather than "Requires improvement to be good". */
export function formatGradeShort(grade: Grade): string {
  return grade === 'requires-improvement' ? 'Requires improvement' : names[grade];
}

/** Whether a text is one of the four grades. */
export function isGrade(text: string): text is Grade {
  return (grades as readonly string[]).includes(text);
}

/** A grade within a sentence: "requires improvement". */
export function formatGradeInText(grade: Grade): string {
  return formatGradeShort(grade).toLowerCase();
}
