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
  const { wordAt, newWord } = inventWords(random);

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

/** Returns invented words by their number, and a new or older one after so many paragraphs: as in real texts, new words keep coming, ever more slowly. */
function inventWords(random: () => number) {
  const made: string[] = [];
  const syllable = () => syllables[Math.floor(random() * syllables.length)] ?? '';
  const wordAt = (index: number) => {
    while (made.length <= index) made.push(Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''));
    return made[index] ?? '';
  };
  return { wordAt, newWord: (before: number) => wordAt(Math.floor(random() ** 3 * 72 * Math.sqrt(before + 1))) };
}

/**
 * The reports of a record again and again, under names of invented councils, until there are about `count` paragraphs. Paragraphs are whole,
 * but for one word in eight that is another word of the record, and one in a hundred that is invented: no two are quite the same.
 */
export function repeatRecord({ catalogue, paragraphs }: SearchRecord, count: number): SearchRecord {
  const random = seeded(20_261_128);
  const { wordAt, newWord } = inventWords(random);
  const words = paragraphs.flatMap(({ text }) => text.match(/\b[a-z]{5,}\b/g) ?? []);
  const otherWord = () => words[Math.floor(random() * words.length)] ?? '';
  const grown: SearchParagraph[] = [];
  const reports: SearchRecord['catalogue']['reports'] = [];
  const sections: SearchRecord['catalogue']['sections'] = [];
  for (let round = 0; grown.length < count; round += 1) {
    catalogue.reports.forEach((report, at) => {
      const end = catalogue.reports[at + 1]?.first ?? paragraphs.length;
      const moved = grown.length - report.first;
      const place = wordAt(reports.length);
      reports.push(
        round === 0 ? report : { ...report, id: `${place}/${report.id}`, name: `${place}, ${report.name}`, first: grown.length },
      );
      for (const section of catalogue.sections)
        if (section.first >= report.first && section.first < end) sections.push({ ...section, first: section.first + moved });
      for (const paragraph of paragraphs.slice(report.first, end)) {
        const change = (word: string) => {
          const chance = random();
          return chance < 0.01 ? newWord(grown.length) : chance < 0.125 ? otherWord() : word;
        };
        grown.push(round === 0 ? paragraph : { ...paragraph, text: paragraph.text.replace(/\b[a-z]{5,}\b/g, change) });
      }
    });
  }
  return { catalogue: { ...catalogue, count: grown.length, reports, sections }, paragraphs: grown };
}
