/** The authorities and years that a reader wants to see side by side. An empty selection means all. */
export interface Choice {
  authorities: readonly string[];
  from: number | null;
  to: number | null;
}

/** Reads a choice from the address of a page: `?authority=kent&authority=essex&from=2019&to=2022`. Values that the page does not have are ignored. */
export function readChoice(asked: URLSearchParams, authorities: readonly string[], years: readonly number[]): Choice {
  const year = (name: string) => {
    const value = Number(asked.get(name));
    return years.includes(value) ? value : null;
  };
  const [from, to] = [year('from'), year('to')];
  const swapped = from !== null && to !== null && from > to;
  return {
    authorities: authorities.filter((id) => asked.getAll('authority').includes(id)),
    from: swapped ? to : from,
    to: swapped ? from : to,
  };
}

/** A choice as the query of an address: `?authority=kent&from=2019`, or `''` where everything is chosen. */
export function writeChoice({ authorities, from, to }: Choice, known: readonly string[]): string {
  const asked = new URLSearchParams();
  if (authorities.length < known.length) for (const id of authorities) asked.append('authority', id);
  if (from !== null) asked.set('from', String(from));
  if (to !== null) asked.set('to', String(to));
  return asked.size > 0 ? `?${asked}` : '';
}

/** Whether a document of an authority and a year is chosen. */
export function isChosen({ authorities, from, to }: Choice, authority: string, year: number): boolean {
  return (authorities.length === 0 || authorities.includes(authority)) && (from === null || year >= from) && (to === null || year <= to);
}
