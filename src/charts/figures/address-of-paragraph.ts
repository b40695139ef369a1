/** The address of the paragraph that states a figure. */
export function addressOfParagraph(paragraph: string): `/${string}` {
  const [authority, report, anchor] = paragraph.split('/');
  return `/reports/${authority}/${report}/#${anchor}`;
}
