import { describe, expect, it } from 'vitest';
import { titleProvesAuthority } from './names-authority.ts';

const all = ['Vale', 'North Vale', 'Hilltop and Vale', 'City of London', 'Otherton upon Vale'];
const proves = (title: string, name: string) =>
  titleProvesAuthority(title, { own: [name, `${name} Council`], others: all.filter((each) => each !== name) });

describe('a title', () => {
  it.each([
    ['Inspection of North Vale local authority children’s services', 'North Vale'],
    ['Vale County Council Inspection of children’s social care services', 'Vale'],
    ['Inspection of London Borough of Vale local authority children’s services', 'Vale'],
    ['City of London Inspection of children’s social care services', 'City of London'],
    ['Hilltop & Vale Inspection of children’s social care services', 'Hilltop and Vale'],
  ])('“%s” names %s', (title, name) => {
    expect(proves(title, name)).toBe(true);
  });

  it.each([
    ['Inspection of North Vale local authority children’s services', 'Vale'],
    ['Inspection of Vale local authority children’s services', 'North Vale'],
    ['Hilltop and Vale Inspection of children’s social care services', 'Vale'],
    ['Inspection of Otherton', 'Vale'],
  ])('“%s” does not name %s', (title, name) => {
    expect(proves(title, name)).toBe(false);
  });
});
