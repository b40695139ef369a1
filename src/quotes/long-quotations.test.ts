import { describe, expect, it } from 'vitest';
import { openBothIndexes } from '../../tests/quotes/both-indexes.ts';
import { recordOf } from '../../tests/search/small-record.ts';
import { prepareQuoteCheck } from './check-quotes.ts';

describe('a check of a long quotation', () => {
  const subjects = [
    'Neglect is often seen in the TEAM, where workers of the TEAM act early and write clear plans.',
    'Housing for care leavers in the TEAM is scarce, and the TEAM has asked landlords for more homes.',
    'The TEAM knows which children miss health checks, and nurses visit the TEAM on Mondays.',
    'Foster carers of the TEAM are trained well, though the TEAM loses more of them than it recruits.',
    'When adoption is the plan the TEAM finds families fast, and courts praise reports by the TEAM.',
    'School places are kept for children whom the TEAM looks after; the TEAM checks attendance daily.',
  ];
  const teams = ['north', 'south', 'east', 'west', 'coast'];
  const paragraphs = teams.map((team) => subjects.map((subject) => subject.replaceAll('TEAM', `${team} team`)));
  const all = paragraphs.flat();
  const long = openBothIndexes(
    recordOf({
      'weirbridge/2019-01-ilacs': { Plans: paragraphs.map((own) => own.join(' ')) },
      'weirbridge/2023-05-ilacs': {
        Leadership: ['Senior leaders visit each of the teams every week and listen to what staff say there.'],
      },
    }),
  );
  const elsewhere = 'Senior leaders visit each of the teams every week and listen to what staff say there.';
  const checkLong = async (sentences: readonly string[]) => {
    const checks = Object.values(long).map((own) => prepareQuoteCheck(own)(`They write: “${sentences.join(' ')}”`));
    return (await Promise.all(checks)).map(({ findings }) =>
      findings.map(({ verdict, places }) => [verdict, places[0]?.traits.filter((trait) => trait !== 'two-paragraphs')]),
    );
  };

  it.each([
    ['is word for word', all, ['exact', []]],
    ['leaves out a sentence', all.toSpliced(15, 1), ['near', ['sentences-joined']]],
    ['leaves out a paragraph', all.toSpliced(12, 6), ['near', ['places-joined']]],
    [
      'has a sentence elsewhere',
      [...all.slice(0, 12), ...all.slice(25, 26), ...all.slice(12, 25), ...all.slice(26)],
      ['near', ['places-joined', 'sentences-joined', 'other-order']],
    ],
    ['has a sentence of another report', all.toSpliced(20, 0, elsewhere), ['near', ['places-joined']]],
    ['has a sentence of its own', all.toSpliced(20, 0, 'Nobody here would say so aloud today.'), ['near', []]],
  ] as const)('tells in one finding that it %s', async (_what, sentences, finding) => {
    expect(sentences.join(' ').split(' ').length).toBeGreaterThan(400);
    expect(await checkLong(sentences)).toEqual([[finding], [finding]]);
  });

  it('says of each part of a very long one that it is a part', async () => {
    const found = await checkLong([...all, ...all, ...all, ...all, ...all]);
    expect(found).toEqual([found[0], found[0]]);
    expect(found[0]?.length).toBeGreaterThan(1);
    expect(found[0]?.every(([, traits]) => traits?.includes('part'))).toBe(true);
  });
});
