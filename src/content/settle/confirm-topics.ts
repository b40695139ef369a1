const openMark = /<(?:Paragraph|Item)\s[^>]*>/g;

/** The text of a report file in which suggested topics are confirmed, and how many paragraphs that concerns. Words are left alone: only opening marks are read. */
export function confirmTopicsToSettle(text: string): { text: string; paragraphs: number } {
  let paragraphs = 0;
  const confirmed = text.replace(openMark, (mark) =>
    mark.replace(/\sthemes_suggested="/, () => {
      paragraphs += 1;
      return ' themes="';
    }),
  );
  return { text: confirmed, paragraphs };
}
