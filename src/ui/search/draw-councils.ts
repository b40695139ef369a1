import type { CouncilMatch, NamedCouncils } from '../../search/councils/find-councils.ts';

/** How many of the councils named are shown. */
const maxShown = 4;

/** What is here on the councils that a search names: each with its latest grades and a link, and whether we hold words of its reports. */
export function drawCouncilsNamedInSearch({ matches }: NamedCouncils, total: number): HTMLElement[] {
  const shown = matches.slice(0, maxShown);
  const wordless = shown.filter(({ hasWords }) => !hasWords);
  const notes = shown.map(drawCouncil);
  const more = matches.length - shown.length;
  if (more > 0)
    notes.push(drawText(`${more === 1 ? 'One more council matches' : `${more} more councils match`}. Name one to see its grades.`));
  if (wordless.length > 0) notes.push(drawText(describeMissingWords(wordless, total)));
  return notes;
}

/** What is here on the councils that a search names, where no paragraph was found: "See the latest grades for Leeds." */
export function describeCouncilsNamedInSearch({ matches }: NamedCouncils): string {
  const [only] = matches;
  if (!only) return '';
  if (matches.length > 1) return `See the latest grades of ${matches.length} councils.`;
  return `See the latest grades${only.hasWords ? ' and the reports' : ''} for ${only.name}.`;
}

function describeMissingWords(councils: readonly CouncilMatch[], total: number): string {
  const [only] = councils;
  const whose = councils.length === 1 && only ? `${only.name}’s reports` : 'these councils’ reports';
  return `We don’t have the text of ${whose} yet${total > 0 ? ', so the paragraphs below are from other councils' : ''}.`;
}

function drawCouncil({ name, url, why, grades }: CouncilMatch): HTMLElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = name;
  const place = document.createElement('span');
  place.className = 'aside';
  place.textContent = ` ${why}. `;
  const note = document.createElement('p');
  note.className = 'council-note';
  note.append(link, place, grades);
  return note;
}

function drawText(words: string): HTMLElement {
  const note = document.createElement('p');
  note.textContent = words;
  return note;
}
