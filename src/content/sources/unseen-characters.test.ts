import { expect, it } from 'vitest';
import { collectProblems } from '../problems/index.ts';
import { checkSourceCharacters } from './unseen-characters.ts';

const problemsOf = (text: string, path = 'x.yml') => {
  const { problems, tell } = collectProblems(path);
  checkSourceCharacters({ path, text }, tell);
  return problems.map(({ line, says }) => `${line} ${says}`);
};

it('characters that nobody sees are told with their column and code, each kind once a line', () => {
  expect(problemsOf('a\u200Bb\u200Bc\u0007\nplain')).toEqual([
    '1 column 6 has a control character (U+0007). Nobody can see it: delete it, and write what the source prints.',
    '1 column 2 has a character without width (U+200B). Nobody can see it: delete it, and write what the source prints.',
  ]);
});

it.each([
  ['x.mdx', 'chil&shy;dren', '1 column 5 has a character without width (U+00AD)'],
  ['x.mdx', 'chil&#8203;dren', '1 column 5 has a character without width (U+200B)'],
  ['x.mdx', 'chil&#x200B;dren', '1 column 5 has a character without width (U+200B)'],
  ['x.yml', 'name: "Kent\\u202E"', '1 column 12 has a character that turns the direction of the text (U+202E)'],
  ['x.yml', 'name: "Kent\\x07"', '1 column 12 has a control character (U+0007)'],
  ['x.yml', 'name: "Ke\\\\nt\\U0000200B"', '1 column 14 has a character without width (U+200B)'],
])('they are told where %s writes them by a number or a name: %s', (path, text, said) => {
  expect(problemsOf(text, path)).toEqual([`${said}. Nobody can see it: delete it, and write what the source prints.`]);
});

it.each([
  ['x.mdx', 'care \\&shy; so'],
  ['x.mdx', '&amp; &#39; &it &unknown; &#xFFFFFF;'],
  ['x.mdx', 'C:\\x07'],
  ['x.yml', "name: 'Kent \\u200b'"],
  ['x.yml', 'name: Kent \\u200b'],
  ['x.yml', 'name: "Kent \\\\u200b caf\\u00e9"'],
  ['x.yml', 'name: "\\ud83d\\ude00"'],
  ['x.yml', 'url: https://example.org/?a=1&shy;b'],
  ['x.csv', 'C:\\x07,"\\u200b",&shy;'],
])('what is seen, or is only like a reference, is left in %s: %s', (path, text) => {
  expect(problemsOf(text, path)).toEqual([]);
});

it('one that a line begins with is told in its first column', () => {
  expect(problemsOf('\u200Bname: Kent')).toEqual([
    '1 column 1 has a character without width (U+200B). Nobody can see it: delete it, and write what the source prints.',
  ]);
});

it('after ten of them, the lines that have more are counted', () => {
  const lines = (count: number) => 'a\u200Bb\n'.repeat(count);
  expect(problemsOf(lines(10))).toHaveLength(10);
  expect(problemsOf(lines(11)).slice(10)).toEqual([expect.stringMatching(/^11 from here on 1 more line has such characters\./)]);
  expect(problemsOf(`${lines(10)}a\u200B\u0007b\n${lines(1)}`).slice(10)).toEqual([
    expect.stringMatching(/^11 from here on 2 more lines have such characters\./),
  ]);
});
