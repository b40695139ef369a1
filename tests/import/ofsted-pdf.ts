import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';

/** A page as Ofsted prints its reports: A4, body text of 12 pt beside a margin of numbers, headings of 14 pt. */
const sheet = { width: 595, height: 842, top: 780, bottom: 90, numbers: 56, words: 85, right: 540 };

/** Prints a made-up report in the layout of Ofsted's, for tests: words wrap at the margin and run on over pages. */
export class OfstedPdf {
  private readonly document: PDFDocument;
  private readonly regular: PDFFont;
  private readonly bold: PDFFont;
  private readonly footer: readonly string[];
  private page: PDFPage | undefined;
  private y = 0;

  private constructor(document: PDFDocument, regular: PDFFont, bold: PDFFont, footer: readonly string[]) {
    this.document = document;
    this.regular = regular;
    this.bold = bold;
    this.footer = footer;
  }

  /** Begins a report. `footer` stands at the foot of every page but the first, with the page's number. */
  static async begin(footer: readonly string[] = []): Promise<OfstedPdf> {
    const document = await PDFDocument.create();
    const [regular, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
    return new OfstedPdf(document, regular, bold, footer);
  }

  title(words: string): this {
    return this.lines(words, { x: sheet.numbers, size: 24, font: this.bold, after: 16 });
  }

  /** A line of the front page: "Inspection dates: 3 to 14 October 2022". */
  fact(label: string, words: string): this {
    this.room(20);
    this.draw(label, sheet.numbers, 12, this.bold);
    this.draw(words, sheet.numbers + this.bold.widthOfTextAtSize(`${label} `, 12), 12, this.regular);
    this.y -= 20;
    return this;
  }

  /** A row of the table of judgements. */
  row(judgement: string, grade: string, bold = false): this {
    this.room(30);
    const font = bold ? this.bold : this.regular;
    this.draw(grade, 400, 12, this.bold);
    return this.lines(judgement, { x: sheet.numbers, size: 12, font, right: 380, after: 12 });
  }

  heading(words: string): this {
    return this.lines(words, { x: sheet.numbers, size: 14, font: this.bold, before: 10, after: 8 });
  }

  paragraph(words: string, number?: number): this {
    this.room(20);
    if (number !== undefined) this.draw(`${number}.`, sheet.numbers, 12, this.regular);
    return this.lines(words, { x: number === undefined ? sheet.numbers : sheet.words, size: 12, font: this.regular, after: 10 });
  }

  bullets(...items: string[]): this {
    for (const item of items) {
      this.room(20);
      this.draw('•', sheet.numbers, 12, this.regular);
      this.lines(item, { x: sheet.words, size: 12, font: this.regular, after: 6 });
    }
    return this;
  }

  newPage(): this {
    const page = this.document.addPage([sheet.width, sheet.height]);
    this.page = page;
    this.y = sheet.top;
    const number = this.document.getPageCount();
    if (number > 1) {
      const foot = [...this.footer, String(number)];
      foot.forEach((words, index) => {
        page.drawText(words, { x: sheet.numbers, y: 60 - index * 12, size: 9, font: this.regular });
      });
    }
    return this;
  }

  async save(): Promise<Uint8Array> {
    return this.document.save();
  }

  private room(height: number): void {
    if (!this.page || this.y - height < sheet.bottom) this.newPage();
  }

  private draw(words: string, x: number, size: number, font: PDFFont): void {
    this.page?.drawText(words, { x, y: this.y, size, font });
  }

  private lines(
    words: string,
    {
      x,
      size,
      font,
      right = sheet.right,
      before = 0,
      after,
    }: { x: number; size: number; font: PDFFont; right?: number; before?: number; after: number },
  ): this {
    this.y -= before;
    let line = '';
    const put = () => {
      this.room(size * 1.3);
      this.draw(line, x, size, font);
      this.y -= size * 1.3;
      line = '';
    };
    for (const word of words.split(' ')) {
      if (line && font.widthOfTextAtSize(`${line} ${word}`, size) > right - x) put();
      line = line ? `${line} ${word}` : word;
    }
    put();
    this.y -= after;
    return this;
  }
}
