import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fixtureCorpus, madeReport, readFixture } from '../../../tests/fixtures/fixture-corpus.ts';
import type { Correction } from '../../record/ledger.ts';
import { restoreWordsOfLedger } from './restore-words.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const report = madeReport('anywhere/2020-01-ilacs', { p1: { themes: 'neglect', text: 'We saw two homes and two schools.' } });
const id = `${report.id}/p1`;
const correction = (on: string, was: string, now: string): Correction => ({
  kind: 'corrected',
  of: id,
  on,
  reason: 'Misread.',
  was,
  now,
  to: undefined,
});

/** The wordings of a paragraph that had some words in turn, as the ledger has them. */
const entryOf = (...texts: string[]) => ({
  id,
  report: report.id,
  anchor: 'p1',
  words: texts.map((text, index) => ({ on: `2026-0${index + 1}-01`, sha256: hash(text) })),
});
const textsOf = (texts: string[], corrections: Correction[]) => {
  const { ledger, wrong } = restoreWordsOfLedger([entryOf(...texts)], corrections, [report]);
  return { texts: ledger[0]?.words.map(({ text }) => text), wrong };
};

describe('words before a correction', () => {
  it('come back through every correction, each proved by its SHA-256', () => {
    const texts = ['We saw ten homes and two schools.', 'We saw two homes and ten schools.', 'We saw two homes and two schools.'];
    const corrections = [correction('2026-02-01', 'ten homes and two', 'two homes and ten'), correction('2026-03-01', 'ten', 'two')];
    expect(textsOf(texts, corrections)).toEqual({ texts: [texts[0], texts[1], undefined], wrong: [] });
  });

  it('come back where a word was corrected in one of several places, or in all', () => {
    const one = 'We saw two homes and ten schools.';
    const all = 'We saw ten homes and ten schools.';
    for (const text of [one, all])
      expect(textsOf([text, 'We saw two homes and two schools.'], [correction('2026-02-01', 'ten', 'two')]).texts).toEqual([
        text,
        undefined,
      ]);
  });

  it('are unknown, and the correction is told, if they do not have the SHA-256', () => {
    const wrong = correction('2026-02-01', 'nine', 'two');
    expect(textsOf(['We saw ten homes.', 'We saw two homes and two schools.'], [wrong])).toEqual({
      texts: [undefined, undefined],
      wrong: [wrong],
    });
  });

  it('that a correction gives falsely are a problem of content', () => {
    const { problems } = readFixture({ 'corrections.yml': (text) => text.replace('was: Ten care', 'was: Nine care') });
    expect(problems.map(({ file, line, says }) => `${file}:${line} ${says}`)).toEqual([
      'content/corrections.yml:1 was: in place of now: does not give the words of weirbridge/2019-01-ilacs/p5 that were published before. Write both as they stand in the paragraph, with the words around them if they stand there twice; or leave both out.',
    ]);
  });

  it('are in the corpus for paragraphs that changed or moved, and for no other', () => {
    const texts = fixtureCorpus().ledger.flatMap(({ id: own, words }) => words.flatMap(({ text }) => (text ? [own] : [])));
    expect(texts).toEqual(['weirbridge/2019-01-ilacs/p5', 'weirbridge/2023-05-ilacs/p4']);
  });
});
