import { describe, expect, it } from 'vitest';
import { findQuotations, sentencesToCheckAsQuotations } from './find-quotations.ts';

const quotationsIn = (text: string) => findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe('the quotations of a text', () => {
  it('are those in double and single marks, curly and straight', () => {
    expect(quotationsIn('He said “one two” and ‘three four’; she said "five six" and \'seven eight\'.')).toEqual([
      'one two',
      'three four',
      'five six',
      'seven eight',
    ]);
  });

  it('may run over the ends of lines', () => {
    expect(quotationsIn('It says “plans for\nchildren drift”.')).toEqual(['plans for\nchildren drift']);
  });

  it('end inside the full stop in British and outside it in American style', () => {
    expect(quotationsIn('It was ‘weak’. It was “weak.”')).toEqual(['weak', 'weak.']);
  });

  it('hold apostrophes', () => {
    expect(quotationsIn('‘Children’s plans don’t change’, it said.')).toEqual(['Children’s plans don’t change']);
    expect(quotationsIn("'Children's plans don't change', it said.")).toEqual(["Children's plans don't change"]);
  });

  it('hold the apostrophe of a plural where a later mark closes them', () => {
    expect(quotationsIn('‘The councils’ plans are weak’, it said.')).toEqual(['The councils’ plans are weak']);
    expect(quotationsIn('It says ‘Advisers meet the Care Leavers’ Forum once a year’.')).toEqual([
      'Advisers meet the Care Leavers’ Forum once a year',
    ]);
    expect(quotationsIn('‘They know their services’ The council said ‘no more’.')).toEqual(['They know their services', 'no more']);
    expect(quotationsIn('‘They know their services’ said the council. The councils’ plans wait.')).toEqual(['They know their services']);
  });

  it('do not begin at an apostrophe', () => {
    expect(quotationsIn("The council's plan and the '90s and children's homes.")).toEqual([]);
  });

  it('hold others inside them', () => {
    const text = 'He said: “The report says ‘plans drift’ and that is wrong.”';
    const [outer] = findQuotations(text);
    expect(outer?.inner.map(({ start, end }) => text.slice(start, end))).toEqual(['plans drift']);
  });

  it('may go on in the next paragraph, which opens them anew', () => {
    expect(quotationsIn('“One two.\n\n“Three four.” Five.')).toEqual(['One two.\n\n“Three four.']);
  });

  it('may begin with a straight mark and end with a curly one, or the other way round', () => {
    expect(quotationsIn('She said "All is well.” He said “Plans drift." They said “one two”, and "three four".')).toEqual([
      'All is well.',
      'Plans drift.',
      'one two',
      'three four',
    ]);
    expect(quotationsIn('“A boy of 5\' 6" is tall”, and "a “nested one” here".')).toEqual([
      'A boy of 5\' 6" is tall',
      'a “nested one” here',
    ]);
    expect(quotationsIn('“He wrote "a b" there” and left.')).toEqual(['He wrote "a b" there']);
    expect(quotationsIn('“Children"s plans drift” and grow.')).toEqual(['Children"s plans drift']);
  });

  it.each([': ', ':', '*', '**', '> ', '>', '…', '… ', '... ', '(', '[', '{', '/', '_', '|', '—'])('may open after “%s”', (before) => {
    for (const marks of ['""', '“”', '‘’', "''"])
      expect(quotationsIn(`It says${before}${marks.charAt(0)}plans drift${marks.charAt(1)} here.`)).toEqual(['plans drift']);
  });

  it('may open after a mark without a space, but are no values of attributes', () => {
    expect(quotationsIn('It says,"plans drift" and ..."no more".')).toEqual(['plans drift', 'no more']);
    expect(quotationsIn('<p class="lead">It says that <b id=\'plans\'>plans drift</b>.')).toEqual([]);
  });

  it('may be of any length', () => {
    for (const marks of ['“”', '""', '‘’', "''", '«»']) {
      const long = 'plans for children drift, '.repeat(1_000).trim();
      expect(quotationsIn(`It says ${marks.charAt(0)}${long}${marks.charAt(1)} here, and “no more”.`)).toEqual([long, 'no more']);
    }
  });

  it('may go on over paragraphs that don’t open them anew, if the next mark can only close them', () => {
    expect(quotationsIn('It says: “One two.\n\nThree four.\n\nFive six.” Seven “eight”.')).toEqual([
      'One two.\n\nThree four.\n\nFive six.',
      'eight',
    ]);
    expect(quotationsIn('It says: "One two.\n\nThree four." Seven "eight".')).toEqual(['One two.\n\nThree four.', 'eight']);
    expect(quotationsIn('It says: "One two.\n\nThree "four" five.')).toEqual(['four']);
    expect(quotationsIn('It says: "One two.\n\nA 6" nail. "Four".')).toEqual(['Four']);
  });

  it('are not what a mark that is never closed begins', () => {
    expect(quotationsIn('He said “one two.\n\nThen three four. “Five six.”')).toEqual(['Five six.']);
    expect(quotationsIn('A 6" nail. He said “yes indeed”.')).toEqual(['yes indeed']);
  });
});

describe('the sentences of a text', () => {
  it('go over lines that were broken, and leave out a few words', () => {
    const text = 'Key points\n\nPlans for children\ndrift too long. Work with neglect is strong.';
    expect(sentencesToCheckAsQuotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Plans for children\ndrift too long.',
      'Work with neglect is strong.',
    ]);
  });
});
