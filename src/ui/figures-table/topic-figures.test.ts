import { describe, expect, it } from 'vitest';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import { figuresFitOnTopicPage, listRegionsOfTopicFigures, listTopicsWithFigures } from './topic-figures.ts';

const corpus = fixtureCorpus();
/** The record with each figure many times over. */
const many = { ...corpus, figures: corpus.figures.flatMap((figure) => Array.from({ length: 151 }, () => figure)) };

describe('the figures on a topic', () => {
  it('are together all figures of the record', () => {
    expect(listTopicsWithFigures(corpus).flatMap(({ figures }) => figures).length).toBe(corpus.figures.length);
  });

  it('have one table while they are few', () => {
    expect(corpus.figures.length).toBeGreaterThan(0);
    expect(listTopicsWithFigures(corpus).every(({ figures }) => figuresFitOnTopicPage(figures))).toBe(true);
    expect(listRegionsOfTopicFigures(corpus)).toEqual([]);
  });

  it('have a table for each region where they are many, and none is lost', () => {
    const regions = listRegionsOfTopicFigures(many);
    expect(regions.flatMap(({ figures }) => figures).length).toBe(many.figures.length);
    const pages = regions.map(({ theme, region }) => `${theme.id} ${region}`);
    expect(new Set(pages).size).toBe(pages.length);
  });
});
