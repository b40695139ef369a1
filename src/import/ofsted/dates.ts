const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

interface LooseDay {
  day: number;
  month?: number | undefined;
  year?: number | undefined;
}

const monthNumber = (word: string | undefined): number | undefined => {
  const index = word === undefined ? -1 : months.findIndex((month) => month.startsWith(word.toLowerCase().slice(0, 3)));
  return index < 0 ? undefined : index + 1;
};

const pattern = new RegExp(
  String.raw`(\d{1,2})/(\d{1,2})/(\d{4})|(\d{1,2})(?:st|nd|rd|th)?(?![\d/])\s*(?:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?,?\s*(\d{4})?`,
  'gi',
);

/**
 * The days of an inspection as printed: "11 to 22 May 2026", "9–24 November 2020", "28 April 2017 to 25 May 2017", "12/09/2016".
 * The first and last day of all that are named, and those of each visit where there are several, each with two days; undefined where a month or year is neither printed nor shared.
 * `doubt` says that days between them are not taken.
 */
export function readOfstedPeriod(
  text: string,
): { from: string; to: string; isOrdered: boolean; visits?: { from: string; to: string }[]; doubt?: string } | undefined {
  const days: LooseDay[] = [...text.matchAll(pattern)].map(([, d, m, y, day, month, year]) =>
    d === undefined
      ? { day: Number(day), month: monthNumber(month), year: year === undefined ? undefined : Number(year) }
      : { day: Number(d), month: Number(m), year: Number(y) },
  );
  // A month or year that is said once is that of the days before it.
  for (let index = days.length - 2; index >= 0; index -= 1) {
    const [here, next] = [days[index], days[index + 1]];
    if (!here || !next) continue;
    here.year ??= here.month !== undefined && next.month !== undefined && here.month > next.month ? undefined : next.year;
    here.month ??= next.month;
  }
  const written = days.map(writeDay);
  if (written.length === 0 || written.some((day) => day === undefined)) return undefined;
  const printed = written.filter((day) => day !== undefined);
  const sorted = [...printed].sort();
  const isOrdered = printed.every((day, index) => day === sorted[index]);
  const visits = isOrdered ? visitsOf(text, sorted) : undefined;
  const doubt = written.length > 2 && !visits ? 'more than two days are named: the first and the last are taken' : undefined;
  return { from: sorted[0] ?? '', to: sorted.at(-1) ?? '', isOrdered, ...(visits && { visits }), ...(doubt && { doubt }) };
}

/** The first and last days of visits, where "and", a comma or a semicolon divides a text into stretches of two days each. */
function visitsOf(text: string, days: readonly string[]): { from: string; to: string }[] | undefined {
  const stretches = text.split(/\s+(?:and|&)\s+|[;,]\s*/).filter((stretch) => /\d/.test(stretch));
  const hasTwoDays = (stretch: string) => [...stretch.matchAll(pattern)].length === 2;
  if (stretches.length < 2 || !stretches.every(hasTwoDays)) return undefined;
  return stretches.map((_, index) => ({ from: days[index * 2] ?? '', to: days[index * 2 + 1] ?? '' }));
}

/** One day as printed: "25 November 2022", "Friday 24 March 2023". */
export function readOfstedDay(text: string): string | undefined {
  const period = readOfstedPeriod(text);
  return period?.from === period?.to ? period?.from : undefined;
}

function writeDay({ day, month, year }: LooseDay): string | undefined {
  if (month === undefined || year === undefined || month < 1 || month > 12) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCDate() !== day || date.getUTCMonth() !== month - 1 || year < 2000 || year > 2100) return undefined;
  return date.toISOString().slice(0, 10);
}
