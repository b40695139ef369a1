import type { Authority } from '../../record/authority.ts';
import { reportOf, type Corpus } from '../../record/corpus.ts';
import { inspectionsOf } from './grade-history.ts';
import type { Grade } from '../../record/grade.ts';
import type { Inspection } from '../../record/inspection.ts';
import type { Framework, Judgement } from '../../record/judgement.ts';
import { lengthOf, passageOf, type Passage } from '../themes/passage.ts';

/** What one inspection told an authority under a judgement. */
export interface Told {
  inspection: Inspection;
  /** Undefined where our sources do not say. */
  grade: Grade | undefined;
  /** The words under it, where this edition holds the report. */
  passage: Passage | undefined;
  /** Whether the page has room for those words; else they are linked. */
  whole: boolean;
}

/** What an authority was told under a judgement, newest first. */
export interface ToldAuthority {
  authority: Authority;
  told: Told[];
}

/**
 * What each authority was told under a judgement: the grade of each inspection whose framework has it, and the words where
 * they are held, newest first. For the overall judgement, which has no section of its own, the words are the introduction.
 */
export function toldUnder(corpus: Corpus, judgement: Judgement, room = Infinity): ToldAuthority[] {
  const frameworks = frameworksWith(corpus, judgement.id).map(({ id }) => id);
  const all = corpus.authorities
    .map((authority) => ({
      authority,
      told: inspectionsOf(corpus, authority.id)
        .filter(({ framework }) => frameworks.includes(framework))
        .map((inspection): Told => {
          const passage = inspection.report ? passageUnder(corpus, inspection.report, judgement) : undefined;
          return { inspection, grade: inspection.judgements[judgement.id], passage, whole: false };
        })
        .reverse(),
    }))
    .filter(({ told }) => told.length > 0);
  let used = 0;
  const newest = all.flatMap(({ told }) => told).sort((a, b) => b.inspection.published.localeCompare(a.inspection.published));
  for (const each of newest) {
    if (!each.passage) continue;
    used += lengthOf(each.passage);
    each.whole = used <= room;
  }
  return all;
}

function passageUnder(corpus: Corpus, id: string, judgement: Judgement): Passage | undefined {
  const report = reportOf(corpus, id);
  const passage = passageOf(report, (_, section) =>
    judgement.line === 'overall' && section.judgement === null ? section.type === 'introduction' : section.judgement === judgement.id,
  );
  return passage.count > 0 ? passage : undefined;
}

/** The frameworks that have a judgement, in the order of the record. */
export function frameworksWith(corpus: Corpus, judgement: string): Framework[] {
  return corpus.frameworks.filter(({ judgements }) => judgements.includes(judgement));
}

/** How one framework judged what a line of judgements is about. */
export interface LineUnderFramework {
  framework: Framework;
  /** The judgement of its own. */
  own: Judgement | undefined;
  /** Where it has none: the judgement of another line that covers it together with others. */
  within: Judgement | undefined;
}

/** How each framework, in the order of the record, judged what a line is about: on its own, together with something else, or not that we know. */
export function lineThroughFrameworks(corpus: Corpus, line: string): LineUnderFramework[] {
  return corpus.frameworks.map((framework) => {
    const judged = corpus.judgements.filter(({ id }) => framework.judgements.includes(id));
    return {
      framework,
      own: judged.find((judgement) => judgement.line === line),
      within: judged.find(({ covers }) => covers?.includes(line)),
    };
  });
}

/** The judgements to be read beside one: the others of its line, and those that cover its line or whose lines it covers. */
export function judgementsBeside(corpus: Corpus, judgement: Judgement): Judgement[] {
  return corpus.judgements.filter(
    (other) =>
      other.id !== judgement.id &&
      (other.line === judgement.line || other.covers?.includes(judgement.line) || judgement.covers?.includes(other.line)),
  );
}
