import type { ReportRule } from './rule.ts';

/** Footnotes run on from n1, stand on a page of the PDF, and those that are named are there. */
export const reportFootnotesRule: ReportRule = ({ report }, _known, tell) => {
  const notes = report.notes ?? [];
  const { pages } = report.source;
  notes.forEach(({ anchor, line, page }, index) => {
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
