import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSite } from './built-site.ts';

const { read, bytesOf, openPage } = readSite('dist');
const open = (page: string) => openPage(`${page}index.html`);

/*
 * Everything here is counted again directly from the CSV, without any code of the site.
 * Only one value of the list contains a comma, and it is in quotation marks.
 */
const [head = [], ...list] = readFileSync('content/england-judgements.csv', 'utf8')
  .replaceAll('\r', '')
  .trim()
  .split('\n')
  .map((line) =>
    line
      .replace(/"([^"]*)"/g, (_, quoted: string) => quoted.replaceAll(',', '\u0001'))
      .split(',')
      .map((value) => value.replaceAll('\u0001', ',')),
  );
const rows = list.map((values) => Object.fromEntries(head.map((column, index) => [column, values[index] ?? ''])));
const fields = (row: Record<string, string>, column: string) => row[column] ?? '';
const names = [...new Set(rows.map((row) => fields(row, 'authority')))];
const gradeNames = ['outstanding', 'good', 'requires-improvement', 'inadequate'];
const counted = rows.filter((row) => row.framework !== 'before SIF');
const edition = /edition: "(.+)"/.exec(readFileSync('content/site.yml', 'utf8'))?.[1] ?? '';

/** The overall grade of each authority by its newest inspection that began by a day; "" where there is none. */
function overallOn(day: string): Map<string, string> {
  const standing = new Map<string, [string, string]>();
  for (const row of counted) {
    const [name, from] = [fields(row, 'authority'), fields(row, 'inspected_from')];
    if (from <= day && from > (standing.get(name)?.[0] ?? '')) standing.set(name, [from, fields(row, 'overall_effectiveness')]);
  }
  return new Map(names.map((name) => [name, standing.get(name)?.[1] ?? '']));
}

/** The first days of councils that were created since the list begins. */
const created = [...readFileSync('content/new-authorities.yml', 'utf8').matchAll(/^ {2}from: "(.+)"/gm)].map(([, day = '']) => day);

/** The newest row of a council in the list. */
const newestOf = (name: string) =>
  rows.filter((one) => one.authority === name).toSorted((a, b) => (fields(a, 'inspected_from') < fields(b, 'inspected_from') ? 1 : -1))[0];

const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const numbersOf = (row: Element) => [...row.querySelectorAll('td.number')].map((cell) => Number(textOf(cell)));

describe('the open data of England', () => {
  it('has every row of the list, with every value, as JSON and as CSV', () => {
    const json = JSON.parse(read('data/england.json')) as Record<string, string | number | null>[];
    const key = (row: Record<string, string | number | null>) => head.map((column) => String(row[column] ?? '')).join('|');
    expect(json.length).toBe(493);
    expect(json.map(key).sort()).toEqual(rows.map(key).sort());
    const csv = read('data/england.csv').split('\r\n');
    expect(csv.length).toBe(493 + 2);
    for (const column of head) expect(csv[0]?.split(',')).toContain(column);
    expect(csv.filter((line) => /(^|,)"?[=+\-@]/.test(line))).toEqual([]);
    for (const { url } of rows) expect(csv.filter((line) => line.endsWith(`,${url}`)).length, url).toBe(1);
  });
});

describe('England over time', () => {
  const page = open('england/over-time/');

  it('has the counts of the list for each year', () => {
    const there = [...page.querySelectorAll('#england-standing-overall table tbody tr')].map((row) => [
      Number(textOf(row.querySelector('td'))),
      ...numbersOf(row),
    ]);
    const years = Array.from({ length: 2026 - 2013 + 1 }, (_, index) => 2013 + index);
    const right = years.map((year) => {
      const day = year === 2026 ? edition : `${year}-12-31`;
      const standing = [...overallOn(day).values()];
      const each = gradeNames.map((grade) => standing.filter((one) => one === grade).length);
      const [ended, none] = ['not-graded', ''].map((state) => standing.filter((one) => one === state).length);
      const notYet = created.filter((from) => from > day).length;
      return [year, ...each, each.reduce((sum, count) => sum + count, 0), ended, (none ?? 0) - notYet, notYet];
    });
    expect(there).toEqual(right);
    expect(right[0]?.at(-1)).toBe(6);
    expect(
      right
        .at(-1)
        ?.slice(1)
        .reduce((sum = 0, count = 0) => sum + count, 0),
    ).toBe(153 + 142);
  });

  it('counts every move from one inspection to the next, and says how many rose, stayed and fell', () => {
    const moves = new Map<string, number>();
    for (const name of names) {
      const own = counted
        .filter((row) => row.authority === name)
        .sort((a, b) => (fields(a, 'inspected_from') < fields(b, 'inspected_from') ? -1 : 1))
        .map((row) => fields(row, 'overall_effectiveness'));
      own.slice(1).forEach((to, index) => moves.set(`${own[index]}>${to}`, (moves.get(`${own[index]}>${to}`) ?? 0) + 1));
    }
    const there = [...page.querySelectorAll('#england-moves-overall table tbody tr')].map(numbersOf);
    expect(there).toEqual(gradeNames.map((from) => [...gradeNames, 'not-graded'].map((to) => moves.get(`${from}>${to}`) ?? 0)));
    const sum = (want: (from: number, to: number) => boolean) =>
      [...moves].reduce((total, [move, count]) => {
        const [from = '', to = ''] = move.split('>');
        return to !== 'not-graded' && want(gradeNames.indexOf(from), gradeNames.indexOf(to)) ? total + count : total;
      }, 0);
    const [rose, stayed, fell] = [sum((from, to) => to < from), sum((from, to) => to === from), sum((from, to) => to > from)];
    expect(textOf(page.querySelector('main'))).toContain(
      `At the next inspection, ${rose} of ${rose + stayed + fell} grades rose, ${stayed} stayed the same and ${fell} fell.`,
    );
  });

  it('says how many others went from requires improvement to outstanding in two inspections', () => {
    const did = names.filter((name) => {
      const own = counted
        .filter((row) => row.authority === name)
        .sort((a, b) => (fields(a, 'inspected_from') < fields(b, 'inspected_from') ? -1 : 1))
        .map((row) => fields(row, 'overall_effectiveness'));
      return own.some(
        (grade, index) => grade === 'requires-improvement' && own[index + 1] !== 'not-graded' && own[index + 2] === 'outstanding',
      );
    });
    expect(did).toContain('Northumberland');
    expect(textOf(page.querySelector('main'))).toContain(
      `Northumberland rose from requires improvement to good, then outstanding. ${did.length - 1} other councils had the same change in two inspections`,
    );
  });
});

describe('England', () => {
  const page = open('england/');
  const table = [...page.querySelectorAll('#england-table tbody tr')];

  it('lists every authority of the list by name, with its region and type', () => {
    const there = table.map((row) => textOf(row.querySelector('th')));
    expect(there.length).toBe(153);
    expect(there).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
    for (const row of table) {
      const name = textOf(row.querySelector('th'));
      const cells = [...row.querySelectorAll('td')].map(textOf);
      expect([cells[2], cells[3]], name).toEqual([newestOf(name)?.region, newestOf(name)?.authority_type]);
    }
  });

  it('has fewer than 3,000 elements', () => {
    expect(page.querySelectorAll('*').length).toBeLessThan(3_000);
  });

  it.each([
    ['region', 'region', 'authority_type', 9],
    ['type', 'authority_type', 'region', 4],
  ] as const)(
    'leads to a table of each %s, which together have every authority with its overall grade of today',
    (by, column, beside, groups) => {
      const words: Record<string, string> = {
        outstanding: 'Outstanding',
        good: 'Good',
        'requires-improvement': 'Requires improvement',
        inadequate: 'Inadequate',
        'not-graded': 'No longer graded',
      };
      const today = overallOn(edition);
      const links = [...page.querySelectorAll(`section[aria-labelledby="by-${by}"] li a`)];
      expect(links.length).toBe(groups);
      const listed = links.flatMap((link) => {
        const group = open((link.getAttribute('href') ?? '').slice(1));
        return [...group.querySelectorAll('.england-table tbody tr')].map((row) => {
          const name = textOf(row.querySelector('th'));
          const cells = [...row.querySelectorAll('td')].map(textOf);
          expect(newestOf(name)?.[column], name).toBe(textOf(link));
          expect(cells.at(-1), name).toBe(newestOf(name)?.[beside]);
          expect(cells[0], name).toBe(words[today.get(name) ?? '']);
          return name;
        });
      });
      expect(listed.toSorted()).toEqual(names.toSorted());
    },
  );

  it('gives each a page of its own, with every inspection linked to Ofsted’s file', () => {
    for (const row of table) {
      const link = row.querySelector('a')?.getAttribute('href') ?? '';
      const own = open(link.slice(1));
      const files = [...own.querySelectorAll('.grades-table a[href^="https:"]')].map((each) => each.getAttribute('href'));
      const name = textOf(row.querySelector('th'));
      expect(files.toSorted(), name).toEqual(
        rows
          .filter((one) => one.authority === name)
          .map(({ url }) => url)
          .toSorted(),
      );
    }
  });

  it('has a map with a hexagon for each council, marked with the grade of the list', () => {
    const words: Record<string, string> = {
      outstanding: 'Outstanding',
      good: 'Good',
      'requires-improvement': 'Requires improvement',
      inadequate: 'Inadequate',
      'not-graded': 'Not given at last inspection',
    };
    const today = overallOn(edition);
    const hexagons = [...page.querySelectorAll('#map-room a')];
    expect(hexagons.length).toBe(153);
    const said = new Map(
      hexagons.map(
        (each) =>
          (each.getAttribute('aria-label') ?? '')
            .replace(/, on the map .+/, '')
            .split(/: |, inspected /)
            .slice(0, 2) as [string, string],
      ),
    );
    for (const [name, grade] of today) expect(said.get(name), name).toBe(words[grade]);
    const marks = new Map(hexagons.map((each) => [each.getAttribute('class'), each.querySelector('.hex-mark')?.getAttribute('d')]));
    expect(new Set(marks.values()).size).toBe(5);
  });

  it('opens with its finding: how many councils are outstanding, of how many with a grade, and ten years before', () => {
    const count = (day: string, grades: readonly string[]) => [...overallOn(day).values()].filter((grade) => grades.includes(grade)).length;
    const [now, graded] = [count(edition, ['outstanding']), count(edition, gradeNames)];
    const newest = new Date(
      rows
        .map((row) => fields(row, 'published'))
        .sort()
        .at(-1) ?? '',
    ).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const [then, gradedThen] = [count('2016-12-31', ['outstanding']), count('2016-12-31', gradeNames)];
    expect(textOf(page.querySelector('h1'))).toContain(
      `Outstanding in ${now} of ${graded} councils on ${newest}, up from ${then} of ${gradedThen} in 2016`,
    );
  });

  it('shows the ends of five years without script, each with its counts', () => {
    const years = [...page.querySelectorAll('.five-years li')].map(textOf);
    expect(years.map((words) => words.slice(0, 4))).toEqual(['2014', '2017', '2020', '2023', '2026']);
    const at2020 = [...overallOn('2020-12-31').values()];
    const [best, good] = ['outstanding', 'good'].map((grade) => at2020.filter((each) => each === grade).length);
    expect(years[2]).toContain(`${best} outstanding, ${good} good`);
  });

  it('has its map as its share image', () => {
    expect(page.querySelector('meta[property="og:image"]')?.getAttribute('content')).toMatch(/\/share\/england\.png$/);
    const png = readFileSync('dist/share/england.png');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('is less than 90 kB compressed, and the script of its map less than 4 kB', () => {
    const own = [...page.querySelectorAll('script[src]')].map((script) => (script.getAttribute('src') ?? '').slice(1));
    console.log(`/england/: ${bytesOf('england/index.html')} bytes, its scripts ${own.map(bytesOf).join(' + ')} (brotli)`);
    expect(bytesOf('england/index.html')).toBeLessThan(90_000);
    const map = own.find((file) => file.includes('EnglandMap')) ?? '';
    expect(bytesOf(map)).toBeLessThan(4_000);
  });
});
