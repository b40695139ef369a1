/* Puts a button beside the code to embed a chart that copies it with one press. Without script the code can be selected. */
import { copyText } from '../copy-text/copy-text.ts';

for (const code of document.querySelectorAll<HTMLTextAreaElement>('.chart-embed-code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy the code';
  const status = document.createElement('span');
  status.role = 'status';
  button.addEventListener('click', () => {
    void copyText(code.value, 'Copied.', () => code.select()).then((words) => (status.textContent = words));
  });
  const row = document.createElement('p');
  row.append(button, ' ', status);
  code.after(row);
}
