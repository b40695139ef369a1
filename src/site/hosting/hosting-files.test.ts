import { expect, it } from 'vitest';
import { isHostingAddress } from './hosting-files.ts';

it.each(['', 'https://example.org/', 'a b', 'x;y', ':99999', ':0', 'example.org:', '[::1]:80', '-', 'a..b'])(
  'no server answers to “%s”',
  (at) => {
    expect(isHostingAddress(at)).toBe(false);
  },
);

it.each(['example.org', ':8080', 'www.example.org:8080', 'localhost', '192.0.2.1:80', '_'])('a server can answer to “%s”', (at) => {
  expect(isHostingAddress(at)).toBe(true);
});
