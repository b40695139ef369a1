import { describe, expect, it } from 'vitest';
import { intentRules, intentsOfQuery, type QueryIntent } from './intent-rules.ts';

/** Queries that each rule reads, and queries that only look like them. */
const queries: Record<QueryIntent, { examples: string[]; not: string[] }> = {
  judged: {
    examples: [
      'Is it safe?',
      'are children’s services any good',
      'has it got better',
      'Ofsted rating',
      'how good is the fostering team',
      'overall grade',
      'what overall mark did Ofsted give these councils',
      'latest score',
    ],
    not: ['good practice with fathers', 'safe homes for care leavers', 'better homes', 'mark of respect', 'wellbeing score'],
  },
  numbers: {
    examples: [
      'How many children are in care?',
      'what percentage of social workers are agency',
      'number of foster carers',
      'agency social workers percentage',
    ],
    not: ['how do they listen', 'rated inadequate'],
  },
  question: {
    examples: [
      'Why was the council judged inadequate?',
      'what caused the delays',
      'reasons for high caseloads',
      'how come nobody rang back',
      'Do children see the same social worker?',
      'what happens when a child goes missing',
      'What is it like in care?',
      'Can I see my own records?',
      'do we have to let them in',
      'am I entitled to help',
      'right to an advocate',
    ],
    not: [
      'who decides',
      'do they explain decisions',
      'do managers check the work',
      'children in care',
      'right support at the right time',
      'what can be done',
      'Kent or Medway',
    ],
  },
};

describe.each(intentRules)('the intent “$intent”', ({ intent }) => {
  it.each(queries[intent].examples)('is read from “%s”', (query) => {
    expect([...intentsOfQuery(query)]).toContain(intent);
  });

  it.each(queries[intent].not)('is not read from “%s”', (query) => {
    expect([...intentsOfQuery(query)]).not.toContain(intent);
  });
});

it('a query can ask for several things', () => {
  expect([...intentsOfQuery('Can I see the latest grade?')].sort()).toEqual(['judged', 'question']);
});
