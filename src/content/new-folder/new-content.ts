import type { z } from 'zod';
import type { Corpus } from '../../record/corpus/corpus.ts';
import type { EnglandAuthority } from '../../record/england.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import type { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { areaTypes } from '../../record/authorities/area-types.ts';
import type { siteSchema } from '../../record/shapes/site.ts';
import type { ContentFile } from '../sources/source.ts';
import { quoteForYaml, writeYaml } from '../yaml-and-csv/write-yaml.ts';

/** The files of a content folder that every record of England's councils can share: rules of inspections, topics and their weights, terms, the list of inspections, places. */
export const sharedContentFiles: readonly string[] = [
  'frameworks.yml',
  'kinds.yml',
  'themes.yml',
  'theme-weights.csv',
  'glossary.yml',
  'england-judgements.csv',
  'authority-places.csv',
  'hex-map.csv',
  'new-authorities.yml',
  'place-names.yml',
];

/** What a new content folder is for. */
export interface NewContent {
  /** Ofsted's numbers of its councils. */
  urns: ReadonlySet<number>;
  /** The name of the site. */
  name: string;
  publisher?: string | undefined;
  contact?: string | undefined;
  /** The day of its edition. */
  today: string;
}

/** The files of a new content folder, by path in it: what is shared is copied from another record, and the rest is made ready to fill. */
export function newContentFiles(
  corpus: Pick<Corpus, 'authorities' | 'england'>,
  files: readonly ContentFile[],
  root: string,
  asked: NewContent,
): ContentFile[] {
  const own = corpus.authorities.filter(({ ofstedUrn }) => asked.urns.has(ofstedUrn));
  const ids = new Set(own.map(({ id }) => id));
  const known = new Set(own.map(({ ofstedUrn }) => ofstedUrn));
  const listed = corpus.england.authorities.filter(({ ofstedUrn }) => asked.urns.has(ofstedUrn) && !known.has(ofstedUrn));
  const entries = [
    ...own.map((authority) => entryOfKnown(authority, ids)),
    ...listed.map((authority) => newContentAuthority(authority)),
  ].sort((a, b) => String(a.id).localeCompare(String(b.id)));
  const copied = sharedContentFiles.flatMap((name) => {
    const file = files.find(({ path }) => path === `${root}/${name}`);
    return file ? [{ path: name, text: file.text }] : [];
  });
  return [
    { path: 'site.yml', text: siteOf(asked) },
    { path: 'authorities.yml', text: `${authoritiesHead}${writeYaml(entries)}` },
    { path: 'claimants.yml', text: claimants },
    { path: 'inspections.yml', text: inspections },
    { path: 'events.yml', text: events },
    ...copied,
  ];
}

function siteOf({ name, publisher, contact, today }: NewContent): string {
  const site: z.input<typeof siteSchema> = {
    name,
    // Without a number: an import can add councils, and reports can stay drafts.
    tagline: 'What Ofsted’s inspectors wrote about children’s services',
    edition: today,
    publish: 'proved',
    ...(publisher && contact ? { publisher, contact } : { demonstration: true }),
  };
  return [
    '# What the site calls itself, the day of this edition, and who publishes it.',
    '# publish: read (only reports that a person has read) or proved (also those that two readings of the PDF prove).',
    '# demonstration: true until somebody publishes it; then publisher: and contact: stand in its place.',
    writeYaml({ ...site, edition: quoteForYaml(today) }),
  ].join('\n');
}

const authoritiesHead = `# The councils whose documents are read here. council: the council’s full name, as its reports print it. Where only the list of inspections
# was known, that is the short name: correct it. note:, from:, until: and successors: are for councils that were created or abolished.
`;

const claimants =
  '# Whose claim a summary or a figure is. id: used in claimed_by. name: what readers see.\n- { id: ofsted, name: Ofsted }\n';
const inspections =
  '# Graded inspections whose reports are not here and which england-judgements.csv does not list, such as those of a council that was abolished.\n[]\n';
const events =
  '# Visits without grades, and events that explain a history. Visits whose letters are here stand in their front matter.\nvisits: []\nevents: []\n';

type Entry = Record<keyof z.input<typeof authoritiesSchema>[number], unknown>;

/** The entry for authorities.yml of an authority that only the list of England's inspections has. `council` is its full name, if that is known. */
export function newContentAuthority(authority: EnglandAuthority, council = authority.name): Partial<Entry> {
  const { type, ofstedUrn } = authority;
  return entryOf({
    ...authority,
    council,
    type: (areaTypes as Record<string, string>)[type] ?? type,
    ofstedPage: `https://reports.ofsted.gov.uk/provider/44/${ofstedUrn}`,
  });
}

/** An authority that the other record describes more fully; of its successors those that are here too. */
const entryOfKnown = (authority: Authority, here: ReadonlySet<string>) =>
  entryOf({ ...authority, successors: authority.successors.filter((other) => here.has(other)) });

type Described = Pick<Authority, 'id' | 'name' | 'council' | 'gss' | 'ofstedUrn' | 'type' | 'region' | 'ofstedPage'> &
  Partial<Pick<Authority, 'from' | 'until' | 'successors' | 'services'>>;

function entryOf({
  id,
  name,
  council,
  gss,
  ofstedUrn,
  type,
  region,
  from,
  until,
  successors,
  services,
  ofstedPage,
}: Described): Partial<Entry> {
  return {
    id,
    name: quoteForYaml(name),
    council: quoteForYaml(council),
    gss,
    ofsted_urn: ofstedUrn,
    type,
    region: quoteForYaml(region),
    ...(from && { from: quoteForYaml(from) }),
    ...(until && { until: quoteForYaml(until) }),
    ...(successors && successors.length > 0 && { successors }),
    ...(services && { services: { by: quoteForYaml(services.by), from: quoteForYaml(services.from) } }),
    role: 'featured',
    ofsted_page: ofstedPage,
  };
}
