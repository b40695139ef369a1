/** A button that turns off the key `/`, which people who speak to their computer may press without meaning to, and turns it on again. */
export function offerToTurnKeyOff(offer: HTMLElement): void {
  const button = offer.querySelector('button');
  try {
    const show = () => {
      if (button) button.textContent = localStorage.slash ? 'Turn this key on' : 'Turn this key off';
    };
    show();
    button?.addEventListener('click', () => {
      if (localStorage.slash) delete localStorage.slash;
      else localStorage.slash = 'off';
      show();
    });
    offer.hidden = false;
  } catch {
    // A browser that keeps nothing cannot keep this choice.
  }
}

/** Where a reader was who came to a box by the key `/`; search-start.ts puts it on the box. */
interface CameFrom {
  at: HTMLElement;
  top: number;
}

/**
 * Brings a search box to a reader who comes by the key `/`, and the reader back by Escape to where they were. Escape keeps the words, which
 * some browsers would remove.
 */
export function keepPlaceAndWords(box: HTMLInputElement & { cameFrom?: CameFrom }): void {
  const { form } = box;
  let from: CameFrom | undefined;
  const arrive = () => {
    from = box.cameFrom;
    delete box.cameFrom;
    if (!from || box.getBoundingClientRect().bottom + scrollY >= from.top) return;
    // The box of the header comes to the reader, whose page stays where it is; that of the search page is above its results.
    if (form?.matches('.site-search')) {
      form.style.cssText = 'position:fixed;top:0';
      // What was typed before this script came may have scrolled the page.
      scrollTo(0, from.top);
    } else box.scrollIntoView({ block: 'center' });
  };
  box.addEventListener('focus', arrive);
  box.addEventListener('blur', () => {
    if (form) form.style.cssText = '';
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    if (!from) return;
    const { at, top } = from;
    box.blur();
    at.focus({ preventScroll: true });
    scrollTo(0, top);
  });
  if (document.activeElement === box) arrive();
}
