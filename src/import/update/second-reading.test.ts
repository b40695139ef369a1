import { describe, expect, it } from 'vitest';
import { list, newReport, publish, serve, serveReportOn, update, useMadeUpOfsted } from '../../../tests/import/made-up-ofsted.ts';
import { ReaderFault } from '../pdf/unreadable-pdf.ts';
import type { ProofFacts } from '../prove/proof-line.ts';

useMadeUpOfsted();

describe('an update where two readings of a PDF differ', () => {
  it('writes no row where a second reading of the PDF has another grade, and says so', async () => {
    publish(newReport());
    serve();
    const before = list();
    const { words } = await update({ grades: { ...newReport().judgements, 'help-and-protection': 'good' } });
    expect(words).toContain('a second reading of the PDF has good for help-and-protection, the first outstanding.');
    expect(list()).toBe(before);
  });

  it.each<[string, Partial<ProofFacts>, string]>([
    [
      'lead inspector',
      { inspector: 'Ann Others' },
      'a second reading of the PDF has Ann Others for the lead inspector, the first Ann Other.',
    ],
    [
      'day of publication',
      { published: '2026-11-03' },
      'a second reading of the PDF has 2026-11-03 for the day of publication, the first 2026-11-02.',
    ],
  ])('writes no row where a second reading has another %s', async (_, facts, reason) => {
    publish(newReport());
    serve();
    const before = list();
    expect((await update(facts)).words).toContain(reason);
    expect(list()).toBe(before);
  });

  it.each<[string, Partial<ProofFacts>, string]>([
    ['grades', { grades: {} }, 'a second reading of the PDF has nothing for help-and-protection, the first outstanding'],
    ['days on site', { from: '', to: '' }, 'a second reading of the PDF has nothing for the first day, the first 2026-09-07'],
  ])('writes no row where a second reading found no %s', async (_, facts, reason) => {
    publish(newReport());
    serve();
    const before = list();
    expect((await update(facts)).words).toContain(reason);
    expect(list()).toBe(before);
  });

  it.each([
    ['Weirbridge', '90004', '| **a draft, and no row of the list of inspections yet**; the next update tries again | draft |'],
    ['Eastmere', '90005', '| **could not be fetched, read or written**; the next update tries again |'],
  ])('tries again to write a row where the second reading failed by a fault of this program: %s', async (authorityName, urn, says) => {
    serveReportOn(authorityName, urn);
    const first = await update(new ReaderFault('this program has a fault.'));
    expect(first.words).toContain(says);
    expect(first.words).toContain('No row was written: no second reading could be made: this program has a fault.');
    expect(first.words.includes('are not published until a person has read them')).toBe(urn === '90004');
    expect(first.exitCode).toBe(1);
    const second = await update();
    expect([second.found.publications.map(({ became }) => became), second.exitCode]).toEqual([['listed'], 2]);
    expect(list()).toContain(`${authorityName},${urn},`);
    expect((await update()).words).toBe('Nothing is new at Ofsted.\n');
  });

  it.each([
    ['Weirbridge', '90004', 'draft, not listed'],
    ['Eastmere', '90005', 'not listed'],
  ])('writes no row where no second reading could be made, and says why: %s', async (authorityName, urn, became) => {
    serveReportOn(authorityName, urn);
    const before = list();
    const { words, found } = await update(null);
    expect(found.publications.map((each) => each.became)).toEqual([became]);
    expect(words).toContain('No row was written: no second reading could be made: its tags end nowhere.');
    expect(list()).toBe(before);
  });
});
