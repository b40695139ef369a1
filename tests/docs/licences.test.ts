import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The licences of files, in the form of the Debian copyright file that REUSE reads: a later paragraph wins over an earlier one. */
const paragraphs = readFileSync('.reuse/dep5', 'utf8')
  .split('\n\n')
  .slice(1)
  .map(
    (paragraph) =>
      new Map(
        paragraph
          .trim()
          .split('\n')
          .map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
      ),
  );
const ownPackage = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string };

describe('licences', () => {
  it('are said for every file: whose it is, and under what', () => {
    expect(paragraphs[0]?.get('Files')).toBe('*');
    expect(paragraphs.filter((paragraph) => !paragraph.get('Copyright') || !paragraph.get('License'))).toEqual([]);
    expect(paragraphs[0]?.get('License')).toBe(ownPackage.license);
  });

  it('name files that exist', () => {
    const named = paragraphs.flatMap((paragraph) => paragraph.get('Files')?.split(' ') ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((pattern) => globSync(pattern).length === 0)).toEqual([]);
  });

  it('give Ofsted’s words the licence that each report says', () => {
    const reports = globSync('content/reports/**/*.mdx');
    const licences = new Set(reports.flatMap((file) => /^ *licence: *(\S+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? []));
    expect(licences).toContain('OGL-3.0');
    expect(paragraphs.find((paragraph) => paragraph.get('Files')?.includes('content/reports/'))?.get('License')).toContain('OGL-UK-3.0');
  });

  it('are listed for every package, by npm run sbom', () => {
    const sbom = JSON.parse(
      execFileSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8', maxBuffer: 1e9, shell: process.platform === 'win32' }),
    ) as {
      spdxVersion: string;
      packages: { name: string; versionInfo: string; licenseDeclared: string }[];
    };
    const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, object> };
    expect(sbom.spdxVersion).toMatch(/^SPDX-2/);
    expect(sbom.packages.map(({ name }) => name)).toContain('astro');
    expect(sbom.packages.length).toBeGreaterThan(Object.keys(locked).length * 0.8);
    expect(sbom.packages.filter(({ versionInfo }) => !versionInfo)).toEqual([]);
  });
});

describe('the container', () => {
  it('is built by commands that this project has, from files that it has', () => {
    const text = readFileSync('.config/hosting/Dockerfile', 'utf8');
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script = '']) => script);
    expect(named).toEqual(['build', 'precompress', 'hosting']);
    expect(named.filter((script) => !scripts[script])).toEqual([]);
    const copied = [...text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '));
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
  });
});
