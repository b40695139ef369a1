import { readingStateNames } from '../../record/reports/reading-state.ts';
import { quoteForShell } from '../../record/strings/quote-for-shell.ts';
import type { Doubt } from '../ofsted/official-report.ts';
import type { Imported } from './import-document.ts';

const states: Record<Imported['state'], string> = {
  written: 'written',
  unchanged: 'there already',
  beside: 'written beside',
  here: 'here before',
  fetched: 'fetched',
  failed: 'failed',
};

/** How many lines of a difference are shown. */
const shownLines = 60;

/**
 * Words of a PDF or a file name that cannot move a terminal's cursor or change its colours. Ours, since stripVTControlCharacters of
 * node:util keeps lone control characters, such as a backspace.
 */
const stripControlChars = (words: string) => words.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');

/** The name of a file, or the end of an address. */
const nameDocument = ({ from }: Imported) => stripControlChars(from.split(/[\\/]/).at(-1) ?? from);

/** How the whole went: 0 where every document was clean, 1 where one failed, 2 where all were read and a person has to look at something. */
export function processExitCode(all: readonly Imported[]): 0 | 1 | 2 {
  if (all.length === 0 || all.some(({ state }) => state === 'failed')) return 1;
  return all.every(isClean) ? 0 : 2;
}

/** What two readings made of a document, in a word; empty where there was one reading alone. */
const nameProof = ({ read }: Imported) => (read === undefined ? '' : readingStateNames[read]);

function isClean({ state, doubts, faults, entry, entryAdded }: Imported): boolean {
  return state !== 'failed' && state !== 'beside' && doubts.length === 0 && faults.length === 0 && (!entry || entryAdded === true);
}

/** What became of one document, in words: a line, and under it all that a person has to look at. */
export function describeProcessedDocument(imported: Imported): string {
  const { from, state, problem, file, beside, difference, doubts, faults } = imported;
  const proof = nameProof(imported);
  if (state === 'failed') return stripControlChars(`${from}: ${problem ?? ''}`);
  const place = state === 'beside' ? `${beside ?? ''}: ${file ?? ''} is there already and differs. It was left as it is` : (file ?? '');
  return stripControlChars(
    [
      `${from}\n  ${states[state]}: ${place}${proof ? ` (${proof})` : ''}`,
      ...doubts.map(
        ({ page, says, words }: Doubt) =>
          `  page ${page}: ${says}${words ? `: “${words.length > 120 ? `${words.slice(0, 119)}…` : words}”` : '.'}`,
      ),
      ...faults.map(({ line, says }) => `  line ${line}: ${says}`),
      ...(difference ? [shorten(difference)] : []),
    ].join('\n'),
  );
}

function shorten(difference: string): string {
  const lines = difference.split('\n').slice(3);
  const shown = lines.slice(0, shownLines).map((line) => `    ${line.length > 160 ? `${line.slice(0, 159)}…` : line}`);
  return [...shown, ...(lines.length > shownLines ? [`    … and ${lines.length - shownLines} lines more`] : [])].join('\n').trimEnd();
}

/** A table of all documents that were read or failed, for more than one. */
export function describeProcessedDocuments(all: readonly Imported[]): string {
  const rows = [
    ['document', 'became', 'authority', 'kind', 'paragraphs', 'unsure of', 'state'],
    ...all
      .filter(({ state }) => state !== 'here' && state !== 'fetched')
      .map((each) => [
        nameDocument(each),
        states[each.state],
        each.authority ?? '',
        each.framework ?? each.kind ?? '',
        each.paragraphs === undefined ? '' : String(each.paragraphs),
        each.state === 'failed' ? '' : String(each.doubts.length + each.faults.length),
        nameProof(each),
      ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** How many documents two readings prove. */
function describeProvedShare(all: readonly Imported[]): string {
  const read = all.filter((each) => each.read !== undefined);
  const proved = read.filter((each) => each.read === 'proved').length;
  return `${proved} of ${read.length} ${readingStateNames.proved}: both readers of the PDF agree in every word, number, page, grade and date.`;
}

/** Which documents print other terms of reuse than the licence that their files give; nothing where none does. */
function describePrintedTerms(all: readonly Imported[]): string[] {
  const others = all.filter(({ printedTerms }) => printedTerms);
  if (others.length === 0) return [];
  const [print, files] = others.length === 1 ? ['PDF prints', 'its report file quotes'] : ['PDFs print', 'their report files quote'];
  return [
    `${others.length} ${print} other terms of reuse than the Open Government Licence, and ${files} them (printed_terms): ${others.map(nameDocument).join(', ')}. Ask Ofsted before you publish.`,
  ];
}

/** The counts, what to add to authorities.yml, and what to do next. */
export function describeProcessEnd(all: readonly Imported[], folder: string): string {
  const count = (state: Imported['state']) => all.filter((each) => each.state === state).length;
  const entries = new Map(
    all.flatMap(({ authority, entry, entryAdded }) => (entry && !entryAdded && authority ? [[authority, entry] as const] : [])),
  );
  const added = all.flatMap(({ authority, entryAdded }) => (entryAdded && authority ? [authority] : []));
  const sure = all.filter((each) => each.state !== 'here' && each.state !== 'fetched' && isClean(each)).length;
  return [
    ...(all.some(({ read }) => read) ? [describeProvedShare(all)] : []),
    `${all.length} document${all.length === 1 ? '' : 's'}: ${count('written')} written, ${count('unchanged')} there already, ${count('beside')} written beside, ${count('failed')} failed; ${sure} clean.`,
    ...describePrintedTerms(all),
    ...(count('here') > 0 ? [`${count('here')} are in the record already and were not read again (--again does it).`] : []),
    ...(count('fetched') > 0 ? [`${count('fetched')} are in the cache.`] : []),
    ...(added.length > 0
      ? [`Added to ${folder}/authorities.yml: ${added.join(', ')}. Read the entries: the council’s full name may be missing.`]
      : []),
    ...(entries.size > 0
      ? [
          `Not in ${folder}/authorities.yml yet. Add this at its end, with the council’s full name, before you build. --add-authorities adds such entries by itself, unless the list there is indented or in brackets:\n\n${[...entries.values()].join('')}`,
        ]
      : []),
    ...describeNextSteps(all, folder),
  ].join('\n');
}

/** What to do with the files that were written: two readings prove some, and a person has to read the others. */
function describeNextSteps(all: readonly Imported[], folder: string): string[] {
  const written = all.filter(({ state }) => state === 'written');
  const proved = written.filter(({ read }) => read === 'proved').length;
  const drafts = written.length - proved;
  // Without its name, the commands take the folder content.
  const where = folder === 'content' ? '' : `CONTENT_DIR=${quoteForShell(folder)} `;
  return [
    ...(proved > 0
      ? [
          `${proved} of those written ${proved === 1 ? 'is' : 'are'} ${readingStateNames.proved}: published where site.yml has publish: proved.`,
        ]
      : []),
    ...(drafts > 0
      ? [
          `${drafts} of those written ${drafts === 1 ? 'is a draft: read it' : 'are drafts: read each'} against its PDF (README.md, “Add a report”). ${where}npm run check:content lists what is open.`,
        ]
      : []),
  ];
}
