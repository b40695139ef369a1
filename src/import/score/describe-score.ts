import type { ScoreRow } from './expected.ts';

/** The score as a table in plain text, and the names of the rows that fall short. */
export function describeScore(rows: readonly ScoreRow[]): { table: string; short: string[] } {
  const short: string[] = [];
  const lines = rows.map((row) => {
    const counts = row.of === 0 && row.asked === 0 && row.right <= 0;
    const share = row.of === 0 ? 1 : row.right / row.of;
    const enough = counts ? row.right === 0 : share >= row.asked;
    if (!enough) short.push(row.name);
    const found = counts ? String(-row.right) : `${row.right} of ${row.of}, ${(share * 100).toFixed(2)}%`;
    const asked = counts ? '0' : `${(row.asked * 100).toFixed(2)}%`;
    return [enough ? 'yes' : 'NO ', row.name.padEnd(56), found.padEnd(24), asked].join('  ');
  });
  return { table: [['   ', 'what'.padEnd(56), 'found'.padEnd(24), 'asked'].join('  '), ...lines].join('\n'), short };
}

/** What was missed, under the name of its row: the first forty of each. */
export function describeMissedScore(rows: readonly ScoreRow[]): string {
  const most = 40;
  return rows
    .filter(({ missed }) => missed.length > 0)
    .map(({ name, missed }) => {
      const lines = missed.slice(0, most).map((each) => `  ${each}\n`);
      const more = missed.length > most ? `  and ${missed.length - most} more\n` : '';
      return `\n${name}:\n${lines.join('')}${more}`;
    })
    .join('');
}
