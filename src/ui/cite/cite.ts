/*
 * Fills today's date into citations, and adds a button that copies each form. Without script a reader can select and copy the text,
 * and the brackets in it say what to fill in.
 */
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
      navigator.clipboard.writeText(text?.textContent ?? '').then(
        () => (status.textContent = `Copied: ${button.textContent}.`),
        () => {
          form.open = true;
          if (text) getSelection()?.selectAllChildren(text);
          status.textContent = 'This browser does not let the page copy. The text is selected: copy it with your keyboard.';
        },
      );
    });
    row.append(button, ' ');
  }
  row.append(status);
  panel.querySelector('.cite-form')?.before(row);
}
