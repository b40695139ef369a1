import type { SearchParagraph, SearchRecord } from '../../../src/search/index/records.ts';
import { seeded } from '../seeded.ts';

const syllables =
  'ba be bo ca co da de di do fa fe ga go ha he hi la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi wa we'.split(
    ' ',
  );

/**
 * A record as large as England's: `count` paragraphs in about 500 reports. Its sentences are those of a small record in new
 * combinations, with invented words (for places and names) that get rarer the later they come. The vocabulary is as large as in real
 * reports: 65 of them have 427,000 words, 6,979 different; by that curve (Heaps' law) 1.8 million words have about 11,700.
 */
export function growRecord({ catalogue, paragraphs }: SearchRecord, count: number): SearchRecord {
  const random = seeded(20_261_122);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentences = paragraphs.flatMap(({ text, themes }) =>
    text
      .split(/(?<=[.!?])\s+|\n/)
      .filter((sentence) => sentence.length > 20)
      .map((sentence) => ({ sentence, themes })),
  );
  const byTheme = new Map<number, string[]>();
  for (const { sentence, themes } of sentences) for (const theme of themes) byTheme.set(theme, [...(byTheme.get(theme) ?? []), sentence]);
  const made: string[] = [];
  // As in real texts, new words keep coming, ever more slowly, and older ones are more frequent.
  const wordAt = (index: number) => {
    while (made.length <= index) made.push(Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''));
    return made[index] ?? '';
  };
  const newWord = (before: number) => wordAt(Math.floor(random() ** 3 * 72 * Math.sqrt(before + 1)));

  const grown: SearchParagraph[] = [];
  const reports: SearchRecord['catalogue']['reports'] = [];
  const sections: SearchRecord['catalogue']['sections'] = [];
  const perReport = 53;
  while (grown.length < count) {
    const first = grown.length;
    const like = pick(catalogue.reports);
    const authority = pick(catalogue.authorities).id;
    const day = `${2014 + Math.floor(random() * 12)}-0${1 + Math.floor(random() * 9)}-10`;
    reports.push({
      ...like,
      id: `${authority}/${first}`,
      name: `${wordAt(reports.length)} council, inspection report, ${day}`,
      authority,
      day,
      first,
    });
    for (let place = 0; place < perReport && grown.length < count; place += 1) {
      if (place % 9 === 0) sections.push({ ...pick(catalogue.sections), first: grown.length });
      const { themes } = pick(paragraphs);
      const own = byTheme.get(themes[0] ?? 0) ?? [];
      const text = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
        random() < 0.7 && own.length > 0 ? pick(own) : pick(sentences).sentence,
      )
        .join(' ')
        .replace(/\b[a-z]{6,}\b/g, (word) => (random() < 0.06 ? newWord(grown.length) : word));
      grown.push({ anchor: `p${place + 1}`, themes, text, page: place + 1, claimant: 0 });
    }
  }
  return { catalogue: { ...catalogue, count: grown.length, reports, sections }, paragraphs: grown };
}
