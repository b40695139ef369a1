import { Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import type { reportSchema } from '../../record/shapes/report.ts';
import { yamlListOnOneLine, yamlMapOnOneLine, quoteForYaml, writeYaml } from '../../content/yaml-and-csv/write-yaml.ts';
import type { Framework } from '../../record/frameworks/judgement.ts';
import { isLetterKind } from '../../record/kinds/kinds.ts';
import type { OfficialReport } from '../ofsted/official-report.ts';
import { plainLineToWrite } from './escape-words.ts';

/** A value as it is given to be written: a text may be a scalar that says how it is quoted, and a map or list may say that it stands on one line. */
export type Written<Value> = Value extends readonly (infer Item)[]
  ? readonly Written<Item>[] | YAMLSeq
  : Value extends object
    ? { [Key in keyof Value]: Written<Value[Key]> } | YAMLMap
    : Value | Scalar;

type FrontMatter = z.input<typeof reportSchema>;

/** The proof of a report, its day as a text. */
type Proof = Record<keyof NonNullable<FrontMatter['proved']>, string>;

/** The days on site, each as a scalar. */
type InspectedDays = { [Key in keyof NonNullable<FrontMatter['inspected']>]: Scalar };

/** All that a report file says beyond the words of its PDF. */
export interface ReportFacts {
  /** The id of the authority. */
  authority: string;
  /** Where the official document is, and what that address is where it is not the document itself. */
  url: string;
  urlNote?: string | undefined;
  /** SHA-256 of the PDF. */
  sha256: string;
  /** The day of publication, where the PDF does not print it and Ofsted's list has it. */
  published?: string | undefined;
  /** The day of the import. */
  imported: string;
  /** The framework of the report, for the order of its judgements. */
  framework: Framework | undefined;
  /** The proof that two readings agree, if they do. */
  proved?: Proof;
}

/** The front matter of a report file, between its two lines of hyphens. */
export function writeFrontMatter(official: OfficialReport, facts: ReportFacts, missingNumbers: readonly number[]): string {
  const { inspected, letter } = official;
  const published = official.published ?? facts.published;
  const judgements = orderJudgements(official.judgements, facts.framework);
  const first: Written<Omit<FrontMatter, 'missing_numbers' | 'imported'>> = {
    title: printed(official.title),
    printed_for: ifThere(official.printedFor, printed),
    authority: facts.authority,
    kind: official.kind.id,
    wording: 'verbatim',
    framework: official.framework,
    inspected: ifThere(inspected, ({ from, to }) =>
      yamlMapOnOneLine({ from: quoteForYaml(from), to: quoteForYaml(to) } satisfies InspectedDays),
    ),
    visits: ifThere(official.visits, (visits) =>
      visits.map(({ from, to }) => yamlMapOnOneLine({ from: quoteForYaml(from), to: quoteForYaml(to) } satisfies InspectedDays)),
    ),
    published: ifThere(published, quoteForYaml),
    dated: ifThere(official.dated, quoteForYaml),
    // Letters are signed; they name no lead inspector.
    lead_inspector: isLetterKind(official) ? undefined : ifThere(official.leadInspector, printed),
    lead_inspector_title: isLetterKind(official) ? undefined : ifThere(official.leadInspectorTitle, printed),
    judgements: judgements.length > 0 ? Object.fromEntries(judgements) : undefined,
    letter: ifThere(letter, ({ to, salutation, closing, signed }) => ({
      to: to.map(printed),
      salutation: printed(salutation),
      closing: printed(closing),
      signed: signed.map(printed),
    })),
    source: {
      publisher: 'Ofsted',
      url: facts.url,
      url_note: facts.urlNote,
      licence: 'OGL-3.0',
      rights: ['© Crown copyright', official.copyright].filter(Boolean).join(' '),
      printed_terms: ifThere(official.printedTerms, printed),
      sha256: facts.sha256,
      pages: official.pages,
    },
  };
  const missing: Written<Pick<FrontMatter, 'missing_numbers'>> = {
    missing_numbers: missingNumbers.length > 0 ? yamlListOnOneLine(missingNumbers) : undefined,
  };
  const last: Written<Pick<FrontMatter, 'imported' | 'proved'>> = {
    imported: quoteForYaml(facts.imported),
    proved: ifThere(facts.proved, ({ on, readers, sha256 }) =>
      yamlMapOnOneLine({ on: quoteForYaml(on), readers: new Scalar(readers), sha256: new Scalar(sha256) }),
    ),
  };
  return `---\n${writeYaml(first)}${missingNumbers.length > 0 ? writeYaml(missing, 'lists') : ''}${writeYaml(last)}---\n`;
}

/** Words of a PDF on one line, without quotes where YAML needs none. Printed quotation marks get quotes around them, as people write them. */
function printed(words: string): Scalar {
  const line = plainLineToWrite(words);
  return /^[“”]/.test(line) ? quoteForYaml(line) : new Scalar(line);
}

/** Judgements in the order of their framework, the overall one last. */
function orderJudgements(judgements: Readonly<Record<string, string>>, framework: Framework | undefined): [string, string][] {
  const order = [...(framework?.judgements ?? [])].sort((a, b) => Number(a === 'overall') - Number(b === 'overall'));
  return Object.entries(judgements).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

const ifThere = <Value, Written>(value: Value | undefined, write: (value: Value) => Written) =>
  value === undefined ? undefined : write(value);
