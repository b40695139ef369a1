/** Runs a command and sets its exit code: that which `run` gives, or 1 with the message of its error, followed by `hint`. */
export async function runCommand(run: () => number | Promise<number>, hint = ''): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    console.error(`${(error as Error).message}${hint}`);
    process.exitCode = 1;
  }
}
