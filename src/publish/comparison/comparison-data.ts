import type { Authority } from '../../record/authorities/authority.ts';
import { authorityPlaceInQuestion } from '../../questions/authorities/authority-places.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { corpusPartsWithoutReports } from '../../record/corpus/corpus-without-reports.ts';
import type { Day } from '../../record/dates/day.ts';
import { grades } from '../../record/grades/grade.ts';
import type { Inspection } from '../../record/inspections/inspection.ts';
import type { Framework, Judgement, JudgementLine } from '../../record/frameworks/judgement.ts';

/*
 * What a browser needs to compare any authorities: the grades of all of them in one small file. It is written from a comparison's corpus
 * and read back into one, so that the same questions and charts work in a browser and in the build.
 */

/** What is known of an inspection beside its grades, where it is known. */
type InspectionExtras = Partial<Pick<Inspection, 'report' | 'readIn' | 'notJudged'>> & { words?: string };

/**
 * An inspection in the file: the indexes of its authority and framework, first and last day on site, day of publication, its grades as one
 * character for each judgement of the framework, and the address of Ofsted's file, of which a number stands for the usual address.
 */
type InspectionRow = [
  authority: number,
  framework: number,
  from: Day,
  to: Day,
  published: Day,
  grades: string,
  url: string | number,
  extras?: InspectionExtras,
];

type AuthorityExtras = Partial<Pick<Authority, 'council' | 'from' | 'until' | 'successors'>>;
type AuthorityRow = [id: string, name: string, gss: string, extras?: AuthorityExtras];

/** The indexes of the authorities that border one, and of those that are most like it. */
type NearRow = [borders: number[], similar: number[]];

/** The file of all authorities' grades. `words` has the name of an authority's file of words, for each that has one. */
export interface ComparisonData {
  edition: Day;
  lines: Pick<JudgementLine, 'id' | 'name'>[];
  judgements: Pick<Judgement, 'id' | 'line' | 'short' | 'name' | 'covers'>[];
  frameworks: Pick<Framework, 'id' | 'short' | 'from' | 'judgements' | 'complete'>[];
  authorities: AuthorityRow[];
  regions: string[];
  /** For each authority in turn: the index of its region. */
  regionOf: number[];
  /** For each authority in turn; empty where this edition does not know what is beside them. */
  near: NearRow[];
  inspections: InspectionRow[];
  words: Record<string, string>;
}

const letters = ['o', 'g', 'r', 'i'] as const;
const usualUrl = 'https://files.ofsted.gov.uk/v1/file/';

/** The file of all authorities' grades, from a comparison's corpus. */
export function writeComparisonData(corpus: Corpus, words: Record<string, string>): ComparisonData {
  const ids = corpus.authorities.map(({ id }) => id);
  const regions = [...new Set(corpus.authorities.map(({ region }) => region))].sort();
  return {
    edition: corpus.site.edition,
    lines: corpus.lines.map(({ id, name }) => ({ id, name })),
    judgements: corpus.judgements.map(({ id, line, short, name, covers }) => ({ id, line, short, name, ...(covers && { covers }) })),
    frameworks: corpus.frameworks.map(({ id, short, from, judgements, complete }) => ({ id, short, from, judgements, complete })),
    authorities: corpus.authorities.map(({ id, name, council, gss, from, until, successors }): AuthorityRow => {
      const extras: AuthorityExtras = {
        ...(council !== name && { council }),
        ...(from && { from }),
        ...(until && { until }),
        ...(successors.length > 0 && { successors }),
      };
      return Object.keys(extras).length > 0 ? [id, name, gss, extras] : [id, name, gss];
    }),
    regions,
    regionOf: corpus.authorities.map(({ region }) => regions.indexOf(region)),
    near: corpus.places.length > 0 ? ids.map((id) => nearOf(corpus, ids, id)) : [],
    inspections: corpus.inspections.map((inspection) => toRow(corpus, ids, inspection)),
    words,
  };
}

function nearOf(corpus: Corpus, ids: readonly string[], id: string): NearRow {
  const indexesOf = (some: readonly string[] = []) => some.map((each) => ids.indexOf(each)).filter((index) => index >= 0);
  const place = authorityPlaceInQuestion(corpus, id);
  return [indexesOf(place?.borders), indexesOf(place?.similar)];
}

function toRow(corpus: Corpus, ids: readonly string[], inspection: Inspection): InspectionRow {
  const { authority, inspected, published, judgements, report, readIn, notJudged, url } = inspection;
  const framework = corpus.frameworks.findIndex(({ id }) => id === inspection.framework);
  const given = corpus.frameworks[framework]?.judgements.map((id) => {
    const grade = judgements[id];
    return grade ? letters[grades.indexOf(grade)] : '-';
  });
  const extras: InspectionExtras = {
    ...(report && { report }),
    ...(readIn && { readIn }),
    ...(notJudged && { notJudged }),
    ...(inspected?.words && { words: inspected.words }),
  };
  const characters = (given ?? []).join('');
  const row = [
    ids.indexOf(authority),
    framework,
    inspected?.from ?? '',
    inspected?.to ?? '',
    published,
    characters,
    shortUrl(url),
  ] as const;
  return Object.keys(extras).length > 0 ? [...row, extras] : [...row];
}

function shortUrl(url: string): string | number {
  const number = Number(url.slice(usualUrl.length));
  return url === `${usualUrl}${number}` ? number : url;
}

/** The corpus of a comparison, read from the file of all authorities' grades. What is not in the file is empty. */
export function corpusOfPublishedComparison(data: ComparisonData): Corpus {
  const frameworks = data.frameworks.map((framework): Framework => ({ ...framework, name: framework.short, note: '' }) as Framework);
  return {
    ...nothing,
    site: { name: '', tagline: '', edition: data.edition },
    lines: data.lines.map((line) => ({ ...line, about: '' })),
    judgements: data.judgements,
    frameworks,
    authorities: data.authorities.map(([id, name, gss, extras], index): Authority => ({
      successors: [],
      council: name,
      ...extras,
      id,
      name,
      gss,
      region: data.regions[data.regionOf[index] ?? -1] ?? '',
      ofstedUrn: 0,
      type: '',
      role: 'featured',
      ofstedPage: '',
    })),
    inspections: data.inspections.map((row) => fromRow(data, row)),
  };
}

/** The ids of the authorities that border one, and of those most like it, from the file of all authorities' grades. */
export function nearInPublishedComparison(data: ComparisonData, id: string): { borders: string[]; similar: string[] } {
  const [borders = [], similar = []] = data.near[data.authorities.findIndex(([own]) => own === id)] ?? [];
  const idsOf = (indexes: readonly number[]) => indexes.flatMap((index) => data.authorities[index]?.[0] ?? []);
  return { borders: idsOf(borders), similar: idsOf(similar) };
}

function fromRow(data: ComparisonData, [authority, at, from, to, published, given, url, extras = {}]: InspectionRow): Inspection {
  const framework = data.frameworks[at];
  const { words, ...others } = extras;
  const judgements = (framework?.judgements ?? []).flatMap((id, index) => {
    const grade = grades[letters.findIndex((letter) => letter === given[index])];
    return grade ? [[id, grade] as const] : [];
  });
  return {
    authority: data.authorities[authority]?.[0] ?? '',
    framework: framework?.id ?? '',
    ...(from && { inspected: { from, ...(to && { to }), ...(words && { words }) } }),
    published,
    judgements: Object.fromEntries(judgements),
    url: typeof url === 'number' ? `${usualUrl}${url}` : url,
    ...others,
  };
}

const nothing: Omit<Corpus, 'site' | 'lines' | 'judgements' | 'frameworks' | 'authorities' | 'inspections'> = {
  ...corpusPartsWithoutReports,
  kinds: [],
  visits: [],
  events: [],
  themes: [],
  themeWeights: [],
  claimants: [],
  glossary: [],
  england: { authorities: [], inspections: [] },
  places: [],
  hexMap: [],
  placeNames: { councils: [], areas: [] },
  readerQuestions: { ofParagraphs: {}, ofTerms: {}, needs: [], struck: 0 },
};
