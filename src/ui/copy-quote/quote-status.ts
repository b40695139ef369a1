const status = document.createElement('p');
status.className = 'quote-status';
status.role = 'status';
document.body.append(status);
let clearing: ReturnType<typeof setTimeout> | undefined;

/** Shows a message for ten seconds; `hidden` tells it to screen readers only. */
export function tellOfCopiedQuote(words: string, hidden = false): void {
  status.classList.toggle('hidden', hidden);
  status.textContent = words;
  clearTimeout(clearing);
  clearing = setTimeout(() => (status.textContent = ''), 10_000);
}
