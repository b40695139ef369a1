/**
 * A function that puts words into a status, at once or after a wait in milliseconds; later words replace those that still wait.
 * A screen reader speaks each change, so words about something that changes with every key wait until typing rests.
 */
export function makeAnnouncer(status: HTMLElement): (words: string, wait?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (words, wait = 0) => {
    clearTimeout(timer);
    if (wait === 0) status.textContent = words;
    else timer = setTimeout(() => (status.textContent = words), wait);
  };
}
