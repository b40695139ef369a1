import { describe, expect, it } from 'vitest';
import type { Framework } from '../../record/frameworks/judgement.ts';
import { frameworkPrintedByOfsted, frameworksOfOfstedDocuments } from './frameworks.ts';

const framework = (id: string, kind: string | undefined, from?: string, to?: string): Framework => ({
  id,
  kind,
  name: id,
  short: id,
  from,
  to,
  judgements: ['overall'],
  complete: true,
});

const frameworks = [
  framework('sif', 'sif', '2013-11', '2018-08'),
  framework('ilacs-old', 'ilacs', '2018-01', '2024-06'),
  framework('ilacs-new', 'ilacs', '2024-06-17'),
  framework('joint-2020', 'jtai', '2020-01'),
];

describe('the framework of a report', () => {
  it.each([
    ['ilacs', '2024-06-16', 'ilacs-old'],
    ['ilacs', '2024-06-17', 'ilacs-new'],
    ['jtai', '2021-05-04', 'joint-2020'],
  ])('of the kind %s, inspected from %s, is %s: the latest of its kind that had begun', (kind, day, id) => {
    expect(frameworkPrintedByOfsted(frameworks, kind, day)?.id).toBe(id);
  });

  it('is the only one of its kind, whatever the day', () => {
    expect(frameworkPrintedByOfsted(frameworks, 'sif', undefined)?.id).toBe('sif');
  });

  it.each([undefined, '2017-12-31'])('is not guessed where its first day is %s', (day) => {
    expect(frameworkPrintedByOfsted(frameworks, 'ilacs', day)).toBeUndefined();
  });

  it('is none for a kind that has none', () => {
    expect(frameworksOfOfstedDocuments(frameworks, 'focused-visit')).toEqual([]);
    expect(frameworkPrintedByOfsted(frameworks, 'focused-visit', '2024-06-17')).toBeUndefined();
  });
});
