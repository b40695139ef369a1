import { readingStateNames } from '../../record/reports/reading-state.ts';
import { escapeWordsToWrite } from '../write/escape-words.ts';
import type { CouncilNotice } from './publications-file.ts';
import { nameOfUpdatedFile, type RecordUpdate, type ToldNotice, type UpdatedPublication } from './update-record.ts';

/** Whether an update found nothing: no publication, nothing about councils or that is so no more, and every page could be read. */
function isUpdateEmpty({ publications, newProviders, notices, ended, failed }: RecordUpdate): boolean {
  return publications.length + newProviders.length + notices.length + ended.length + failed.length === 0;
}

/** How an update went: 0 nothing is new, 1 something could not be fetched, read or written by a fault that may pass, 2 something is new, for a person to look at. */
export function updateExitCode(update: RecordUpdate): 0 | 1 | 2 {
  if (isUpdateEmpty(update)) return 0;
  return update.failed.length > 0 || update.publications.some(({ became }) => became === undefined) ? 1 : 2;
}

const outcomes: Record<NonNullable<UpdatedPublication['became']>, string> = {
  known: 'known before',
  draft: 'a draft',
  listed: 'a row of the list of inspections',
  'draft, listed': 'a draft, and a row of the list of inspections',
  'draft, not listed': 'a draft; **no row of the list of inspections**',
  'not listed': '**no row of the list of inspections**',
  'not read': '**could not be read**',
  'left out': 'left out',
};

/** What an update found and did, in Markdown, for a person who is asked to accept the change. */
export function describeUpdate(update: RecordUpdate): string {
  const { publications, newProviders, notices, ended, failed, changed } = update;
  const about = (all: readonly ToldNotice[], kind: CouncilNotice) =>
    all
      .filter(({ became }) => became === kind)
      .map(({ title, name, url }) => `${escapeCell(title)}${name && name !== title ? ` (here: ${escapeCell(name)})` : ''}: <${url}>`);
  const [left, taken] = [
    publications.filter(({ became }) => became === 'left out'),
    publications.filter(({ became }) => became !== 'left out'),
  ];
  if (isUpdateEmpty(update)) return 'Nothing is new at Ofsted.\n';
  return [
    `## New at Ofsted: ${count(taken.length, 'report or letter', 'reports and letters')}`,
    ...(taken.length > 0 ? [tableOf(taken)] : []),
    ...section('Look at', publications.flatMap(openPoints)),
    ...section('Providers in Ofsted’s list that ours lacks', newProviders.map(escapeCell)),
    ...section(
      'Ofsted’s page for these councils is gone. Look whether they have another number now; this is told once',
      about(notices, 'page gone'),
    ),
    ...section('Ofsted’s page for these councils is there again', about(ended, 'page gone')),
    ...section(
      'Ofsted’s list calls these councils otherwise than this record. They may have other names now, or always have been called so there; this is told once',
      about(notices, 'name differs'),
    ),
    ...section('Ofsted’s list no longer calls these councils so, but as this record does', about(ended, 'name differs')),
    ...section(
      'Pages that could not be fetched: what is new there is not known',
      failed.map(({ from, problem }) => `<${from}>: ${escapeCell(problem)}`),
    ),
    ...section(
      'Left out: other kinds of publication, and letters of councils that are not read here',
      left.map(({ name, published, title, url }) => `${escapeCell(name)}, ${published || 'without a day'}: [${escapeCell(title)}](${url})`),
    ),
    ...(changed.length > 0 ? [`Changed: ${changed.map((file) => `\`${file}\``).join(', ')}.`] : []),
    ...describeDrafts(taken),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What becomes of the drafts that were made, those that two readings prove apart. */
function describeDrafts(taken: readonly UpdatedPublication[]): string[] {
  const made = taken.filter(hasDraft);
  const proved = made.filter(({ imported }) => imported?.read === 'proved').length;
  return [
    ...(proved > 0
      ? [`${count(proved, 'report is', 'reports are')} ${readingStateNames.proved}: published where site.yml has \`publish: proved\`.`]
      : []),
    ...(made.length > proved ? ['Drafts that are not proved are not published until a person has read them.'] : []),
  ];
}

const hasDraft = ({ imported }: UpdatedPublication) => imported !== undefined && imported.state !== 'failed';

function tableOf(taken: readonly UpdatedPublication[]): string {
  const rows = taken.map((publication) => {
    const { name, published, title, url, became, imported } = publication;
    return [
      escapeCell(name),
      published,
      `[${escapeCell(title)}](${url})`,
      became
        ? outcomes[became]
        : `**${hasDraft(publication) ? 'a draft, and no row of the list of inspections yet' : 'could not be fetched, read or written'}**; the next update tries again`,
      imported?.read ? readingStateNames[imported.read] : '',
    ].join(' | ');
  });
  return ['| council | published | what | became | read |', '| --- | --- | --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join(
    '\n',
  );
}

function openPoints({ name, published, imported, notes }: UpdatedPublication): string[] {
  const { doubts = [], faults = [], file = '', beside = file } = imported ?? {};
  const open = doubts.length + faults.length;
  return [
    ...notes.map((note) => `${escapeCell(name)}, ${published || 'without a day'}: ${escapeCell(note)}`),
    ...(open > 0
      ? [`${escapeCell(name)}, ${published}: the draft \`${nameOfUpdatedFile(beside)}\` has ${count(open, 'open point', 'open points')}`]
      : []),
  ];
}

function section(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`### ${title}`, items.map((item) => `- ${item}`).join('\n')];
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Words of Ofsted's pages in a cell: text and never marks. */
const escapeCell = (words: string) => escapeWordsToWrite(words).replaceAll('|', '\\|');
