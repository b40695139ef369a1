/** Milliseconds that results wait for what is shown above them, so that it does not push them down when it comes. */
const maxWait = 1_500;

let newest = '';

/**
 * Tells the other scripts of the search page what is searched. Returns, once they know what they have to say, a function that draws it;
 * what takes too long is drawn when it comes.
 */
export async function askBesideSearch(typed: string): Promise<() => void> {
  const words = (newest = typed.trim());
  const drawings: Promise<() => void>[] = [];
  const draw = (drawing: Promise<() => void>) => drawings.push(drawing);
  document.dispatchEvent(new CustomEvent('searched', { detail: { words, draw } }));
  const all = Promise.all(drawings).then((drawn) => () => {
    if (words === newest) drawn.forEach((each) => each());
  });
  const tooLate = new Promise<() => void>((resolve) => {
    setTimeout(() => resolve(() => void all.then((drawAll) => drawAll())), maxWait);
  });
  return Promise.race([all, tooLate]);
}
