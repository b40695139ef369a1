/* PDF files with tags for tests, as Word writes them: each block has its place in a structure tree, and its characters carry its mark. */
import { fontObjects, pdfOfObjects, pdfStream, widthOf } from './placed-pdf.ts';

/**
 * A block: its tag, and its lines with the spaces that Word writes at their ends. A row of a table has a cell for each line. A line that begins
 * with ^1 has a raised 1 before its other words.
 */
export interface Tagged {
  tag: 'P' | 'H2' | 'LI' | 'Note' | 'TR' | 'Artifact' | 'none';
  lines: readonly string[];
  bold?: boolean;
  size?: number;
  /** A raised mark of a footnote after the last line. */
  mark?: string;
}

export const paragraph = (...lines: string[]): Tagged => ({ tag: 'P', lines });
export const heading = (...lines: string[]): Tagged => ({ tag: 'H2', lines, bold: true, size: 14 });
export const item = (...lines: string[]): Tagged => ({ tag: 'LI', lines });
export const row = (...cells: string[]): Tagged => ({ tag: 'TR', lines: cells });
export const foot = (...lines: string[]): Tagged => ({ tag: 'Artifact', lines, size: 8 });

/** The front page of an ILACS report. */
export const taggedFront = (more: Partial<{ title: string; dates: string; lead: string; rows: Tagged[] }> = {}): Tagged[] => [
  { ...heading(more.title ?? 'Inspection of Exampleshire local authority children’s services'), size: 26 },
  paragraph(`Inspection dates: ${more.dates ?? '4 to 15 March 2024'}`),
  paragraph(`Lead inspector: ${more.lead ?? 'Ann Other, His Majesty’s Inspector'}`),
  row('Judgement', 'Grade'),
  ...(more.rows ?? [
    row('The impact of leaders on social work ', 'Good'),
    row('The experiences and progress of children who need help and protection', 'Good'),
    row('The experiences and progress of children in care', 'Outstanding'),
    row('The experiences and progress of care leavers', 'Requires improvement to be good'),
    row('Overall effectiveness', 'Good'),
  ]),
];

/** A PDF with these blocks on its pages. */
export function taggedPdf(pages: readonly (readonly Tagged[])[]): Uint8Array {
  const texts = pages.flat().flatMap(({ lines, mark = '' }) => [...lines.map((line) => line.replace('^', '')), mark]);
  const { objects: fonts, encode } = fontObjects(texts);
  const objects: string[] = ['', '', ...fonts];
  const add = (body: string) => objects.push(body);
  const reserve = () => objects.push('');
  const root = reserve();
  const pageNumbers: number[] = [];
  const kids: number[] = [];
  const parents: string[] = [];
  pages.forEach((blocks, index) => {
    const [page, content] = [reserve(), reserve()];
    pageNumbers.push(page);
    const marked: number[] = [];
    const element = (at: number, tag: string, parent: number, kids: string) => {
      objects[at - 1] = `<< /Type /StructElem /S /${tag} /P ${parent} 0 R /Pg ${page} 0 R /K [${kids}] >>`;
    };
    const mark = (tag: string, parent: number) => {
      const leaf = reserve();
      element(leaf, tag, parent, String(marked.length));
      marked.push(leaf);
      return leaf;
    };
    let y = 800;
    const show = (text: string, size: number, bold: boolean, x = 71) => {
      y -= size * 1.4;
      const raised = /^\^(\d+)(.*)$/.exec(text);
      if (raised) {
        const [, mark = '', rest = ''] = raised;
        const draw = (at: number, left: number, height: number, words: string) =>
          `BT /F1 ${at} Tf 1 0 0 1 ${left} ${height} Tm ${encode(words)} Tj ET`;
        return `${draw(size * 0.6, x, y + 4, mark)}\n${draw(size, x + 6, y, rest)}`;
      }
      return `BT /${bold ? 'F2' : 'F1'} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${encode(text)} Tj ET`;
    };
    const drawn = blocks.map(({ tag, lines, bold = false, size = 12, mark: raised }) => {
      // As on a page of Word: space between blocks, cells of a row beside one another, notes and feet at the foot.
      const above = y - 12;
      y = tag === 'Artifact' ? 60 : tag === 'Note' ? 110 : above;
      const words = lines.map((text, cell) => {
        if (tag === 'TR') y = above;
        return show(text, size, bold, tag === 'TR' && cell > 0 ? 420 : 71);
      });
      const markY = y;
      if (tag === 'Artifact' || tag === 'Note') y = above;
      const raisedX = 71 + widthOf(lines.at(-1) ?? '', size) * (bold ? 1.2 : 1);
      if (raised) words.push(`BT /F1 ${size * 0.6} Tf 1 0 0 1 ${raisedX} ${markY + 4} Tm ${encode(raised)} Tj ET`);
      if (tag === 'none') return words.join('\n');
      if (tag === 'Artifact') return `/Artifact BMC\n${words.join('\n')}\nEMC`;
      const within = (body: string) => `/Span << /MCID ${marked.length - 1} >> BDC\n${body}\nEMC`;
      if (tag === 'TR') {
        const row = reserve();
        kids.push(row);
        const cells = words.map((body) => ({ cell: mark('TD', row), body: within(body) }));
        element(row, 'TR', root, cells.map(({ cell }) => `${cell} 0 R`).join(' '));
        return cells.map(({ body }) => body).join('\n');
      }
      if (tag === 'LI') {
        const [list, entry] = [reserve(), reserve()];
        kids.push(list);
        element(list, 'L', root, `${entry} 0 R`);
        element(entry, 'LI', list, `${mark('LBody', entry)} 0 R`);
      } else kids.push(mark(tag, root));
      return within(words.join('\n'));
    });
    objects[page - 1] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents ${index} /Contents ${content} 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> >> >>`;
    objects[content - 1] = pdfStream(drawn.join('\n'));
    parents.push(`${index} [${marked.map((leaf) => `${leaf} 0 R`).join(' ')}]`);
  });
  const tree = add(`<< /Nums [${parents.join(' ')}] >>`);
  objects[root - 1] = `<< /Type /StructTreeRoot /K [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /ParentTree ${tree} 0 R >>`;
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot ${root} 0 R >>`;
  objects[1] = `<< /Type /Pages /Kids [${pageNumbers.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`;
  return pdfOfObjects(objects);
}
