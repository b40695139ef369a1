import type { Tell } from '../problems/index.ts';
import { ruleKnowsId, type Known } from './known.ts';
import type { ReportRule } from './rule.ts';

/** Only openly licensed words are given verbatim, and a summary says whose claims it gives. */
export const reportClaimsRule: ReportRule = ({ report, frontMatter, lineOf }, known, tell) => {
  if (report.wording === 'verbatim' && report.source.licence !== 'OGL-3.0') tell(lineOf('wording'), 'report/not-open');
  if (report.wording === 'summary' && !frontMatter.claimed_by) tell(lineOf('wording'), 'report/no-claimant');
  else applyRuleOfClaimants(report.claimedBy, lineOf(frontMatter.claimed_by ? 'claimed_by' : 'source'), known, tell);
};

/** Tells where a claimant is not known. */
export function applyRuleOfClaimants(claimant: string, line: number, { claimants: known }: Known, tell: Tell): void {
  if (!ruleKnowsId(known, claimant)) tell(line, 'report/unknown-claimant', { claimant, known });
}
