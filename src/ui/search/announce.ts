/**
 * A function that shows a message in a status element, at once or after a delay in milliseconds. A new message replaces one that is still delayed.
 * Screen readers speak every change, so a message that changes with each key is delayed until typing pauses.
 */
export function makeSearchAnnouncer(status: HTMLElement): (words: string, wait?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words, wait = 0) => {
    clearTimeout(timer);
    if (wait === 0) status.textContent = words;
    else timer = setTimeout(() => (status.textContent = words), wait);
  };
}
