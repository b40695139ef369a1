import { frameworksInCorpusWithJudgement } from '../../record/corpus/corpus.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { reportInCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { gradedInspectionsOf } from './grade-history.ts';
import type { Grade } from '../../record/grades/grade.ts';
import type { KnownInspection } from '../known-authorities/known-authorities.ts';
import type { Framework, Judgement } from '../../record/frameworks/judgement.ts';
import { countThemePassageCharacters, selectThemePassage, type Passage } from '../themes/passage.ts';

/** What one inspection found under a judgement. */
export interface JudgementFinding {
  inspection: KnownInspection;
  /** Undefined where our sources do not give it. */
  grade: Grade | undefined;
  /** The report's paragraphs under the judgement, where this edition has the report. */
  passage: Passage | undefined;
  /** Whether the page shows those paragraphs in full. If not, it links to them. */
  whole: boolean;
}

/** The findings about one authority under a judgement, newest first. */
export interface AuthorityFindings {
  authority: Authority;
  findings: JudgementFinding[];
}

/**
 * The findings about authorities under a judgement (all unless some are given), newest first: one for each inspection whose framework has the judgement.
 * The overall judgement has no section of its own, so its paragraphs are those of the introduction. Findings are shown in full,
 * newest first, until the page has `maxCharacters`.
 */
export function gradeHistoryUnderJudgement(
  corpus: Corpus,
  judgement: Judgement,
  maxCharacters = Infinity,
  authorities: readonly Authority[] = corpus.authorities,
): AuthorityFindings[] {
  const frameworks = frameworksInCorpusWithJudgement(corpus, judgement.id).map(({ id }) => id);
  const all = authorities
    .map((authority) => ({
      authority,
      findings: gradedInspectionsOf(corpus, authority.id)
        .filter(({ framework }) => frameworks.includes(framework))
        .map((inspection): JudgementFinding => {
          const passage = inspection.report ? passageUnderJudgement(corpus, inspection.report, judgement) : undefined;
          return { inspection, grade: inspection.judgements[judgement.id], passage, whole: false };
        })
        .reverse(),
    }))
    .filter(({ findings }) => findings.length > 0);
  let used = 0;
  const newest = all.flatMap(({ findings }) => findings).sort((a, b) => b.inspection.published.localeCompare(a.inspection.published));
  for (const each of newest) {
    if (!each.passage) continue;
    used += countThemePassageCharacters(each.passage);
    each.whole = used <= maxCharacters;
  }
  return all;
}

/** How many of these inspections have no report here. A report may be here and have no section on the judgement. */
export function countFindingsWithoutReport(findings: readonly AuthorityFindings[]): number {
  return findings.flatMap((each) => each.findings).filter(({ inspection }) => inspection.report === undefined).length;
}

function passageUnderJudgement(corpus: Corpus, id: string, judgement: Judgement): Passage | undefined {
  const report = reportInCorpus(corpus, id);
  const passage = selectThemePassage(report, (_, section) =>
    judgement.line === 'overall' && section.judgement === null ? section.type === 'introduction' : section.judgement === judgement.id,
  );
  return passage.count > 0 ? passage : undefined;
}

/** How one framework judged the subject of a line of judgements. */
export interface LineUnderFramework {
  framework: Framework;
  /** Its own judgement on this line. */
  own: Judgement | undefined;
  /** If it has none: the judgement on another line that also covers this one. */
  within: Judgement | undefined;
}

/** How each framework judged the subject of a line, in the order of the record: on its own, within another judgement, or not that we know of. */
export function gradedLineByFramework(corpus: Corpus, line: string): LineUnderFramework[] {
  return corpus.frameworks.map((framework) => {
    const judged = corpus.judgements.filter(({ id }) => framework.judgements.includes(id));
    return {
      framework,
      own: judged.find((judgement) => judgement.line === line),
      within: judged.find(({ covers }) => covers?.includes(line)),
    };
  });
}

/** The judgements related to one: others on its line, those that cover its line, and those on lines that it covers. */
export function judgementsWithRelatedGrades(corpus: Corpus, judgement: Judgement): Judgement[] {
  return corpus.judgements.filter(
    (other) =>
      other.id !== judgement.id &&
      (other.line === judgement.line || other.covers?.includes(judgement.line) || judgement.covers?.includes(other.line)),
  );
}
