/* How each command is used: its help and its options. */
import { officialHost } from '../import/fetch/fetch-official.ts';
import { describeProcessLimits } from '../import/process/limits.ts';

export const addressesUsage = {
  help: `npm run addresses

Adds every address of the last build to content/published-addresses.txt, so that none can be lost unseen: npm test fails if one no longer answers.
Run it before you publish. It says which addresses of the list the build no longer has, and takes none out.

Exit code: 0 every address of the list answers; 1 some do not, or there is no build of this record as it is published.`,
  options: {},
  maxPositionals: 0,
} as const;

export const agreementUsage = {
  help: `npm run agreement [-- --sheet]

Prints how far the two readings of the themes agree.

  --sheet  prints instead what a blind reader is to read, and nothing else`,
  options: { sheet: { type: 'boolean', default: false } },
  maxPositionals: 0,
} as const;

export const buildUsage = {
  help: `npm run build

Checks content, then builds the site into dist, or into the folder that OUT_DIR names. SITE_URL is the origin of the published site, and SITE_BASE
its folder there.

  --to-publish  refuses to build without an https SITE_URL, because links, feeds and citations would lead to this machine`,
  options: { 'to-publish': { type: 'boolean', default: false } },
  maxPositionals: 0,
} as const;

export const checkUsage = {
  help: `npm run check

Checks content, types, lint, imports, format and unused code.`,
  options: {},
  maxPositionals: 0,
} as const;

export const checkQuotesUsage = {
  help: `npm run check-quotes -- <text file>
npm run --silent check-quotes -- --json <text file>

Says of each quotation of a text, in double or single quotation marks, whether the record has it: word for word, near to it with each
difference, in our own summary, too short to tell, or not here; where, with citation and link; and whether a later inspection is there. A text
without quotation marks is checked sentence by sentence. A file named - is standard input.

  --sentences  checks every sentence, also of a text with quotations
  --json       prints the findings as JSON, and nothing else

SITE_URL and SITE_BASE, as in the build, make the links whole addresses.

Exit code: 0 every quotation is word for word or too short to tell; 1 another is there, or none is; 2 the text or the record can't be read.`,
  options: { sentences: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  maxPositionals: 1,
} as const;

export const checkContentUsage = {
  help: `npm run check:content

Prints every problem in content, or what is sound.

  --against <file or address>  also compares with an editions.json that was published, e.g. https://example.org/data/v1/editions.json: no
                               edition in it may be gone or have another ledger`,
  options: { against: { type: 'string' } },
  maxPositionals: 0,
} as const;

export const checkSourcesUsage = {
  help: `npm run check:sources

Asks the official address of each document, one at a time for each host and with pauses, and tells which give the file that we have (by its
SHA-256), which give another, which moved, which are gone, and which could not be checked. Writes official-sources.md and
official-sources.json, which can be committed, and prints the first. Without internet it says so and writes nothing.

  --report <folder>    where the two files are written; otherwise source-check
  --contact <address>  who asks, for the hosts: an e-mail address or page; otherwise contact in site.yml
  --allow-host <host>  a host that may be asked too when an address leads there. May be given again

CONTENT_DIR names another content folder.

Exit code: 0 every address answers, with our file where we have one; 2 something moved, is gone or differs; 1 something could not be checked.`,
  options: {
    report: { type: 'string', default: 'source-check' },
    contact: { type: 'string' },
    'allow-host': { type: 'string', multiple: true, default: [] as string[] },
  },
  maxPositionals: 0,
  // Exit code 2 means here that a person must look at something.
  wrongUse: 1,
} as const;

export const fidelityUsage = {
  help: `npm run fidelity -- <folder of official PDF files>

Compares every document that names the SHA-256 of its official PDF with that file, word for word, and writes the result to
content/fidelity.yml. OFFICIAL_PDFS may name the folder instead. Each place where words differ is shown: ours and those of the PDF. Where
the machine has pdftotext (Debian: poppler-utils), its reading of the file is compared too.`,
  options: {},
  maxPositionals: 1,
} as const;

export const importScoreUsage = {
  help: `npm run import:score [-- <folder of official PDF files>]

Scores the import against a folder of PDF files whose expected.json says what they hold. OFFICIAL_PDFS may name the folder instead.`,
  options: {},
  maxPositionals: 1,
} as const;

export const hexMapUsage = {
  help: `npm run hex-map [-- --seeds 1,2,3]

Lays England's authorities out as hexagons of a map, from their positions and borders in authority-places.csv, and writes the best layout
found to content/hex-map.csv. Labels that are there stay. It takes about a minute for each seed; a seed gives the same layout every time.

  --seeds <numbers>  where to start the search from, with commas between them
  --steps <number>   how long each search is`,
  options: { seeds: { type: 'string', default: '21,22,23,24,25,26' }, steps: { type: 'string', default: '1500000' } },
  maxPositionals: 0,
} as const;

export const ledgerUsage = {
  help: `npm run ledger

Writes what is new in the record into the ledger, under the day of its edition, and seals the edition in editions.yml. The check holds its
addresses and words from then on.

  --seal  seals this edition anew, as it stands: after two branches were merged that both added to it, after this command was stopped
          half-way, or where a record has a ledger and no editions.yml yet; earlier editions must be as they were sealed`,
  options: { seal: { type: 'boolean', default: false } },
  maxPositionals: 0,
} as const;

export const releaseUsage = {
  help: `npm run release

Makes the archive of this edition from the last build, to be deposited: the data, the licence, the citation and what each edition changed. Its
checksums are written into editions.yml; from then on the edition cannot change.

  --to <folder>  where the archive is written; .cache/release if left out
  --trial        makes it also for a demonstration or a build for localhost, and records nothing`,
  options: { to: { type: 'string', default: '.cache/release' }, trial: { type: 'boolean', default: false } },
  maxPositionals: 0,
} as const;

export const newContentUsage = {
  help: `npm run new -- ../my-region --region "South East"
npm run new -- ../my-council --authorities "Kent, medway"

Makes a content folder for other councils, ready to fill: what this record says of frameworks, kinds of document, topics, terms, places and England's
inspections is copied; site.yml and authorities.yml are written; the rest is empty. It builds at once.

  --authorities <names>  councils by name, id or Ofsted's number, with commas between them; may be given again
  --region <name>        every council of a region; may be given again
  --name <name>          what the site calls itself
  --publisher <name>     who publishes it, with --contact <e-mail address or page>; otherwise the site says that nobody does yet`,
  options: {
    authorities: { type: 'string', multiple: true, default: [] as string[] },
    region: { type: 'string', multiple: true, default: [] as string[] },
    name: { type: 'string', default: 'What Inspectors Wrote' },
    publisher: { type: 'string' },
    contact: { type: 'string' },
  },
  maxPositionals: 1,
} as const;

export const settleUsage = {
  help: `npm run settle [-- --topics <report> …]

Once a report is checked: takes out the entries of inspections.yml and events.yml that it overtakes, and lets those of follow-ups.yml name its
paragraphs. All other lines stay as they are.

  --topics <report>  confirms the topics suggested in a report, by its id (kent/2024-05-ilacs): themes_suggested becomes themes. May be given again

Exit code: 0, or 1 if something is left for a person to settle.`,
  options: { topics: { type: 'string', multiple: true, default: [] as string[] } },
  maxPositionals: 0,
} as const;

export const reviewUsage = {
  help: `npm run review -- --pdfs <folder of official PDF files> [<report file> …]

Shows in a browser on this machine what drafts still ask: each line in which two readings of the PDF differ, in two columns, with the page
of the PDF beside it. Keys: 1 keeps the first reading, 2 takes the second, 3 edits. Once nothing is left, it marks the report as read.
Without a report file it takes every draft that asks something. CONTENT_DIR names another content folder.

  --pdfs <folder>  where the official PDF files are
  --port <number>  the port, 4330 otherwise`,
  options: { pdfs: { type: 'string', default: '.' }, port: { type: 'string', default: '4330' } },
  maxPositionals: Infinity,
} as const;

export const hostingUsage = {
  help: `npm run --silent hosting -- <headers, nginx or caddy>

Prints the settings with which a web server sends the built site: the headers, media types and address of its 404 page. The build writes the
file _headers, for hosts that read it, into the site itself.

  --folder <folder>  the built site, as the server sees it (dist)
  --at <host:port>   what the server answers to: a host, a port or both, e.g. example.org, :8080 or example.org:8080 (:8080)

SITE_BASE, as in the build, is the folder of the address.`,
  options: { folder: { type: 'string', default: 'dist' }, at: { type: 'string', default: ':8080' } },
  maxPositionals: 1,
} as const;

export const precompressUsage = {
  help: `npm run precompress

Writes .br and .gz beside the files of the built site, in dist or in the folder that OUT_DIR names, for servers that send such files as they
are. Run it after the build, once for each publication: it takes longer than the build.`,
  options: {},
  maxPositionals: 0,
} as const;

export const serveUsage = {
  help: `npm run serve

Serves the built site in dist, or in the folder that OUT_DIR names. PORT sets the port, SITE_BASE the folder of
the address. SERVE_PLAIN=1 sends files without compression.`,
  options: {},
  maxPositionals: 0,
} as const;

export const updateUsage = {
  help: `npm run update

Reads Ofsted's list of providers and each council's page, and takes what is new since the last time: a draft of each report or letter of the
authorities that are featured in authorities.yml, and a row in england-judgements.csv for each report whose front page and headings agree.
Prints what it did in Markdown, for whoever accepts the change. content/ofsted-publications.csv keeps what was seen; the first time, only
what is newer than the list of inspections counts as new. It tells once of a council whose page is gone or that Ofsted's list calls by
another name, and once when that is over. If a page is laid out otherwise than expected, or many are gone at once, nothing is changed.

  --summary <file>     also adds what it prints to a file
  --contact <address>  who asks, for Ofsted: an e-mail address or page; otherwise contact in site.yml
  --cache <folder>     where pages and files are kept; otherwise .cache/ofsted
  --into <folder>      the content folder; otherwise CONTENT_DIR, otherwise content

Exit code: 0 nothing is new; 2 something is, for a person to look at; 1 something could not be fetched, not be read or written by a fault
of this program or of the machine, or is not as expected.`,
  options: {
    summary: { type: 'string' },
    contact: { type: 'string' },
    cache: { type: 'string', default: '.cache/ofsted' },
    into: { type: 'string' },
  },
  maxPositionals: 0,
  // Exit code 2 means here that something is new.
  wrongUse: 1,
} as const;

export const importReportsUsage = {
  help: `npm run import -- <file.pdf | folder | https address> …
npm run import -- --authority kent --region "South East"
npm run import -- --england

Reads Ofsted's reports and letters about children's services from their PDF files, and writes each as a draft,
<content folder>/reports/<authority>/<yyyy-mm>-<kind>.mdx, for a person to read against the PDF.
A file that is there is never overwritten: what differs is written beside it, as ….mdx.imported.
Every PDF is read a second time, in another way. Where both readings agree in all and nothing is in doubt, the draft counts as proved;
otherwise it has a comment for each line in which they differ.

Which documents:
  --authority <name>   every report of a council in the list of inspections, by name, id or Ofsted's number; several with commas
  --region <name>      those of every council of a region
  --here               those of every council in the content folder's authorities.yml
  --england            those of every council
  --visits             also the letters about visits that Ofsted's pages for these councils list
  --part <3/8>         only the third of eight parts, for several machines or processes; it reads what --fetch-only has fetched
How they are fetched (one at a time, with pauses, into a cache; a document that is in the cache is not fetched again):
  --fetch-only         fetches and reads nothing
  --offline            asks no host: only what is in the cache
  --refresh            asks whether what is in the cache has changed; with --again also of reports that are in the record
  --again              reads documents again that are in the record already
  --cache <folder>     the cache; otherwise .cache/ofsted. A PDF that you have counts as fetched once it is
                       <cache>/${officialHost}/v1/file/<number>.pdf
  --contact <address>  who asks, for the host: an e-mail address or page; otherwise contact in site.yml
  --allow-host <host>  an address may be fetched from this host too; it is ${officialHost} alone otherwise. May be given again
What is written:
  --into <folder>      the content folder to write into; otherwise CONTENT_DIR, otherwise content
  --add-authorities    adds authorities that only the list of England's inspections has to authorities.yml
  --prove <folder>     imports nothing: proves the report files that are named anew, with the official PDF files in the folder
  --json               prints what became of each document as JSON (with npm run --silent), and nothing else
  --help               prints this

Limits: ${describeProcessLimits()}. Addresses: https only, no redirect to another host.
Exit code: 0 all clean; 1 a document failed; 2 all were read, and some ask a person to look at something.`,
  options: {
    authority: { type: 'string', multiple: true, default: [] as string[] },
    region: { type: 'string', multiple: true, default: [] as string[] },
    here: { type: 'boolean', default: false },
    england: { type: 'boolean', default: false },
    visits: { type: 'boolean', default: false },
    part: { type: 'string' },
    'fetch-only': { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    refresh: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
    cache: { type: 'string', default: '.cache/ofsted' },
    contact: { type: 'string' },
    into: { type: 'string' },
    'allow-host': { type: 'string', multiple: true, default: [] as string[] },
    'add-authorities': { type: 'boolean', default: false },
    prove: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
  maxPositionals: Infinity,
  // Exit code 2 means here that a person must look at something.
  wrongUse: 1,
} as const;
