/*
 * Fills today's date into citations, and adds a button that copies each form. Without script a reader can select and copy the text,
 * and the brackets in it say what to fill in.
 */
import { copyText } from '../copy-text/copy-text.ts';

const now = new Date();
const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
const today: Record<string, string> = {
  words: now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  dashes: `${year}-${month}-${day}`,
  slashes: `${year}/${month}/${day}/`,
};

for (const place of document.querySelectorAll<HTMLElement>('[data-day]'))
  place.textContent = today[place.dataset.day ?? ''] ?? place.textContent;

for (const panel of document.querySelectorAll<HTMLElement>('.cite')) {
  const row = document.createElement('p');
  row.className = 'cite-copy';
  row.append('Copy as ');
  const status = document.createElement('span');
  status.className = 'cite-status';
  status.role = 'status';
  for (const form of panel.querySelectorAll<HTMLDetailsElement>('.cite-form')) {
    const text = form.querySelector('pre');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = form.dataset.form ?? '';
    button.addEventListener('click', () => {
      const select = () => {
        form.open = true;
        if (text) getSelection()?.selectAllChildren(text);
      };
      void copyText(text?.textContent ?? '', `Copied: ${button.textContent}.`, select).then((words) => (status.textContent = words));
    });
    row.append(button, ' ');
  }
  row.append(status);
  panel.querySelector('.cite-form')?.before(row);
}
