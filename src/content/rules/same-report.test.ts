import { expect, it } from 'vitest';
import { inspectionFile, problemsWith, smallText } from '../../../tests/fixtures/small-record.ts';

const letter = smallText(inspectionFile)
  .replace('kind: ilacs', 'kind: focused-visit')
  .replace(/^(framework|lead_inspector|judgements):.*\n( {2}.*\n)*/gm, '')
  .replace(/ judgement="[^"]*"/g, '');

it('Two documents of one authority and day are not the same where their kinds differ', () => {
  expect(problemsWith('reports/exampleshire/2020-01-focused-visit.mdx', letter)).toEqual([]);
});
