import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadContentFiles, loadCorpusOfContent, rootOfContentFolder } from '../../content/load/load-corpus.ts';
import { formatProblems, type Problem } from '../../content/problems/problem.ts';
import { loadCorpusFromFiles } from '../../content/load/read-corpus.ts';
import { englandSource } from '../../content/sources/england.ts';
import { readSource } from '../../content/sources/source.ts';
import type { Corpus } from '../../record/corpus/corpus.ts';
import { isGradedKind } from '../../record/kinds/kinds.ts';
import { visitOfFetchedPublication } from '../fetch/choose-documents.ts';
import type { OfstedProvider } from '../fetch/provider-page.ts';
import { matchAuthority, wholeCouncilNameToMatch } from '../match/match-authority.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import type { ProofReading } from '../prove/proof-line.ts';
import { mayFaultPass, processDocument, type ImportEffects, type Imported, type ImportInto } from '../process/import-document.ts';
import { processIntoRecord } from '../process/import-many.ts';
import { replaceContentFile } from '../write/place-report.ts';
import { findReasonsOfSecondReading, insertRowInUpdate, makeEnglandRowForUpdate } from './england-row.ts';
import { UnreadableContent, type KnownPublications } from './known-before.ts';
import { isCouncilNotice, writePublicationsSeen, type CouncilNotice, type SeenPublication } from './publications-file.ts';
import type { OfstedPagesRead, ProviderPublication } from './read-ofsted-pages.ts';

/** A publication that is new, and what became of it. */
export interface UpdatedPublication extends ProviderPublication {
  /** Missing after a fault that may pass, such as one of the network, this program or the disk, even if a draft was made: then the next update tries again. */
  became: Exclude<SeenPublication['became'], CouncilNotice> | undefined;
  /** The name of the authority. */
  name: string;
  imported?: Imported;
  /** For whoever reads the change: why there is no row, what differs. */
  notes: string[];
}

/** A notice of a council, with the council's name in this record, which is empty where it has none. */
export interface ToldNotice extends SeenPublication {
  name: string;
}

/** What an update found and did. */
export interface RecordUpdate {
  publications: UpdatedPublication[];
  /** Providers in Ofsted's list that ours lacks, by name. */
  newProviders: string[];
  /** What was not told before of councils themselves: pages that are gone, and names that are others than ours. */
  notices: ToldNotice[];
  /** Earlier notices that are so no more: a page is there again, or Ofsted's list has our name. */
  ended: ToldNotice[];
  /** Pages that could not be fetched. */
  failed: OfstedPagesRead['failed'];
  /** The files of the content folder that were changed, besides drafts. */
  changed: string[];
}

/**
 * The publications on Ofsted's pages that are not known, each once: one page can list it twice, or the pages of two councils. Of these a council
 * whose documents are read here comes first. In the first update of a record, publications that are older than its list of inspections count as
 * known; later they never do, since a page may not have been read before.
 */
export function findNewPublications({ publications }: OfstedPagesRead, known: KnownPublications): ProviderPublication[] {
  const isFirst = known.seen.length === 0;
  const fresh = publications.filter(
    (each) => !known.isKnown(each.url) && !hasAllOfPublication(each, known) && !(isFirst && each.published <= known.lastPublished),
  );
  const isFeatured = ({ urn }: ProviderPublication) => known.featured.has(urn);
  const inOrder = [...fresh.filter(isFeatured), ...fresh.filter((each) => !isFeatured(each))];
  return fresh.filter((each) => inOrder.find(({ url }) => url === each.url) === each);
}

/** Whether a report file is all that the record is to have of a publication: a report belongs into the list of inspections too. */
function hasAllOfPublication(publication: ProviderPublication, { hasFile, hasList }: KnownPublications): boolean {
  return hasFile(publication.url) && !(hasList && isOfstedReportTitle(publication));
}

/** Brings a record up to what Ofsted's pages say: drafts of what is new, rows of the list of inspections, and the file of what was seen. */
export async function updateRecord(
  folder: string,
  pages: OfstedPagesRead,
  known: KnownPublications,
  effects: Omit<ImportEffects, 'addAuthorities'>,
  onDocument?: (address: string) => void,
): Promise<RecordUpdate> {
  const fresh = findNewPublications(pages, known);
  const { added, ended } = findNotices(pages, known);
  const tell = (notice: SeenPublication): ToldNotice => ({ ...notice, name: known.namesOf(notice.ofsted_urn)[0] ?? '' });
  const update: RecordUpdate = {
    publications: [],
    newProviders: findNewProviders(pages, known),
    // The first time, names that differ count as known: Ofsted may always have written them so.
    notices: added.filter(({ became }) => known.seen.length > 0 || became !== 'name differs').map(tell),
    ended: ended.map(tell),
    failed: pages.failed,
    changed: [],
  };
  if (fresh.length > 0) {
    const { corpus, problems } = loadCorpusOfContent(folder);
    if (!corpus) throw new UnreadableContent(`${formatProblems(problems)} Mend the record first.`);
    // Before the first row: if the update stops half-way, the next one must not take that row's day for the end of what counts as known.
    const none = fresh.map((each) => ({ ...each, became: undefined }));
    if (writeSeen(folder, pages, known, none)) update.changed.push('ofsted-publications.csv');
    const updater = new Updater(folder, corpus, known, effects);
    for (const publication of fresh) {
      onDocument?.(publication.url);
      update.publications.push(await updater.take(publication));
    }
    if (updater.hasRows) update.changed.push('england-judgements.csv');
  }
  if (writeSeen(folder, pages, known, update.publications)) update.changed.push('ofsted-publications.csv');
  update.changed = [...new Set(update.changed)].sort();
  return update;
}

/** Providers that we don't have and never saw, once they have published something: a new council, or one whose number has changed. */
function findNewProviders({ providers, publications }: OfstedPagesRead, { urns, seen }: KnownPublications): string[] {
  const known = new Set([...urns, ...seen.filter((each) => !isCouncilNotice(each)).map((publication) => publication.ofsted_urn)]);
  return providers
    .filter(({ urn }) => !known.has(urn) && publications.some((publication) => publication.urn === urn))
    .map(({ urn, name }) => `${name} (${urn})`);
}

/** The notices that an update adds to the file of what was seen, those that are so no more, and all that the file is to have. */
interface Notices {
  added: SeenPublication[];
  ended: SeenPublication[];
  all: SeenPublication[];
}

/** An earlier notice stays until Ofsted's pages say otherwise: a page that failed, or a list without the council, says nothing. */
function findNotices(pages: OfstedPagesRead, known: KnownPublications): Notices {
  const earlier = known.seen.filter(isCouncilNotice);
  const added = findNoticesOfToday(pages, known).filter((notice) => !earlier.some((told) => isSameNotice(told, notice)));
  const ended = earlier.filter(({ ofsted_urn: urn, became }) => {
    if (became === 'page gone') return pages.read.has(urn);
    const provider = pages.providers.find((each) => each.urn === urn);
    return provider !== undefined && isNameHere(provider, known);
  });
  const isReplaced = (told: SeenPublication) => added.some((notice) => isOfSameMatter(told, notice));
  return { added, ended, all: [...earlier.filter((told) => !ended.includes(told) && !isReplaced(told)), ...added] };
}

const isOfSameMatter = (a: SeenPublication, b: SeenPublication) => a.ofsted_urn === b.ofsted_urn && a.became === b.became;

/** Whether two notices tell the same. A page is gone under whatever name. */
const isSameNotice = (a: SeenPublication, b: SeenPublication) => isOfSameMatter(a, b) && (a.became === 'page gone' || a.title === b.title);

/** Whether a provider's name in Ofsted's list is one that the record has for it. */
const isNameHere = ({ urn, name }: OfstedProvider, { namesOf }: KnownPublications) =>
  namesOf(urn).map(wholeCouncilNameToMatch).includes(wholeCouncilNameToMatch(name));

/** What is so of councils themselves today, by their names in Ofsted's list. */
function findNoticesOfToday({ providers, gone }: OfstedPagesRead, known: KnownPublications): SeenPublication[] {
  const nameOf = (urn: string) => providers.find((provider) => provider.urn === urn)?.name || known.namesOf(urn)[0] || urn;
  const differing = providers.filter((provider) => {
    const { urn, name } = provider;
    return name !== '' && known.namesOf(urn).length > 0 && !isNameHere(provider, known);
  });
  return [
    ...gone.map(({ urn, page }) => toNotice(urn, nameOf(urn), page, 'page gone')),
    ...differing.map(({ urn, name, page }) => toNotice(urn, name, page, 'name differs')),
  ];
}

const toNotice = (urn: string, title: string, url: string, became: CouncilNotice): SeenPublication => ({
  ofsted_urn: urn,
  published: '',
  title,
  url,
  became,
});

/** A publication as it was read. */
interface ReadPublication {
  read?: OfficialReport | undefined;
  /** The second reading of its PDF. */
  second?: ProofReading | undefined;
  imported?: Imported;
  problem?: string | undefined;
  /** Whether the problem may pass. */
  mayPass?: boolean | undefined;
}

/** Takes one publication after another into a record. */
class Updater {
  hasRows = false;
  private readonly folder: string;
  private readonly corpus: Corpus;
  private readonly known: KnownPublications;
  private readonly effects: Omit<ImportEffects, 'addAuthorities'>;
  /** What the import knows; learning to suggest topics takes seconds, so it is made once and only if a draft is. */
  private into: ImportInto | undefined;

  constructor(folder: string, corpus: Corpus, known: KnownPublications, effects: Omit<ImportEffects, 'addAuthorities'>) {
    this.folder = folder;
    this.corpus = corpus;
    this.known = known;
    this.effects = effects;
  }

  async take(publication: ProviderPublication): Promise<UpdatedPublication> {
    const { authorities, england, kinds } = this.corpus;
    const isFeatured = this.known.featured.has(publication.urn);
    const isReport = isOfstedReportTitle(publication);
    const name =
      [...authorities, ...england.authorities].find(({ ofstedUrn }) => String(ofstedUrn) === publication.urn)?.name ?? publication.urn;
    const base = { ...publication, name, notes: [] as string[] };
    if (publication.published === '') return { ...base, became: 'left out', notes: ['Its title has no day. Look what it is.'] };
    if (!(isReport && (isFeatured || this.known.hasList)) && !(isFeatured && visitOfFetchedPublication(publication, kinds)))
      return { ...base, became: 'left out' };

    const isHere = this.known.hasFile(publication.url);
    const { read, second, imported, problem, mayPass } = await this.read(publication, isFeatured && !isHere);
    if (mayPass || !read) return { ...base, became: mayPass ? undefined : 'not read', notes: [problem ?? ''] };
    const hasDraft = imported !== undefined && imported.state !== 'failed';
    const notes = imported?.problem ? [`No draft was made: ${imported.problem}`] : problem ? [problem] : [];
    if (imported) notes.push(...this.noteDraft(imported, publication));
    if (!isGradedKind(read))
      return { ...base, became: hasDraft ? 'draft' : isHere ? 'known' : 'not read', ...(imported && { imported }), notes };
    const reasons = findReasonsOfSecondReading(read, second);
    if (reasons.length === 0) reasons.push(...this.list(read, publication, notes));
    if (reasons.length > 0) notes.push(`No row was written: ${reasons.join('; ')}.`);
    // A draft stays; the next update reads the report again for its row.
    if (second?.isFault && this.known.hasList) return { ...base, became: undefined, ...(imported && { imported }), notes };
    const became = reasons.length > 0 ? (hasDraft ? 'draft, not listed' : 'not listed') : hasDraft ? 'draft, listed' : 'listed';
    return { ...base, became, ...(imported && { imported }), notes };
  }

  /** Notes on a draft: that a file of its name was there already and was left as it was, or that it is about another authority than its page. */
  private noteDraft({ state, file = '', beside = '', authority }: Imported, { urn }: ProviderPublication): string[] {
    const { authorities, england } = this.corpus;
    const own = [...authorities, ...england.authorities].find(({ id }) => id === authority);
    return [
      ...(state === 'beside'
        ? [
            `The draft ${nameOfUpdatedFile(file)} is there already and differs. It was left as it is; what was read now is in ${nameOfUpdatedFile(beside)}.`,
          ]
        : []),
      ...(own && String(own.ofstedUrn) !== urn
        ? [`The draft is about ${own.name}, and stands on the page of another authority, ${urn}.`]
        : []),
    ];
  }

  /** What was read of a publication, and its draft where its authority's documents are read here. */
  private async read({ url, published }: ProviderPublication, makesDraft: boolean): Promise<ReadPublication> {
    let read: OfficialReport | undefined;
    let second: ProofReading | undefined;
    const readPdf = async (pdf: Uint8Array) => (read = await this.effects.readPdf(pdf));
    const again = this.effects.readAgain;
    const readAgain = again && (async (pdf: Uint8Array) => (second = await again(pdf)));
    try {
      if (!makesDraft) {
        const pdf = await this.effects.fetchPdf(url);
        await readPdf(pdf);
        await readAgain?.(pdf);
        return { read, second };
      }
      this.into ??= processIntoRecord(this.folder, this.corpus);
      const into = { ...this.into, publishedOnPages: new Map([[url, published]]) };
      const imported = await processDocument(url, into, { ...this.effects, readPdf, readAgain, addAuthorities: false });
      return { read, second, imported, problem: imported.problem, mayPass: imported.mayPass };
    } catch (error) {
      return { problem: (error as Error).message, mayPass: mayFaultPass(error) };
    }
  }

  /** Writes the row of a report; gives the reasons why it is not written. Adds to the notes. */
  private list(read: OfficialReport, { urn, url, published }: ProviderPublication, notes: string[]): string[] {
    const file = path.join(this.folder, 'england-judgements.csv');
    if (!existsSync(file)) return ['this record has no list of England’s inspections'];
    const { authorities, england, frameworks, judgements } = this.corpus;
    try {
      const authority = matchAuthority(read, authorities, england.authorities);
      if (authority.urn !== urn) return [`it is about ${authority.name}, and stands on the page of another authority, ${urn}`];
    } catch (error) {
      return [(error as Error).message.replace(/\.$/, '')];
    }
    const text = readFileSync(file, 'utf8');
    const [source] = readSource(englandSource, [{ path: 'content/england-judgements.csv', text }], 'content');
    if (!source?.value) return ['the list of England’s inspections could not be read'];
    const made = makeEnglandRowForUpdate(read, { urn, url, published, rows: source.value, frameworks, judgements });
    if (!made.row) return made.reasons;
    const changed = insertRowInUpdate(text, made.row, source.value, (index) => source.lineOf(index));
    const problems = this.findProblemsOfList(text, changed);
    if (problems.length > 0) return problems;
    replaceContentFile(file, changed);
    this.hasRows = true;
    notes.push(...made.notes);
    return [];
  }

  /** What the check of the record would say of a changed list and does not say of the list as it is. */
  private findProblemsOfList(before: string, changed: string): string[] {
    const root = rootOfContentFolder(this.folder);
    const all = loadContentFiles(this.folder);
    const problemsWith = (text: string) => {
      const list = text.replace(/\r\n/g, '\n');
      return loadCorpusFromFiles(
        all.map((file) => (file.path.endsWith('/england-judgements.csv') ? { ...file, text: list } : file)),
        root,
      ).problems;
    };
    const found = problemsWith(changed);
    if (found.length === 0) return [];
    // A row more moves the lines of others.
    const nameOf = ({ file, says }: Problem) => `${file} ${says}`;
    const old = problemsWith(before).map(nameOf);
    return found
      .filter((problem) => {
        const at = old.indexOf(nameOf(problem));
        if (at >= 0) old.splice(at, 1);
        return at < 0;
      })
      .map(({ file, line, says }) => `${file}, line ${line}: ${says}`);
  }
}

/** The name of a file of a content folder, from its folder of reports on. */
export const nameOfUpdatedFile = (file: string) => file.split(/[\\/]/).slice(-3).join('/');

/** Whether a title on Ofsted's page is that of a graded inspection of a council's children's services. */
function isOfstedReportTitle({ title }: ProviderPublication): boolean {
  return /children[’']?s (?:social care )?services inspection|inspection of (?:local authority )?children[’']?s/i.test(title);
}

/** Writes what was seen; whether that changed the file. */
function writeSeen(
  folder: string,
  pages: OfstedPagesRead,
  known: KnownPublications,
  fresh: readonly (ProviderPublication & Pick<UpdatedPublication, 'became'>)[],
): boolean {
  const file = path.join(folder, 'ofsted-publications.csv');
  const isNew = new Set(fresh.map(({ url }) => url));
  const before = pages.publications
    .filter(({ url }) => !isNew.has(url))
    .map((each): SeenPublication => ({ ...toSeen(each), became: 'known' }));
  const added = fresh.flatMap((each) => (each.became ? [{ ...toSeen(each), became: each.became }] : []));
  const earlier = known.seen.filter((each) => !isCouncilNotice(each));
  const listed = new Map([...before, ...earlier, ...added].map((each) => [each.url, each]));
  const text = writePublicationsSeen([...listed.values(), ...findNotices(pages, known).all]);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  replaceContentFile(file, text);
  return true;
}

const toSeen = ({ urn, published, title, url }: ProviderPublication) => ({ ofsted_urn: urn, published, title, url });
