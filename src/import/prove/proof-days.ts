const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The days that words name, first to last, as yyyy-mm-dd. They are read from the end to the beginning, since a month or year that is
 * said once belongs to the days before it. Empty where one of them has no month or year.
 */
export function proofDaysIn(words: string): string[] {
  const slashed = [...words.matchAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g)].map(([, day, month, year]) => write(day, Number(month), year));
  if (slashed.length > 0) return slashed.flatMap((day) => day ?? []).sort();
  const tokens = words.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  const days: string[] = [];
  let [month, year] = [0, ''];
  for (const token of tokens.reverse()) {
    if (/^\d{4}$/.test(token)) year = token;
    else if (/^\d{1,2}$/.test(token)) {
      const day = write(token, month, year);
      if (!day) return [];
      days.push(day);
    } else if (token.length >= 3 && names.includes(token.slice(0, 3))) month = names.indexOf(token.slice(0, 3)) + 1;
  }
  return days.sort();
}

function write(day = '', month: number, year = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  const isReal = year !== '' && month > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(day);
  return isReal ? date.toISOString().slice(0, 10) : undefined;
}
