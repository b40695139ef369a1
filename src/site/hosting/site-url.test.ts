import { expect, it } from 'vitest';
import { describeSiteUrlFault, readSiteBase } from './site-url.ts';

it('takes an https origin', () => {
  expect(describeSiteUrlFault('https://example.org')).toBeUndefined();
  expect(describeSiteUrlFault('https://example.org/')).toBeUndefined();
});

it('tells what is wrong with an origin, and what would be right', () => {
  expect(describeSiteUrlFault(undefined)).toMatch(/not set.*SITE_URL=https:\/\/example\.org/);
  expect(describeSiteUrlFault('')).toMatch(/not set/);
  expect(describeSiteUrlFault('example.org')).toMatch(/"example\.org", which is no web address/);
  expect(describeSiteUrlFault('https://example.org/record/')).toMatch(/SITE_URL=https:\/\/example\.org SITE_BASE=\/record\//);
  expect(describeSiteUrlFault('http://example.org')).toMatch(/not an https address/);
  expect(describeSiteUrlFault('https://localhost:4321')).toMatch(/not an https address/);
});

it('reads the folder of a site however it is written', () => {
  for (const written of ['record', '/record', 'record/', '/record/', '//record//'])
    expect(readSiteBase({ SITE_BASE: written })).toBe('/record/');
  expect(readSiteBase({ SITE_BASE: 'a/b' })).toBe('/a/b/');
  for (const none of [{}, { SITE_BASE: '' }, { SITE_BASE: '/' }]) expect(readSiteBase(none)).toBe('/');
});
