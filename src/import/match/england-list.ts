import { readCsv } from '../../content/read-csv.ts';
import { judgementColumns } from '../../content/read-england.ts';

/** An inspection in Ofsted's own list of inspections of England's authorities, and what the list says of the authority. */
export interface ListedInspection {
  authority: string;
  urn: string;
  gss: string;
  region: string;
  type: string;
  from: string;
  to: string;
  published: string;
  leadInspector: string;
  /** Grades by the ids of judgements that they have in content/frameworks.yml. */
  judgements: Record<string, string>;
  url: string;
}

const needed = ['authority', 'ofsted_urn', 'gss_code', 'region', 'authority_type', 'framework', 'inspected_from', 'published', 'url'];

const types: Record<string, string> = {
  'Unitary Authority': 'unitary',
  'Metropolitan District': 'metropolitan',
  County: 'county',
  'London Borough': 'London borough',
};

/** Reads the list of England's inspections, content/england-judgements.csv; nothing where its columns are not those of the list. */
export function readEnglandList(csv: string): ListedInspection[] {
  const { columns, rows } = readCsv(csv);
  if (needed.some((column) => !columns.includes(column))) return [];
  return rows.map(({ values: row }) => ({
    authority: row.authority ?? '',
    urn: row.ofsted_urn ?? '',
    gss: row.gss_code ?? '',
    region: row.region ?? '',
    type: types[row.authority_type ?? ''] ?? row.authority_type ?? '',
    from: row.inspected_from ?? '',
    to: row.inspected_to ?? '',
    published: row.published ?? '',
    leadInspector: row.lead_inspector ?? '',
    judgements: Object.fromEntries(
      Object.entries(judgementColumns).flatMap(([column, judgement]) => {
        const grade = row[column];
        if (!grade || !/^(outstanding|good|requires-improvement|inadequate)$/.test(grade)) return [];
        return [[judgement === 'leaders' && row.framework === 'SIF' ? 'leadership' : judgement, grade]];
      }),
    ),
    url: row.url ?? '',
  }));
}

/** The list's row for an inspection of an authority: the one of the same first day, or else of the same day of publication. */
export function findListed(
  list: readonly ListedInspection[],
  { urn, from, published }: { urn: string; from?: string | undefined; published?: string | undefined },
): ListedInspection | undefined {
  const own = list.filter((row) => row.urn === urn);
  return (
    own.find((row) => from !== undefined && row.from === from) ?? own.find((row) => published !== undefined && row.published === published)
  );
}
