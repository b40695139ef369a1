import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Own extends Options> = ReturnType<typeof parseArgs<{ options: Own; allowPositionals: true }>>;

/** How a command is used. */
export interface Usage<Own extends Options> {
  /** The text of `--help`: the command line first, then what it does. */
  help: string;
  /** The command's own options; every command has `--help`. */
  options: Own;
  /** The largest number of positional arguments. */
  maxPositionals: number;
  /** The exit code for wrong use; 2 if it is not set. */
  wrongUse?: number;
}

/** The reason for a command to end before it starts: the text to print, and the exit code. */
export interface Ending {
  says: string;
  exitCode: number;
}

/** The parsed command line, or the reason to end: help was asked for, or an argument is unknown. */
export function parseCommandLine<Own extends Options>(usage: Usage<Own>, args: readonly string[]): Parsed<Own> | Ending {
  const { help, options, maxPositionals, wrongUse = 2 } = usage;
  if (args.includes('--help') || args.includes('-h')) return { says: help, exitCode: 0 };
  const wrong = (message: string) => ({ says: `${message}\n\n${help}`, exitCode: wrongUse });
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    const extra = parsed.positionals[maxPositionals];
    return extra === undefined ? (parsed as Parsed<Own>) : wrong(`"${extra}" is one argument too many.`);
  } catch (error) {
    // The first sentence of Node's message says what is wrong; the rest is about arguments that begin with a hyphen.
    return wrong(`${(error as Error).message.split('. ')[0]?.replace(/\.$/, '')}.`);
  }
}

/** The parsed command line of this process. Ends the process if help is asked for or an argument is unknown. */
export function readArguments<Own extends Options>(usage: Usage<Own>): Parsed<Own> {
  const parsed = parseCommandLine(usage, process.argv.slice(2));
  if (!('says' in parsed)) return parsed;
  (parsed.exitCode === 0 ? console.log : console.error)(parsed.says);
  process.exit(parsed.exitCode);
}
