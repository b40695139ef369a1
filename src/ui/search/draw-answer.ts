import type { SearchAnswer } from '../../search/intents/search-answer.ts';

/** How many councils are shown with their grades. */
const maxShown = 4;

/** The answer line of a search: grades or figures with links to where they are from, or that nothing found matches closely. */
export function drawSearchAnswer(answer: SearchAnswer | undefined): HTMLElement[] {
  if (!answer) return [];
  if (answer.kind === 'none') return [drawLine('No paragraph matches your question closely. Reports here may not answer it.')];
  if (answer.kind === 'figures')
    return answer.figures.map(({ council, measure, value, when, claimant, place, url }) =>
      drawLine(
        drawStrong(value),
        ` ${council}: ${measure.charAt(0).toLowerCase()}${measure.slice(1)}, ${when}. Claimed by ${claimant} in `,
        drawLink(url, place),
        '.',
      ),
    );
  const { councils } = answer;
  const lines = councils.slice(0, maxShown).map(({ name, url, why, grades }) => drawLine(drawLink(url, name), `: ${why}. ${grades}`));
  const more = councils.length - maxShown;
  if (more > 0) lines.push(drawLine(`We found ${more === 1 ? 'one more council' : `${more} more councils`}. Name one to see its grades.`));
  return lines;
}

function drawLine(...content: (Node | string)[]): HTMLElement {
  const line = document.createElement('p');
  line.className = 'search-answer';
  line.append(...content);
  return line;
}

function drawStrong(text: string): HTMLElement {
  const strong = document.createElement('strong');
  strong.textContent = text;
  return strong;
}

function drawLink(url: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = text;
  return link;
}
