/** What a query can ask for, beside the words it has. */
export type QueryIntent = 'why' | 'judged' | 'numbers' | 'experience' | 'rights' | 'either';

/** A rule that reads one intent, with queries that have it and queries that only look like it. */
export interface IntentRule {
  intent: QueryIntent;
  /** Words as typed, in small letters and without punctuation. */
  pattern: RegExp;
  examples: readonly string[];
  not: readonly string[];
}

const judgedWords =
  'safe|unsafe|good|bad|better|worse|best|worst|improved|improving|failing|failed|outstanding|inadequate|rated|graded|judged|any good';

/** The rules, in order. A query can have several intents. */
export const intentRules: readonly IntentRule[] = [
  {
    intent: 'why',
    pattern:
      /^why\b|\bhow come\b|\bwhat (?:caused|was behind|is behind|are the reasons|is the reason|s the reason)\b|\breasons? (?:for|why)\b/,
    examples: [
      'Why was the council judged inadequate?',
      'what caused the delays',
      'reasons for high caseloads',
      'how come nobody rang back',
    ],
    not: ['who decides', 'do they explain decisions'],
  },
  {
    intent: 'judged',
    pattern: new RegExp(
      `^(?:is|are|was|were|has|have|how|did|do|does)\\b.*\\b(?:${judgedWords})\\b|\\b(?:ofsted|inspection|overall|latest|current) (?:rating|grade|judgement|result|outcome)s?\\b|\\bhow (?:good|bad|safe|well)\\b|^(?:rating|grade|grades|ratings)\\b|\\b(?:rating|grade|judgement)$|\\bgot (?:any )?(?:better|worse)\\b`,
    ),
    examples: [
      'Is it safe?',
      'are children’s services any good',
      'has it got better',
      'Ofsted rating',
      'how good is the fostering team',
      'overall grade',
    ],
    not: ['good practice with fathers', 'safe homes for care leavers', 'better homes'],
  },
  {
    intent: 'numbers',
    pattern:
      /\bhow (?:many|much|often|long|high|big|quickly|fast)\b|\bwhat (?:number|percentage|proportion|share|percent|rate)\b|^(?:number|percentage|proportion|share|rate) of\b|\b(?:percentage|rate|numbers?)$/,
    examples: [
      'How many children are in care?',
      'what percentage of social workers are agency',
      'number of foster carers',
      'agency social workers percentage',
    ],
    not: ['how do they listen', 'rated inadequate'],
  },
  {
    intent: 'experience',
    pattern:
      /^(?:do|does|are|did|were) (?:the )?(?:children|kids|child|young people|teenagers|families|parents|care leavers|foster carers)\b|\bwhat happens (?:to|when|if|after)\b|\bwhat (?:is|s) it like\b|\bhow does it feel\b/,
    examples: ['Do children see the same social worker?', 'what happens when a child goes missing', 'What is it like in care?'],
    not: ['do managers check the work', 'children in care'],
  },
  {
    intent: 'rights',
    pattern:
      /^(?:can|could|may|should|must) (?:i|we|they|my|a|you|grandparents|children|kids|care leavers)\b|\b(?:am|are) (?:i|we) (?:allowed|entitled)\b|\bdo (?:i|we) have (?:to|a right)\b|\bright to\b|\bentitled to\b|\b(?:my|our) rights?\b/,
    examples: ['Can I see my own records?', 'do we have to let them in', 'am I entitled to help', 'right to an advocate'],
    not: ['right support at the right time', 'what can be done'],
  },
  {
    intent: 'either',
    pattern: /\b\w+ (?:or|vs|versus|against|compared (?:to|with)|than) \w+/,
    examples: ['Kent or Medway', 'is Kent better than Medway', 'Kent vs Medway', 'Kent compared with Medway'],
    not: ['Kent and its schools', 'foster carers'],
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
