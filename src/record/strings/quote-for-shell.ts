/** A word as it is typed into a shell: in single quotes where the shell would take a part of it for something else. */
export const quoteForShell = (word: string) => (/^[\p{L}\p{N}\p{M}_./:@%+,=-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);
