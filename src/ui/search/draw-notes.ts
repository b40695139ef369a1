import { joinStringsWithOr } from '../../record/strings/join-words.ts';
import type { Facet } from '../../search/query/filters.ts';
import type { SearchResults } from '../../search/search.ts';

/** The actions of the buttons in notes. */
export interface NoteActions {
  searchFor: (words: string) => void;
  narrowTo: (facet: Facet, value: string) => void;
  removeFilters: () => void;
}

/** The notes above the results: words that were corrected or ignored, what to try if nothing was found, and suggested filters. */
export function drawSearchNotes(results: SearchResults, actions: NoteActions): HTMLElement[] {
  const { corrections, leftOut, suggested, nearest, near, total, unfiltered, onlyCommon, isPart } = results;
  const notes = corrections.map(({ typed, taken }) => drawNote(`We found no “${typed}”, so these results are for “${taken}”.`));
  if (leftOut.length > 0 && total > 0) {
    const words = joinStringsWithOr(leftOut.map((word) => `“${word}”`));
    notes.push(drawNote(`We found no ${words}, so we left ${leftOut.length === 1 ? 'it' : 'them'} out.`));
  }
  if (total === 0) {
    if (unfiltered > 0) notes.push(drawNote('', drawSearchNoteButton('Remove the filters', actions.removeFilters)));
    // What is near to quoted words is shown below, or may still come.
    else if (!onlyCommon && near.length === 0 && !isPart)
      notes.push(drawNote('Try fewer or other words. You can also choose a topic or look up a term below.'));
    const alike = [...new Set(nearest)].slice(0, 6);
    if (alike.length > 0)
      notes.push(drawNote('Did you mean: ', ...alike.map((word) => drawSearchNoteButton(word, () => actions.searchFor(word)))));
  }
  if (suggested.length > 0) {
    const buttons = suggested.map(({ facet, value, name }) => drawSearchNoteButton(`${name} only`, () => actions.narrowTo(facet, value)));
    notes.push(drawNote('Show ', ...buttons));
  }
  return notes;
}

/** A button in a note. It goes with the note, so the focus then goes to the line that says how much was found. */
export function drawSearchNoteButton(words: string, press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-button';
  button.textContent = words;
  button.addEventListener('click', () => {
    document.getElementById('search-count')?.focus();
    press();
  });
  return button;
}

function drawNote(words: string, ...buttons: HTMLButtonElement[]): HTMLParagraphElement {
  const note = document.createElement('p');
  note.append(words, ...buttons.flatMap((button, at) => (at > 0 ? [' ', button] : [button])));
  return note;
}
