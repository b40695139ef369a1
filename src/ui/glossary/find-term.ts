/*
 * Shows the terms that fit the words a reader types: those with the words in their name, their other names or their meaning.
 */
const finder = document.getElementById('term-finder');
const box = finder?.querySelector('input');
const found = finder?.querySelector<HTMLElement>('[role=status]');
const letters = [...document.querySelectorAll<HTMLElement>('.term-letter')].map((letter) => ({
  letter,
  link: document.querySelector(`a[href="#${letter.getAttribute('aria-labelledby')}"]`)?.parentElement,
  terms: [...letter.querySelectorAll<HTMLElement>('.term-list > div')].map((term) => ({
    term,
    text: (term.textContent ?? '').toLowerCase().replaceAll('’', "'"),
  })),
}));

if (finder && box && found) {
  finder.hidden = false;
  const show = () => {
    const words = box.value.toLowerCase().replaceAll('’', "'").split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { letter, link, terms } of letters) {
      for (const { term, text } of terms) term.hidden = !words.every((word) => text.includes(word));
      const left = terms.filter(({ term }) => !term.hidden).length;
      letter.hidden = left === 0;
      // It would lead nowhere.
      if (link) link.hidden = left === 0;
      shown += left;
    }
    const none = 'No term matches. Try another word.';
    found.textContent = words.length === 0 ? '' : shown === 0 ? none : `Showing ${shown} of ${found.dataset.total} terms.`;
  };
  box.addEventListener('input', show);
  show();
}
