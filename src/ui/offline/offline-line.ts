import styles from './offline-line.css?url';

let line: HTMLElement | undefined;

/** The line at the foot of the window. Screen readers hear what is put into it later, and only that. */
function openLine(): HTMLElement {
  if (line) return line;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = styles;
  document.head.append(sheet);
  line = document.createElement('aside');
  line.className = 'offline-line';
  line.ariaLabel = 'This copy of the page';
  line.append(document.createElement('p'));
  document.body.append(line);
  return line;
}

function drawButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}

/** Shows a line at the foot of the window, with a button for what a reader can do, and one that closes it. It takes the place of the line before. */
export function showOfflineLine(words: string, does: string, act: () => void): void {
  const shown = openLine();
  const said = shown.firstElementChild as HTMLElement;
  said.role = 'status';
  said.textContent = '';
  const close = () => {
    shown.remove();
    line = undefined;
  };
  shown.replaceChildren(said, drawButton(does, act), drawButton('Close', close));
  setTimeout(() => (said.textContent = words), 100);
}
