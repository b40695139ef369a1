import Fuse from 'fuse.js';

/** A fault in content, told to the person who can mend it: where it is, what is wrong, what would be right. */
export interface Problem {
  file: string;
  line: number;
  says: string;
}

/** Problems in the order in which an editor would meet them: by file, then line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

/** The problems as printed: one place a line, what is wrong and what would be right under it, and a count. */
export function formatProblems(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const lines = sortProblems(problems).map(({ file, line, says }) => `${file}:${line}\n  ${says}`);
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'} in ${files} file${files === 1 ? '' : 's'}.`;
  return [...lines, count].join('\n');
}

/** `Did you mean "x"?` where a known word is near, else the known words if there are few, else nothing. */
export function suggestKnownWordInProblem(word: string, known: readonly string[]): string {
  const [near] = new Fuse(known, { threshold: 0.4 }).search(word, { limit: 1 });
  if (near) return `Did you mean "${near.item}"?`;
  return known.length > 0 && known.length <= 12 ? `Known: ${known.join(', ')}.` : '';
}
