/**
 * What Ofsted prints for each judgement, in a form that its typing errors still fit: the first pattern that fits counts. The ids are
 * those of content/frameworks.yml.
 */
const labels: readonly [RegExp, string][] = [
  [/children\s+in\s+care\s+and\s+care\s+leavers/i, 'in-care-and-care-leavers'],
  [/impact\s+of\s+leaders/i, 'leaders'],
  [/need\s+(?:of\s+)?help\s+and\s+protection/i, 'help-and-protection'],
  [/looked\s+after(?:\s+children)?\s+and\s+achieving/i, 'looked-after-and-permanence'],
  [/(?<![a-z])adoption/i, 'adoption'],
  [/leadership,?\s+management/i, 'leadership'],
  [/children\s+in\s+care(?!\s+leavers)/i, 'in-care'],
  [/care\s+leavers/i, 'care-leavers'],
  [/overall\s+effectiveness/i, 'overall'],
];

const cell =
  /impact of leaders|experiences? (?:and|of)|children (?:who|in|and)|care leavers|leavers|help and|protection|overall|effectiveness|and families|families|social work|practice|looked after|achieving|permanence|adoption|leadership|governance|progress/i;
const opening = /^(?:the (?:experiences?|impact)|experiences? and|children (?:who|looked)|leadership|adoption|overall)/i;
const ending = /(?:families|leavers|protection|permanence|effectiveness|in care|governance)$/i;

/** Every judgement that a label is known for. */
export const labelledJudgements = labels.map(([, id]) => id);

/** The id of the judgement that a label or a heading is about, if it is about one. */
export function judgementInOfstedHeading(words: string): string | undefined {
  return labels.find(([label]) => label.test(words))?.[1];
}

/** Whether a heading is the whole label of a judgement, and no other words about the same children. */
export const isFullOfstedLabel = (heading: string) =>
  /^(?:the\s+)?experiences?(?:\s+and\s+progress)?\s+of\b|^leadership,?\s+management\s+and\s+governance$/i.test(heading);

/** Ids of the judgements that a run of labels names, in their order. */
export function judgementsPrintedByOfsted(words: string): string[] {
  const found: { at: number; end: number; id: string }[] = [];
  for (const [label, id] of labels) {
    for (const match of words.matchAll(new RegExp(label.source, 'gi'))) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (!found.some((other) => at < other.end && end > other.at)) found.push({ at, end, id });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** Words that labels are made of. A line of a label that wraps can be one of them alone. */
const ofLabels = new Set(
  'the experience experiences and progress of children young people who need help protection in care leavers leaving impact leaders on social work practice with their families overall effectiveness looked after achieving permanence adoption performance leadership management governance'.split(
    ' ',
  ),
);

const isOfLabels = (text: string) => (text.match(/[a-z]+/gi) ?? ['']).every((word) => ofLabels.has(word.toLowerCase()));

/** Whether words may stand in the column of judgements. */
export const isPrintedLabelCell = (text: string) => cell.test(text) || isOfLabels(text);

/** Whether words begin or end a label, and not only go on with one; words of a sentence can begin like one ("Overall, services …"). */
export const bordersOfstedLabel = (text: string) => isOfLabels(text) && (opening.test(text) || ending.test(text));
