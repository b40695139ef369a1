/** What a query can ask for, beside the words it has: grades, a number, or anything else that makes it a question. */
export type QueryIntent = 'judged' | 'numbers' | 'question';

/** A rule that reads one intent. Its examples, and queries that only look like them, are in the test beside: they are not sent to readers. */
export interface IntentRule {
  intent: QueryIntent;
  /** Words as typed, in small letters and without punctuation. */
  pattern: RegExp;
}

const judgedWords =
  'safe|unsafe|good|bad|better|worse|best|worst|improved|improving|failing|failed|outstanding|inadequate|rated|graded|judged';

/** The rules. A query can have several intents. */
export const intentRules: readonly IntentRule[] = [
  {
    intent: 'judged',
    pattern: new RegExp(
      `^(?:is|are|was|were|has|have|how|did|do|does)\\b.*\\b(?:${judgedWords})\\b|\\b(?:ofsted|inspection|overall|latest|current) (?:rating|grade|judgement|result|outcome|mark|score)s?\\b|\\bhow (?:good|bad|safe|well)\\b|^(?:rating|grade|grades|ratings)\\b|\\b(?:rating|grade|judgement)$|\\bgot (?:any )?(?:better|worse)\\b`,
    ),
  },
  {
    intent: 'numbers',
    pattern:
      /\bhow (?:many|much|often|long|high|big|quickly|fast)\b|\bwhat (?:number|percentage|proportion|share|percent|rate)\b|^(?:number|percentage|proportion|share|rate) of\b|\b(?:percentage|rate|numbers?)$/,
  },
  {
    intent: 'question',
    pattern: new RegExp(
      [
        // Why.
        String.raw`^why\b|\bhow come\b|\bwhat (?:caused|(?:was|is) behind|(?:are|is|s) the reasons?)\b|\breasons? (?:for|why)\b`,
        // What it is like.
        String.raw`^(?:do|does|are|did|were) (?:the )?(?:children|kids|child|young people|teenagers|families|parents|care leavers|foster carers)\b|\bwhat happens (?:to|when|if|after)\b|\bwhat (?:is|s) it like\b|\bhow does it feel\b`,
        // What one may do, or has a right to.
        String.raw`^(?:can|could|may|should|must) (?:i|we|they|my|a|you|grandparents|children|kids|care leavers)\b|\b(?:am|are) (?:i|we) (?:allowed|entitled)\b|\bdo (?:i|we) have (?:to|a right)\b|\bright to\b|\bentitled to\b|\b(?:my|our) rights?\b`,
      ].join('|'),
    ),
  },
];

/** What a query asks for, by the rules. */
export function intentsOfQuery(words: string): Set<QueryIntent> {
  const plain = words
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return new Set(intentRules.flatMap(({ intent, pattern }) => (pattern.test(plain) ? [intent] : [])));
}
