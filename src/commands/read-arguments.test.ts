import { describe, expect, it } from 'vitest';
import { parseCommandLine, type Ending } from './read-arguments.ts';
import * as usages from './usages.ts';

const all = Object.entries(usages).map(([name, usage]) => ({
  name,
  help: usage.help,
  wrongUse: 'wrongUse' in usage ? usage.wrongUse : 2,
  parse: (...args: string[]): Ending | object => parseCommandLine(usage, args),
}));

describe.each(all)('the command line of $name', ({ help, wrongUse, parse }) => {
  it('prints its usage for --help, whatever the other arguments', () => {
    expect(parse('--unknown', '--help')).toEqual({ says: help, exitCode: 0 });
    expect(help).toMatch(/^npm run /);
  });

  it('ends with an error that names the unknown option', () => {
    expect(parse('--colour')).toMatchObject({ exitCode: wrongUse, says: expect.stringMatching(/^Unknown option '--colour'\.\n/) });
  });
});

describe('the arguments', () => {
  it('of the import are files and options', () => {
    expect(
      parseCommandLine(usages.importReportsUsage, ['a.pdf', '--into', 'drafts', '--allow-host', 'x.org', 'b.pdf', '--json']),
    ).toMatchObject({
      positionals: ['a.pdf', 'b.pdf'],
      values: { into: 'drafts', 'allow-host': ['x.org'], 'add-authorities': false, json: true },
    });
  });

  it('of the import need a value for an option that takes one', () => {
    expect(parseCommandLine(usages.importReportsUsage, ['--into'])).toMatchObject({
      exitCode: 1,
      says: expect.stringContaining("'--into <value>'"),
    });
  });

  it('of the agreement have an option for the sheet', () => {
    expect(parseCommandLine(usages.agreementUsage, ['--sheet'])).toMatchObject({ values: { sheet: true } });
    expect(parseCommandLine(usages.agreementUsage, [])).toMatchObject({ values: { sheet: false } });
  });

  it.each([usages.fidelityUsage, usages.importScoreUsage])('of a command that reads a folder are only the folder', (usage) => {
    expect(parseCommandLine(usage, ['pdfs'])).toMatchObject({ positionals: ['pdfs'] });
    expect(parseCommandLine(usage, ['pdfs', 'more'])).toMatchObject({
      exitCode: 2,
      says: expect.stringMatching(/^"more" is one argument/),
    });
  });

  it('of a command without arguments are refused', () => {
    expect(parseCommandLine(usages.buildUsage, ['dist'])).toMatchObject({ exitCode: 2 });
  });
});
