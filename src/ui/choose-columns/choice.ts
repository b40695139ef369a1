import type { Speaker } from '../../record/reports/report.ts';

/** The authorities, years and speakers that a reader wants to see side by side. An empty selection means all. */
export interface Choice {
  authorities: readonly string[];
  from: number | null;
  to: number | null;
  /** Whether only inspectors' words are wanted. */
  inspectorsOnly: boolean;
}

/** A document as a choice sees it. */
export interface Chosen {
  authority: string;
  year: number;
  speaker: Speaker;
}

/** Reads a choice from the address of a page: `?authority=kent&authority=essex&from=2019&to=2022&speaker=inspectors`. Values that the page does not have are ignored. */
export function readColumnChoice(asked: URLSearchParams, authorities: readonly string[], years: readonly number[]): Choice {
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
    inspectorsOnly: asked.get('speaker') === 'inspectors',
  };
}

/** A choice as the query of an address: `?authority=kent&from=2019`, or `''` where everything is chosen. */
export function writeColumnChoice({ authorities, from, to, inspectorsOnly }: Choice, known: readonly string[]): string {
  const asked = new URLSearchParams();
  if (authorities.length < known.length) for (const id of authorities) asked.append('authority', id);
  if (from !== null) asked.set('from', String(from));
  if (to !== null) asked.set('to', String(to));
  if (inspectorsOnly) asked.set('speaker', 'inspectors');
  return asked.size > 0 ? `?${asked}` : '';
}

/** Whether an authority is among those chosen. */
export function isColumnChosen({ authorities }: Choice, authority: string): boolean {
  return authorities.length === 0 || authorities.includes(authority);
}

/** Whether a document is among those chosen. */
export function isInChosenColumns(choice: Choice, { authority, year, speaker }: Chosen): boolean {
  const { from, to, inspectorsOnly } = choice;
  const inYears = (from === null || year >= from) && (to === null || year <= to);
  return isColumnChosen(choice, authority) && inYears && (!inspectorsOnly || speaker === 'inspectors');
}
