import path from 'node:path';
import { SingleBar } from 'cli-progress';

/** A progress bar on the terminal, with the time left. */
export interface ProgressBar {
  start: (item: string) => void;
  end: () => void;
  stop: () => void;
}

/** A progress bar for several items; undefined if there is one or none, or if the errors do not go to a terminal. */
export function startProgressBarOfCommand(total: number): ProgressBar | undefined {
  if (total < 2 || !process.stderr.isTTY) return undefined;
  const bar = new SingleBar({
    format: '{bar} {value} of {total}, {eta_formatted} left  {item}',
    barsize: 24,
    barCompleteChar: '#',
    barIncompleteChar: '.',
    hideCursor: true,
    // Fetching and reading differ from document to document: an estimate over a few of them would jump.
    etaBuffer: 50,
  });
  bar.start(total, 0, { item: '' });
  return {
    start: (item) => {
      bar.update({ item: path.basename(item) });
    },
    end: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}
