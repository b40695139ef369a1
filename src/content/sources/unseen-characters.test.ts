import { expect, it } from 'vitest';
import { collectProblems } from '../problems/index.ts';
import { checkSourceCharacters } from './unseen-characters.ts';

const problemsOf = (text: string) => {
  const { problems, tell } = collectProblems('x.yml');
  checkSourceCharacters(text, tell);
  return problems.map(({ line, says }) => `${line} ${says}`);
};

it('characters that nobody sees are told with their column and code, each kind once a line', () => {
  expect(problemsOf('a\u200Bb\u200Bc\u0007\nplain')).toEqual([
    '1 column 6 has a control character (U+0007). Nobody can see it: delete it, and write what the source prints.',
    '1 column 2 has a character without width (U+200B). Nobody can see it: delete it, and write what the source prints.',
  ]);
});

it.each([
  ['chil&shy;dren', '1 column 5 has a character without width (U+00AD)'],
  ['chil&#8203;dren', '1 column 5 has a character without width (U+200B)'],
  ['chil&#x200B;dren', '1 column 5 has a character without width (U+200B)'],
  ['name: "Kent\\u202E"', '1 column 12 has a character that turns the direction of the text (U+202E)'],
  ['name: "Kent\\x07"', '1 column 12 has a control character (U+0007)'],
])('they are told where they are written by a number or a name: %s', (text, said) => {
  expect(problemsOf(text)).toEqual([`${said}. Nobody can see it: delete it, and write what the source prints.`]);
});

it.each(['care \\&shy; so', '&amp; &#39; &it &unknown;', '&#xFFFFFF;', 'a \\u00e9 b', 'https://example.org/?a=1&shy=2'])(
  'what is seen, or is only like a reference, is left: %s',
  (text) => {
    expect(problemsOf(text)).toEqual([]);
  },
);

it('after ten of them, the lines that have more are counted', () => {
  const lines = (count: number) => 'a\u200Bb\n'.repeat(count);
  expect(problemsOf(lines(10))).toHaveLength(10);
  expect(problemsOf(lines(11)).slice(10)).toEqual([expect.stringMatching(/^11 from here on 1 more line has such characters\./)]);
  expect(problemsOf(`${lines(10)}a\u200B\u0007b\n${lines(1)}`).slice(10)).toEqual([
    expect.stringMatching(/^11 from here on 2 more lines have such characters\./),
  ]);
});
