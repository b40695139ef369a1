/*
 * PDF files for tests, every run of text at a place of its own, as Word's are. All letters of a size are equally wide, so that
 * a test can say where things stand. The words are read back through the map of characters that such files carry.
 */

/** A run of text: where it begins, its size and type. `glyphs` are half as wide as the size is high. */
export interface Run {
  x: number;
  y: number;
  text: string;
  size?: number;
  type?: 'regular' | 'bold' | 'marks';
}

/** How wide a text of `placedPdf` is. */
export const widthOf = (text: string, size = 12) => [...text].length * size * 0.5;

const types = { regular: 'F1', bold: 'F2', marks: 'F3' } as const;

const hex = (number: number, digits: number) => number.toString(16).padStart(digits, '0');

/** The objects 3 to 6 of a PDF, a map of characters and three fonts that use it, and how a text is written with them. */
export function fontObjects(texts: readonly string[]): { objects: string[]; encode: (text: string) => string } {
  const signs = [...new Set(texts.flatMap((text) => [...text]))];
  const code = new Map(signs.map((sign, index) => [sign, index + 33]));
  if (signs.length > 220) throw new Error('A test file has at most 220 different signs.');
  const cmap = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def',
    '1 begincodespacerange <00> <ff> endcodespacerange',
    `${signs.length} beginbfchar`,
    ...signs.map((sign) => `<${hex(code.get(sign) ?? 0, 2)}> <${hex(sign.codePointAt(0) ?? 0, 4)}>`),
    'endbfchar endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
  const fonts = ['Helvetica', 'Helvetica-Bold', 'Courier'].map(
    (name) =>
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 0 /LastChar 255 /Widths [${Array(256).fill(500).join(' ')}] /ToUnicode 3 0 R >>`,
  );
  return {
    objects: [pdfStream(cmap), ...fonts],
    encode: (text) => `<${[...text].map((sign) => hex(code.get(sign) ?? 0, 2)).join('')}>`,
  };
}

/** The body of a stream as an object of a PDF. */
export const pdfStream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;

/** A PDF with these runs on its pages, A4. */
function placedPdf(pages: readonly (readonly Run[])[]): Uint8Array {
  const { objects: fonts, encode } = fontObjects(pages.flat().map(({ text }) => text));
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const pageNumber = (index: number) => 7 + index * 2;
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  objects.push(...fonts);
  pages.forEach((runs, index) => {
    const words = runs.map(
      ({ x, y, text, size = 12, type = 'regular' }) => `BT /${types[type]} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${encode(text)} Tj ET`,
    );
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${pageNumber(index) + 1} 0 R /Resources << /Font << /F1 4 0 R /F2 5 0 R /F3 6 0 R >> >> >>`,
    );
    add(pdfStream(words.join('\n')));
  });
  return pdfOfObjects(objects);
}

/** A PDF of numbered objects. The first is its catalog. */
export function pdfOfObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Writes pages line by line, in Ofsted's layout: A4, words of 12 points, numbers in a margin, headings of 14. */
export class Pages {
  readonly pages: Run[][] = [[]];
  private y = 770;
  private foot: ((page: number) => Run[]) | undefined;

  /** What stands at the foot of each page from the next one on. */
  withFoot(foot: (page: number) => Run[]): this {
    this.foot = foot;
    return this;
  }

  get page(): Run[] {
    return this.pages.at(-1) ?? [];
  }

  /** Runs on one line; the line stands `gap` points under the one before. */
  line(gap: number, ...runs: Omit<Run, 'y'>[]): this {
    this.y -= gap;
    for (const run of runs) this.page.push({ ...run, y: this.y });
    return this;
  }

  /** A run that stands on the line just written, a little above it: the mark of a footnote. */
  raised(x: number, text: string, rise = 5, size = 8): this {
    this.page.push({ x, y: this.y + rise, text, size });
    return this;
  }

  next(): this {
    this.pages.push([]);
    this.y = 770;
    if (this.foot) this.page.push(...this.foot(this.pages.length));
    return this;
  }

  heading(...lines: string[]): this {
    lines.forEach((text, index) => this.line(index === 0 ? 28 : 17, { x: 71, text, size: 14, type: 'bold' }));
    return this;
  }

  /** A numbered paragraph: its number in the margin, its words beside it, line by line. */
  numbered(number: number | string, ...lines: string[]): this {
    lines.forEach((text, index) =>
      this.line(index === 0 ? 27 : 14.5, ...(index === 0 ? [{ x: 71, text: typeof number === 'number' ? `${number}.` : number }] : []), {
        x: 99,
        text,
      }),
    );
    return this;
  }

  /** A paragraph without a number. */
  words(...lines: string[]): this {
    lines.forEach((text, index) => this.line(index === 0 ? 27 : 14.5, { x: 71, text }));
    return this;
  }

  bullet(sign: string, ...lines: string[]): this {
    lines.forEach((text, index) => this.line(index === 0 ? 22 : 14.5, ...(index === 0 ? [{ x: 71, text: sign }] : []), { x: 89, text }));
    return this;
  }

  inner(sign: string, ...lines: string[]): this {
    lines.forEach((text, index) => this.line(index === 0 ? 22 : 14.5, ...(index === 0 ? [{ x: 99, text: sign }] : []), { x: 117, text }));
    return this;
  }

  row(label: readonly string[], grade: readonly string[], start: 'top' | 'between' | 'bottom' = 'top'): this {
    const top = this.y - 30;
    label.forEach((text, index) => this.page.push({ x: 77, y: top - index * 14, text }));
    const shift = start === 'top' ? 0 : start === 'between' ? 7 : (label.length - grade.length) * 14;
    grade.forEach((text, index) => this.page.push({ x: 403, y: top - shift - index * 14, text }));
    this.y = top - (Math.max(label.length, grade.length) - 1) * 14;
    return this;
  }

  make(): Uint8Array {
    return placedPdf(this.pages);
  }
}

/** What a front page says, where a test does not ask for something else. */
export interface Front {
  title?: readonly string[];
  dates?: string;
  lead?: readonly string[];
  rows?: readonly (readonly [readonly string[], readonly string[], ('top' | 'between' | 'bottom')?])[];
}

const labels = {
  leaders: ['The impact of leaders on social work', 'practice with children and families'],
  help: ['The experiences and progress of', 'children who need help and protection'],
  inCare: ['The experiences and progress of', 'children in care'],
  careLeavers: ['The experiences and progress of care', 'leavers'],
  overall: ['Overall effectiveness'],
} as const;

export const rows = {
  leaders: [labels.leaders, ['Good']],
  help: [labels.help, ['Good']],
  inCare: [labels.inCare, ['Good']],
  careLeavers: [labels.careLeavers, ['Good']],
  overall: [labels.overall, ['Good']],
} as const;

/** The front page of an ILACS report. */
export function ilacsFront({ title, dates, lead, rows: given }: Front = {}): Pages {
  const pages = new Pages();
  for (const text of title ?? ['Inspection of Exampleshire local', 'authority children’s services'])
    pages.line(31, { x: 71, text, size: 22, type: 'bold' });
  pages.line(30, { x: 71, text: 'Inspection dates:', type: 'bold' }, { x: 180, text: dates ?? '4 to 15 March 2024' });
  const [first = 'Ann Other, His Majesty’s Inspector', ...more] = lead ?? [];
  if (lead === undefined || lead.length > 0) {
    pages.line(26, { x: 71, text: 'Lead inspector:', type: 'bold' }, { x: 167, text: first });
    for (const text of more) pages.line(14.5, { x: 167, text });
  }
  pages.line(39, { x: 77, text: 'Judgement', type: 'bold' }, { x: 403, text: 'Grade', type: 'bold' });
  for (const [label, grade, start] of given ?? [rows.leaders, rows.help, rows.inCare, rows.careLeavers, rows.overall])
    pages.row(label, grade, start);
  return pages.line(20);
}

/** The sections of an ILACS report with two short paragraphs each, for tests that are about something else. */
export function ilacsSections(pages: Pages): Pages {
  return pages
    .heading('The experiences and progress of children who need help and', 'protection: good')
    .numbered(1, 'Families get help early.')
    .heading('The experiences and progress of children in care: good')
    .numbered(2, 'Children live in good homes.')
    .heading('The experiences and progress of care leavers: good')
    .numbered(3, 'Care leavers are well supported.')
    .heading('The impact of leaders on social work practice with children', 'and families: good')
    .numbered(4, 'Leaders know their services.');
}
