import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { idsOfSearchRecord } from '../../../tests/search/ids-of-record.ts';
import { recordToIndex } from '../index/records.ts';
import { questionsFileOfCorpus } from './list-questions.ts';
import { unpackReaderQuestions } from './pack-questions.ts';
import { prepareQuestionSuggestions } from './suggest-questions.ts';

const suggest = prepareQuestionSuggestions([
  'Who decides whether my child comes home?',
  'Do social workers visit often enough?',
  'How often do social workers visit children?',
  'Can I see my records?',
]);

describe('suggested questions', () => {
  it('have the words typed, in any of their forms, and the beginning of the last', () => {
    expect(suggest('visiting soc')).toEqual(['Do social workers visit often enough?', 'How often do social workers visit children?']);
  });

  it('have most of the words typed, not all', () => {
    expect(suggest('can a mum see records')).toEqual(['Can I see my records?']);
    expect(suggest('can a mum see the garden ')).toEqual([]);
  });

  it('are none for a few letters or for words too common to search by', () => {
    expect([suggest('re'), suggest('can i '), suggest('')]).toEqual([[], [], []]);
  });

  it('are those of the record, each once', () => {
    const { suggested: questions } = questionsFileOfCorpus(fixtureCorpus());
    expect(questions).toContain('Can I report a worry without giving my name?');
    expect(questions).toContain('Does anyone act when a child is left hungry?');
    expect(new Set(questions).size).toBe(questions.length);
  });

  it('about needs are whole ones, of needs that a paragraph answers; such a need has its line', () => {
    const corpus = fixtureCorpus();
    const id = corpus.reports[0]?.sections[0]?.paragraphs[0]?.id ?? '';
    const needs = [
      { need: 'who sees records', asks: ['Who may see them?', 'see records'], answers: { [id]: 2 as const } },
      { need: 'who burns records', asks: ['Who burns them?'], answers: { [id]: 1 as const } },
    ];
    const file = questionsFileOfCorpus({ ...corpus, readerQuestions: { ...corpus.readerQuestions, needs } });
    expect(file.needs).toEqual(['who sees records', '']);
    expect(file.suggested).toContain('Who may see them?');
    expect(file.suggested).not.toContain('see records');
    expect(file.suggested).not.toContain('Who burns them?');
  });

  it('of paragraphs are numbered as the index numbers these', () => {
    const corpus = fixtureCorpus();
    const ids = idsOfSearchRecord(recordToIndex(corpus));
    const asked = Object.keys(corpus.readerQuestions.ofParagraphs);
    expect(asked.length).toBeGreaterThan(0);
    const { paragraphs } = unpackReaderQuestions(questionsFileOfCorpus(corpus).ofParagraphs);
    expect([...new Set(paragraphs)].map((paragraph) => ids[paragraph]).sort()).toEqual(asked.sort());
  });
});
