import type { ReportRule } from './rule.ts';

/** Footnotes run on from n1, stand on a page of the PDF, and those that are named are there; what one says that it hangs on is there too. */
export const reportFootnotesRule: ReportRule = ({ report }, _known, tell) => {
  const notes = report.notes ?? [];
  const { pages } = report.source;
  const places = [report.title, ...new Set(report.sections.flatMap(({ part }) => part ?? []))];
  notes.forEach(({ anchor, line, page, on }, index) => {
    if (on !== undefined && !places.some((place) => place === on || place.split(' – ').includes(on)))
      tell(line, 'notes/on-nothing', { on, known: places });
    if (anchor && anchor !== `n${index + 1}`) tell(line, 'place/other-anchor', { anchor, next: `n${index + 1}` });
    if (pages && page === null) tell(line, 'page/missing-on-note');
    else if (pages && page && page > pages) tell(line, 'page/beyond-the-last', { page, pages });
  });
  const known = notes.map(({ anchor }) => anchor);
  for (const section of report.sections) {
    const named = [
      ...(section.notes ?? []).map((note) => ({ note, line: section.paragraphs[0]?.line ?? 1 })),
      ...section.paragraphs.flatMap(({ notes: anchors = [], line }) => anchors.map((note) => ({ note, line }))),
    ];
    for (const { note, line } of named) if (!known.includes(note)) tell(line, 'notes/unknown', { note, known });
  }
};
