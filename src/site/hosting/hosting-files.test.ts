import { expect, it } from 'vitest';
import { isHostingAddress, writeCaddySettings, writeNginxSettings } from './hosting-files.ts';

it.each(['', 'https://example.org/', 'a b', 'x;y', ':99999', ':0', 'example.org:', '[::1]:80', '-', 'a..b', '*', 'a*.org', 'a.*.org'])(
  'no server answers to “%s”',
  (at) => {
    expect(isHostingAddress(at)).toBe(false);
  },
);

it.each(['example.org', ':8080', 'www.example.org:8080', 'localhost', '192.0.2.1:80', '_', '*.example.org', 'münchen.de:8080'])(
  'a server can answer to “%s”',
  (at) => {
    expect(isHostingAddress(at)).toBe(true);
  },
);

it('servers answer to a name with other letters as browsers ask for it', () => {
  const hosting = { base: '', folder: '/srv', at: 'münchen.de:8080' };
  expect(writeNginxSettings(hosting)).toContain('listen 8080;\n  server_name xn--mnchen-3ya.de;');
  expect(writeCaddySettings(hosting)).toMatch(/^xn--mnchen-3ya\.de:8080 \{/);
  expect(writeCaddySettings({ ...hosting, at: ':8080' })).toMatch(/^:8080 \{/);
});
