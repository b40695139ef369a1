import { isOutsideAuthorityLife, type Authority } from '../../record/authorities/authority.ts';
import type { Day } from '../../record/dates/day.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { newContentAuthority } from '../../content/new-folder/new-content.ts';
import { writeYaml } from '../../content/yaml-and-csv/write-yaml.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';

/** The authority that a report is about, as the record or the list of England has it; `entry` is what the record lacks. */
export interface MatchedAuthority {
  id: string;
  name: string;
  urn: string;
  /** Ofsted's page for the authority. */
  page: string;
  /** What to add to content/authorities.yml, where the authority is not in it yet. */
  entry?: string;
}

/** No authority is the report's, or its name and number name two; the message says what to add. */
export class UnknownAuthority extends Error {}

/**
 * An authority's name as it is compared: what councils put around it ("London Borough of", "County Council", "Children and
 * Families Trust") and what Ofsted does ("local authority children's services") left out, and its words in one order.
 */
export function councilNameToMatch(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[’‘']/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .replace(/\b(?:local authority|childrens services|children and families|childrens trust|trust|community interest company)\b/g, ' ')
    .replace(/\b(?:royal|london|metropolitan|county|city|district|borough|unitary|authority|councils?|corporation|upon|on)\b/g, ' ')
    .replace(/\b(?:the|of|and)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .sort()
    .join(' ');
}

/** An authority’s name as it is compared, never empty: the City of London’s consists of words that are otherwise left out. */
export const wholeCouncilNameToMatch = (name: string) =>
  councilNameToMatch(name) || slugInPath(name.replace(/\b(?:the|council|corporation)\b/gi, ''));

/** The authority that a report is about, by Ofsted's number where the report prints one, and by name; both must agree. */
export function matchAuthority(
  report: Pick<OfficialReport, 'authorityName' | 'ofstedUrn' | 'printedFor' | 'inspected' | 'published' | 'dated'>,
  authorities: readonly Authority[],
  ofEngland: readonly EnglandAuthority[],
): MatchedAuthority {
  const printed = [report.authorityName, report.printedFor].filter((name) => name !== undefined);
  const names = new Set(printed.map(wholeCouncilNameToMatch));
  const known = findKnown(report, names, authorities, printed[0] ?? '');
  if (known) return { id: known.id, name: known.name, urn: String(known.ofstedUrn), page: known.ofstedPage };

  const listed =
    ofEngland.find(({ ofstedUrn }) => String(ofstedUrn) === report.ofstedUrn) ??
    (report.ofstedUrn ? undefined : findNamed(names, ofEngland));
  if (listed) {
    requireInLife(listed, report);
    const urn = String(listed.ofstedUrn);
    const page = `https://reports.ofsted.gov.uk/provider/44/${urn}`;
    const council = printed.find((name) => /council|borough|corporation/i.test(name)) ?? listed.name;
    return { id: listed.id, name: listed.name, urn, page, entry: writeYaml([newContentAuthority(listed, council)]) };
  }
  const joint = findJoint(printed[0] ?? '', [...authorities, ...ofEngland]);
  if (joint.length > 0)
    throw new UnknownAuthority(
      `it is about ${joint.join(' and ')} together, and a report file is of one council. Write it into content/events.yml as a visit of each.`,
    );
  const number = report.ofstedUrn ? `, Ofsted’s number ${report.ofstedUrn},` : ',';
  throw new UnknownAuthority(
    `it is about ${who(printed[0])}${number} which is in no list that we have. Add the authority to content/authorities.yml, with its name and ofsted_urn, and import the file again.`,
  );
}

/** The authority of the record that a report is about. Throws where name and number are of two, or where it was not there on the day. */
function findKnown(
  report: Parameters<typeof matchAuthority>[0],
  names: ReadonlySet<string>,
  authorities: readonly Authority[],
  printed: string,
): Authority | undefined {
  const stands = (authority: Authority) => dayOutsideLife(authority, report) === undefined;
  const byNumber = authorities.find((authority) => String(authority.ofstedUrn) === report.ofstedUrn);
  const byName = authorities.filter(
    ({ name, council }) => names.has(wholeCouncilNameToMatch(name)) || names.has(wholeCouncilNameToMatch(council)),
  );
  const named = byName.length > 1 ? byName.filter(stands) : byName;
  if (!byNumber && named.length > 1)
    throw new UnknownAuthority(
      `it is about ${who(printed)}, and ${named.map(({ name }) => name).join(' and ')} can each be meant. Read the front page: the days of the inspection say which.`,
    );
  const found = byNumber ?? named[0];
  if (!found) return undefined;
  if (byNumber && byName.length > 0 && !byName.includes(byNumber))
    throw new UnknownAuthority(
      `it names ${who(printed)} and Ofsted’s number ${report.ofstedUrn}, which is ${found.name}’s. Read the front page: one of them is misread.`,
    );
  requireInLife(found, report);
  return found;
}

/** What tells whether an authority was there: its name and its first and last day. */
type Life = Pick<Authority, 'name' | 'from'> & Partial<Pick<Authority, 'until'>>;

/** The day of a report, if its authority was not there then. A report or letter can come out after the authority that it is about has ended. */
function dayOutsideLife({ from, until }: Life, { inspected, dated, published }: Parameters<typeof matchAuthority>[0]): Day | undefined {
  const day = inspected?.from ?? dated ?? published;
  return day !== undefined && isOutsideAuthorityLife(inspected ? { from, until } : { from }, day) ? day : undefined;
}

function requireInLife(authority: Life, report: Parameters<typeof matchAuthority>[0]): void {
  const day = dayOutsideLife(authority, report);
  if (day === undefined) return;
  const { name, from, until } = authority;
  const span = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(', ');
  throw new UnknownAuthority(
    `it is of ${day}, when ${name} was not there (${span}). Read the front page: the name or the date is misread, or it is about another authority of that name. Add that one to content/authorities.yml then.`,
  );
}

/** The authority that has one of these names, or whose other names one of them is. An other name that two have is nobody's. */
function findNamed(names: ReadonlySet<string>, ofEngland: readonly EnglandAuthority[]): EnglandAuthority | undefined {
  const named = ofEngland.find(({ name }) => names.has(wholeCouncilNameToMatch(name)));
  const alsoNamed = ofEngland.filter(({ also = [] }) => also.some((name) => names.has(wholeCouncilNameToMatch(name))));
  return named ?? (alsoNamed.length === 1 ? alsoNamed[0] : undefined);
}

/** The authorities that a name joins, as in a letter to two councils; none where a part of it is no authority’s name. */
function findJoint(name: string, authorities: readonly { name: string }[]): string[] {
  const parts = name.split(/\s*(?:,|&|\band\b)\s*/i).filter(Boolean);
  const found = parts.map((part) => authorities.find((each) => wholeCouncilNameToMatch(each.name) === wholeCouncilNameToMatch(part))?.name);
  return found.length > 1 && found.every((each) => each !== undefined) ? [...new Set(found)] : [];
}

const who = (name: string | undefined) => (name ? `“${name}”` : 'no authority that could be read');
