import { drawingOfGradeShape } from '../../charts/drawing/grade-shape.ts';
import type { Authority } from '../../record/authorities/authority.ts';
import { frameworkInCorpus, judgementInCorpus, reportsInCorpusOf, isLargeCorpus, type Corpus } from '../../record/corpus/corpus.ts';
import { formatDay, formatPeriod } from '../../record/dates/day.ts';
import { formatGrade, type Grade } from '../../record/grades/grade.ts';
import { inspectionDay } from '../../record/inspections/inspection.ts';
import { headlineOfJudgement } from '../../questions/headlines/describe-latest.ts';
import { headlineOfFollowUp } from '../../questions/headlines/follow-up-headline.ts';
import { headlineOfTheme } from '../../questions/headlines/theme-headline.ts';
import { themeMentions } from '../../questions/themes/theme-mentions.ts';
import type { Judgement } from '../../record/frameworks/judgement.ts';
import type { Theme } from '../../record/theme.ts';
import { formatHeadlineFinding, type Headline } from '../../questions/headlines/headline.ts';
import { gradedInspectionsOf } from '../../questions/grades/grade-history.ts';
import { formatReportNameInText, formatReportWording } from '../../record/reports/report-name.ts';
import { paragraphsOf, type Report } from '../../record/reports/report.ts';
import { formatCountWithNoun } from '../../record/strings/count-in-text.ts';
import { startStringWithCapital } from '../../record/strings/start-with-capital.ts';

/** The text of a share image. It quotes no report, since there is no space to quote in full. */
export interface ShareCard {
  /** A line above the title. */
  kicker: string;
  title: string;
  line: string;
  /** The grades that the inspection gave. */
  grades: { judgement: string; grade: Grade; shape: string }[];
  /** The date of the grades. */
  when?: string;
  site: string;
}

/** The grades of an inspection in the order of its framework, with the overall one last. */
function gradesOf(corpus: Corpus, framework: string, judgements: Record<string, Grade>): ShareCard['grades'] {
  return [...frameworkInCorpus(corpus, framework).judgements]
    .sort((a, b) => Number(a === 'overall') - Number(b === 'overall'))
    .flatMap((id) => {
      const grade = judgements[id];
      return grade ? [{ judgement: judgementInCorpus(corpus, id).short, grade, shape: drawingOfGradeShape(grade, 90) }] : [];
    });
}

/** The share card of a document: its authority, kind, dates and grades. */
export function shareCardOfReport(corpus: Corpus, report: Report): ShareCard {
  const authority = corpus.authorities.find(({ id }) => id === report.authority);
  return {
    kicker: `Children’s services: ${formatReportNameInText(report)}`,
    title: authority?.name ?? report.authority,
    line: `${formatReportWording(report)}: ${formatCountWithNoun(paragraphsOf(report).length, 'paragraph')}`,
    grades: report.framework ? gradesOf(corpus, report.framework, report.judgements) : [],
    ...(report.framework
      ? { when: `Graded by ${report.source.publisher}${report.published ? `, published ${formatDay(report.published)}` : ''}` }
      : {}),
    site: corpus.site.name,
  };
}

/** The share card of an authority: what the record has about it, and its latest grades. */
export function shareCardOfAuthority(corpus: Corpus, authority: Authority): ShareCard {
  const inspections = gradedInspectionsOf(corpus, authority.id);
  const [first, latest] = [inspections[0], inspections.at(-1)];
  const documents = reportsInCorpusOf(corpus, authority.id).length;
  const held = [
    documents > 0 && `${formatCountWithNoun(documents, 'document')} paragraph by paragraph`,
    first && `grades since ${inspectionDay(first).slice(0, 4)}`,
  ].filter(Boolean);
  return {
    kicker: `Children’s services${authority.until ? `, until ${formatDay(authority.until)}` : ''}`,
    title: authority.name,
    line: startStringWithCapital(held.join(', ')),
    grades: latest ? gradesOf(corpus, latest.framework, latest.judgements) : [],
    ...(latest
      ? {
          when: `Graded by Ofsted, ${latest.inspected ? `inspected ${formatPeriod(latest.inspected)}` : `published ${formatDay(latest.published)}`}`,
        }
      : {}),
    site: corpus.site.name,
  };
}

/** The share card of a theme: how much inspectors wrote about it and when last. In a large record it has no counts, which each new report would change. */
export function shareCardOfTheme(corpus: Corpus, theme: Theme): ShareCard {
  if (isLargeCorpus(corpus))
    return { kicker: 'What inspectors wrote about', title: theme.name, line: theme.about, grades: [], site: corpus.site.name };
  const mentions = themeMentions(corpus, theme.id);
  return cardOfHeadline(corpus, headlineOfTheme(theme, mentions), theme.about);
}

/** The share card of a judgement: the latest grades under it and since when. */
export function shareCardOfJudgement(corpus: Corpus, judgement: Judgement): ShareCard {
  return cardOfHeadline(corpus, headlineOfJudgement(corpus, judgement), 'Ofsted’s grades for the councils in this record');
}

/** The share card of a follow-up: what inspectors found later about what they had asked for. */
export function shareCardOfFollowUp(corpus: Corpus, report: Report): ShareCard {
  return cardOfHeadline(
    corpus,
    headlineOfFollowUp(corpus, report),
    'What inspectors asked for, what the council said, what they found later',
  );
}

/** The finding of a headline as the title, under the name of the thing. */
function cardOfHeadline(corpus: Corpus, headline: Headline, line: string): ShareCard {
  return { kicker: headline.label, title: formatHeadlineFinding(headline), line, grades: [], site: corpus.site.name };
}

/** The share card of pages without their own. */
export function shareCardOfSite(corpus: Corpus): ShareCard {
  return {
    kicker: 'Inspection reports on children’s services in England',
    title: corpus.site.name,
    line: corpus.site.tagline,
    grades: [],
    site: `Edition of ${formatDay(corpus.site.edition)}`,
  };
}

/** The alternative text of a share card. */
export function describeShareCard({ kicker, title, line, grades, when, site }: ShareCard): string {
  const given = grades.map(({ judgement, grade }) => `${judgement.toLowerCase()} ${formatGrade(grade).toLowerCase()}`);
  return [`${kicker}: ${title}`, line, given.length > 0 && `${when}: ${given.join(', ')}`, site].filter(Boolean).join('. ');
}
