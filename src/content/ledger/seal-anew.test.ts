import { describe, expect, it } from 'vitest';
import { fixtureFiles } from '../../../tests/fixtures/fixture-corpus.ts';
import { sealLedgerAnew } from './seal-anew.ts';

const listOf = (files: ReturnType<typeof sealLedgerAnew>) =>
  files?.filter(({ path }) => path.endsWith('editions.yml')).map(({ text }) => text);
const [own = ''] = listOf(fixtureFiles()) ?? [];

describe('a list of editions that is sealed anew', () => {
  it('takes the place of the one there was, and leaves all other files', () => {
    const files = fixtureFiles({ 'editions.yml': (text) => text.replace(/seal: \w+\s*$/, `seal: ${'f'.repeat(64)}\n`) });
    const sealed = sealLedgerAnew(files, 'content');
    expect(listOf(sealed)).toEqual([own]);
    expect(sealed?.at(-1)?.path).toBe('content/editions.yml');
    expect(sealed?.map(({ path }) => path).sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('is not made where an earlier edition was sealed with something else', () => {
    expect(
      sealLedgerAnew(fixtureFiles({ 'editions.yml': (text) => text.replace(/seal: \w+/, `seal: ${'f'.repeat(64)}`) }), 'content'),
    ).toBeUndefined();
  });

  it('is not made for a record without a ledger, nor for one whose site.yml cannot be read', () => {
    const all = fixtureFiles({ 'editions.yml': null });
    const without = all.filter(({ path }) => !path.includes('/ledger/'));
    expect(listOf(sealLedgerAnew(without, 'content'))).toEqual([]);
    const unread = fixtureFiles({ 'site.yml': 'name: [\n' });
    expect(sealLedgerAnew(unread, 'content')).toEqual(unread);
  });
});
