import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own; allowPositionals: true }>>;

/** How a command is used. */
export interface Usage<Own extends Options> {
  /** What `--help` prints: the command line first, then what it does. */
  help: string;
  /** The command's own options; every command has `--help`. */
  options: Own;
  /** The most arguments without a name that it takes. */
  maxPositionals: number;
  /** The exit code where it is used wrongly; otherwise 2. */
  wrongUse?: number;
}

/** Why a command ends before it has begun: what it prints, and its exit code. */
export interface Ending {
  says: string;
  exitCode: number;
}

/** What stands on a command line, or why the command ends: help was asked for, or something there is unknown to it. */
export function parseCommandLine<Own extends Options>(usage: Usage<Own>, args: readonly string[]): Parsed<Own> | Ending {
  const { help, options, maxPositionals, wrongUse = 2 } = usage;
  if (args.includes('--help') || args.includes('-h')) return { says: help, exitCode: 0 };
  const wrong = (message: string) => ({ says: `${message}\n\n${help}`, exitCode: wrongUse });
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const extra = parsed.positionals[maxPositionals];
    return extra === undefined ? (parsed as Parsed<Own>) : wrong(`"${extra}" is one argument too many.`);
  } catch (error) {
    // The first sentence says what is wrong; the rest is about arguments that begin with a hyphen.
    return wrong(`${(error as Error).message.split('. ')[0]?.replace(/\.$/, '')}.`);
  }
}

/** What stands on this process's command line. Ends the process where help is asked for or something there is unknown. */
export function readArguments<Own extends Options>(usage: Usage<Own>): Parsed<Own> {
  const parsed = parseCommandLine(usage, process.argv.slice(2));
  if (!('says' in parsed)) return parsed;
  (parsed.exitCode === 0 ? console.log : console.error)(parsed.says);
  process.exit(parsed.exitCode);
}
