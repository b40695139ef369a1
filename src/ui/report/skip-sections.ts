/** Puts a link under each heading of a document that leads past its paragraphs to the next: it is seen while it has the focus. */
export function offerToSkipReportSections(): void {
  const headings = [...document.querySelectorAll('.report-section > :is(h2, h3)')];
  for (const [at, { id, textContent }] of headings.entries()) {
    const link = document.createElement('a');
    link.className = 'hidden';
    link.href = `#${id}`;
    link.textContent = `Skip to ${textContent}`;
    headings[at - 1]?.after(link);
  }
}
