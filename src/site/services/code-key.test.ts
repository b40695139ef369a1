import { expect, it } from 'vitest';
import { hashCodeOfSite } from './code-key.ts';

it('hashes code the same while nothing changes, and otherwise for another version of Node', () => {
  expect(hashCodeOfSite()).toBe(hashCodeOfSite());
  expect(hashCodeOfSite('v0.0.0')).not.toBe(hashCodeOfSite());
});
