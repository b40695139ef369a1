import { littleWords, stemsForThemes } from './stems.ts';
import type { Passage, TaggedPassage } from './passage.ts';

/** How many passages of average themes each word of a heading is taken to have had besides its own. Set by hand. */
const steady = 4;

interface Counted {
  all: number;
  of: Map<string, number>;
}

/**
 * What stands under which headings. `strengthOf` says how much more likely a theme is under the words of a heading than anywhere, as a
 * logarithm: 0 if nothing tells. A passage that was learnt from is left out of what judges it.
 */
export class LearntThemeHeadings {
  private readonly words = new Map<string, Counted>();
  private readonly anywhere: Counted = { all: 0, of: new Map() };

  constructor(passages: readonly TaggedPassage[]) {
    for (const passage of passages) {
      for (const word of wordsOfHeading(passage)) {
        const counted = this.words.get(word) ?? { all: 0, of: new Map<string, number>() };
        this.words.set(word, counted);
        count(counted, passage);
      }
      count(this.anywhere, passage);
    }
  }

  strengthOf(theme: string, passage: Passage, learnt?: TaggedPassage): number {
    const usual = (this.anywhere.of.get(theme) ?? 0) / this.anywhere.all;
    if (!usual) return 0;
    const strengths = wordsOfHeading(passage).flatMap((word) => {
      const counted = this.words.get(word);
      const all = (counted?.all ?? 0) - (learnt?.weight ?? 0);
      if (!counted || all <= 0) return [];
      const own = (counted.of.get(theme) ?? 0) - (learnt?.themes.includes(theme) ? learnt.weight : 0);
      return [Math.log((own + steady * usual) / (all + steady) / usual)];
    });
    return strengths.reduce((sum, each) => sum + each, 0) / Math.max(strengths.length, 1);
  }
}

function count(counted: Counted, { themes, weight }: TaggedPassage): void {
  counted.all += weight;
  for (const theme of themes) counted.of.set(theme, (counted.of.get(theme) ?? 0) + weight);
}

const wordsOfHeading = ({ heading }: Passage) => [...new Set(stemsForThemes(heading))].filter((stem) => !littleWords.has(stem));
