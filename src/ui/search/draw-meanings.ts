import type { SearchResults } from '../../search/search.ts';

type Meaning = SearchResults['meanings'][number];

const nameOf = ({ words, isTopic, isNeed }: Meaning) => (isNeed ? `answers to “${words}”` : isTopic ? `the topic “${words}”` : words);

/** What was searched beside the words typed, in a line: "Also searched: kinship care, the topic “Fostering”". */
export function describeSearchedMeanings(meanings: readonly Meaning[], without: readonly string[]): string {
  const searched = meanings.filter(({ key }) => !without.includes(key));
  return searched.length > 0 ? `Also searched: ${searched.map(nameOf).join(', ')}` : 'Only your own words were searched';
}

/**
 * A function that shows in a disclosure what was searched beside the words typed. Each meaning has a checkbox, and `choose` gets the keys of
 * those that are not ticked. Where there are none, the line keeps its room, so that the results below stay where they are.
 */
export function makeSearchedMeanings(
  details: HTMLDetailsElement,
  choose: (without: string[]) => void,
): (meanings: readonly Meaning[], without: readonly string[]) => void {
  const summary = details.querySelector('summary') as HTMLElement;
  const boxes = details.querySelector('div') as HTMLElement;
  const inputs = () => [...boxes.querySelectorAll('input')];
  let drawn = '';
  boxes.addEventListener('change', () => choose(inputs().flatMap(({ checked, value }) => (checked ? [] : [value]))));
  return (meanings, without) => {
    // The same boxes stay: one of them may have the focus.
    const keys = JSON.stringify(meanings.map(({ key }) => key));
    if (keys !== drawn) boxes.replaceChildren(...meanings.map(drawBox));
    drawn = keys;
    for (const input of inputs()) input.checked = !without.includes(input.value);
    details.classList.toggle('search-also-none', meanings.length === 0);
    if (meanings.length > 0) summary.textContent = describeSearchedMeanings(meanings, without);
  };
}

function drawBox(meaning: Meaning): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.value = meaning.key;
  label.append(input, ` ${nameOf(meaning)}`);
  return label;
}
