/*
 * Fills today's date into citations, and shows the buttons that copy each form. Words that the reader selects in the paragraph are quoted
 * instead of all of it. Without script a reader can select and copy the text, and the brackets in it say what to fill in.
 */
import { writeCitationQuoteForm, type QuoteForm } from '../../publish/citation/quote-forms.ts';
import { hyphenateId } from '../../record/ids-and-paths/ids.ts';
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

/** The words of a panel's quotation: those of the whole paragraph, in each form as it was written. */
const whole = new Map<HTMLElement, string>();

/** Quotes words in every form of a panel; without words, the whole paragraph. */
function quoteInPanel(panel: HTMLElement, words?: string): void {
  for (const place of panel.querySelectorAll<HTMLElement>('[data-quote]')) {
    if (!whole.has(place)) whole.set(place, place.textContent);
    place.textContent = words === undefined ? (whole.get(place) ?? '') : writeCitationQuoteForm(place.dataset.quote as QuoteForm, words);
  }
}

/** Quotes the words that a reader selects in the paragraph that a panel cites, and offers to quote all of it again. */
function followSelection(panel: HTMLElement, row: HTMLElement): void {
  const note = document.createElement('p');
  note.className = 'cite-selection';
  note.hidden = true;
  const back = document.createElement('button');
  back.type = 'button';
  back.textContent = 'Quote the whole paragraph';
  back.addEventListener('click', () => {
    quoteInPanel(panel);
    note.hidden = true;
    row.querySelector('button')?.focus();
  });
  note.append('These citations quote the words you selected. ', back);
  row.after(note);
  document.addEventListener('quote-chosen', (event) => {
    const { id, words } = (event as CustomEvent<{ id: string; words: string }>).detail;
    if (hyphenateId(id) !== panel.dataset.cited) return;
    quoteInPanel(panel, words);
    note.hidden = false;
  });
}

for (const panel of document.querySelectorAll<HTMLElement>('.cite')) {
  const row = panel.querySelector<HTMLElement>('.cite-copy');
  const status = panel.querySelector('.cite-status');
  if (!row || !status) continue;
  // Pressing a button must not clear the selection.
  row.addEventListener('mousedown', (event) => event.preventDefault());
  const buttons = row.querySelectorAll('button');
  panel.querySelectorAll<HTMLDetailsElement>('.cite-form').forEach((form, index) => {
    const text = form.querySelector('pre');
    const button = buttons[index];
    button?.addEventListener('click', () => {
      const select = () => {
        form.open = true;
        if (text) getSelection()?.selectAllChildren(text);
      };
      void copyText(text?.textContent ?? '', `Copied: ${button.textContent}.`, select).then((words) => (status.textContent = words));
    });
  });
  row.hidden = false;
  if (panel.querySelector('[data-quote]')) followSelection(panel, row);
}
