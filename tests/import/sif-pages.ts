import { Pages } from './placed-pdf.ts';

/** The front page of a report of the older framework: rows numbered like paragraphs, grades that wrap beside their labels. */
export function sifFront(overall: readonly string[] = ['Children’s services in Exampleshire require', 'improvement to be good']): Pages {
  const pages = new Pages();
  pages.line(20, { x: 71, text: 'Exampleshire County Council', size: 26, type: 'bold' });
  pages.line(25, { x: 71, text: 'Inspection of services for children in need of help and', size: 14, type: 'bold' });
  pages.line(17, { x: 71, text: 'protection, children looked after and care leavers', size: 14, type: 'bold' });
  pages.line(23, { x: 71, text: 'Inspection date: 26 October – 19 November 2015', size: 14, type: 'bold' });
  pages.line(23, { x: 71, text: 'Report published: 20 January 2016', size: 14, type: 'bold' });
  overall.forEach((text, index) => pages.line(index === 0 ? 40 : 17, { x: 71, text, size: 14, type: 'bold' }));
  return pages;
}

/** A row of the numbered table of judgements. */
export const sifRow = (pages: Pages, number: string, label: string, grade: readonly string[], x = 71) => {
  pages.line(30, { x, text: number }, { x: x + 18, text: label }, ...(grade.length === 1 ? [{ x: 400, text: grade[0] ?? '' }] : []));
  if (grade.length > 1)
    grade.forEach((text, index) => pages.page.push({ x: 400, y: (pages.page.at(-1 - index)?.y ?? 0) + (index === 0 ? 7 : -14), text }));
  return pages;
};

/** The whole table. */
export function sifTable(pages: Pages): Pages {
  sifRow(pages, '1.', 'Children who need help and protection', ['Requires', 'improvement']);
  sifRow(pages, '2.', 'Children looked after and permanence', ['Good']);
  // Labels as printed, one of them over two lines.
  pages.page.pop();
  pages.page.pop();
  pages.page.pop();
  pages.line(0, { x: 71, text: '2.' }, { x: 89, text: 'Children looked after and achieving' });
  pages.line(14, { x: 89, text: 'permanence' });
  pages.page.push({ x: 400, y: (pages.page.at(-1)?.y ?? 0) + 7, text: 'Good' });
  sifRow(pages, '2.1', 'Adoption performance', ['Outstanding'], 119);
  sifRow(pages, '2.2', 'Experiences and progress of care leavers', ['Not judged'], 119);
  return sifRow(pages, '3.', 'Leadership, management and governance', ['Inadequate']);
}

/** What stands behind the front page: contents, recommendations, findings, the inspectors. */
export function sifBody(pages: Pages): Pages {
  return pages
    .next()
    .line(0, { x: 71, text: 'Executive summary', size: 14, type: 'bold' })
    .words('The service has improved.')
    .next()
    .line(0, { x: 71, text: 'Contents', size: 14, type: 'bold' })
    .line(20, { x: 71, text: 'Executive summary' }, { x: 500, text: '2' })
    .line(20, { x: 71, text: 'Recommendations' }, { x: 500, text: '4' })
    .next()
    .line(0, { x: 71, text: 'The local authority', size: 20, type: 'bold' })
    .heading('Recommendations')
    .numbered(1, 'Strengthen decisions.')
    .numbered(2, 'Ensure that plans', 'are clear.')
    .next()
    .line(0, { x: 71, text: 'The experiences and progress of', size: 14, type: 'bold' })
    .line(
      17,
      { x: 71, text: 'children who need help and protection', size: 14, type: 'bold' },
      { x: 400, text: 'Requires improvement', size: 14, type: 'bold' },
    )
    .line(27, { x: 71, text: 'Summary', type: 'bold' })
    .words('Leaders know what to do.')
    .line(27, { x: 71, text: 'Inspection findings', type: 'bold' })
    .numbered(3, 'Help is early.')
    .line(27, { x: 71, text: 'The graded judgement for adoption performance is that it is outstanding', type: 'bold' })
    .numbered(4, 'Adoption is swift.')
    .next()
    .line(0, { x: 71, text: 'Information about this inspection', size: 14, type: 'bold' })
    .words('Lead inspector: Mike Example HMI')
    .words('Deputy lead inspector: Ann Other HMI');
}

/** A report whose local authority part has six paragraphs, and its board's part two of its own numbers. */
export function longer(pages: Pages): Pages {
  pages.next().line(0, { x: 71, text: 'Recommendations', size: 14, type: 'bold' });
  for (let number = 1; number <= 6; number += 1) pages.numbered(number, `Words ${number}.`);
  return pages.heading('Inspection judgement about the LSCB').numbered(1, 'The board meets.').numbered(2, 'It listens.');
}
