import { createHash } from 'node:crypto';
import { writeYaml } from '../../src/content/yaml-and-csv/write-yaml.ts';
import { writeOpenMark } from '../../src/import/write/open-mark.ts';
import type { Corpus } from '../../src/record/corpus/corpus.ts';
import { formatGrade, isGrade } from '../../src/record/grades/grade.ts';
import { formatReportId } from '../../src/record/ids-and-paths/ids.ts';
import type { Theme } from '../../src/record/theme.ts';
import { seeded } from '../search/seeded.ts';
import type { MadeDocument } from './made-documents.ts';
import { SentenceMaker } from './made-sentences.ts';

/** The edition's frameworks and themes, and the day on which its reports count as read. */
type Edition = Pick<Corpus, 'frameworks' | 'judgements' | 'themes' | 'site'>;

/** A section to write: the group of themes that it is mostly about, and how many numbered paragraphs it has. */
interface Section {
  heading: string;
  judgement?: string;
  group: string;
  paragraphs: number;
}

const groups: readonly [RegExp, string][] = [
  [/care-leavers$/, 'Care leavers'],
  [/^help/, 'Help and protection'],
  [/^(in-care|looked|adoption)/, 'Children in care'],
];
const groupOf = (judgement: string) => groups.find(([pattern]) => pattern.test(judgement))?.[1] ?? 'Running the service';

/** Paragraphs on a page of the PDF. */
const perPage = 6;

/** Writes the file of one made report. */
class ReportWriter {
  private readonly record: Edition;
  private readonly document: MadeDocument;
  private readonly random: () => number;
  private readonly sentences: SentenceMaker;
  private written = 0;
  private number = 0;

  constructor(record: Edition, document: MadeDocument, seed: number) {
    this.record = record;
    this.document = document;
    this.random = seeded(seed);
    this.sentences = new SentenceMaker(this.random);
  }

  body(): string {
    const letter = this.document.kind === 'focused-visit';
    const introduction = this.marks('Introduction', letter ? 2 : 4, (index) =>
      this.paragraph({ anchor: `s${index}` }, 'Running the service'),
    );
    const improve = this.marks('Improve', letter ? 3 : 6, (index) => this.item(index), { heading: 'What needs to improve' });
    const sections = this.sections().map((section) => this.section(section));
    return [introduction, improve, ...sections].join('\n');
  }

  /** The page on which the next paragraph begins; call it once for each. */
  private nextPage(): string {
    this.written += 1;
    return String(1 + Math.floor(this.written / perPage));
  }

  pages(): number {
    return 2 + Math.floor(this.written / perPage);
  }

  private sections(): Section[] {
    const { document, record } = this;
    const { inspection } = document;
    if (!inspection) {
      const headings = ['Findings', 'Management oversight'] as const;
      return headings.map((heading, index) => ({
        heading,
        group: index === 0 ? 'Care leavers' : 'Running the service',
        paragraphs: 10 - index * 3,
      }));
    }
    const framework = record.frameworks.find(({ id }) => id === inspection.framework);
    const judgements = (framework?.judgements ?? []).filter((id) => id !== 'overall').sort((a, b) => a.localeCompare(b));
    const share = 55 / judgements.length;
    return judgements.map((id) => {
      const name = record.judgements.find((judgement) => judgement.id === id)?.name ?? id;
      const grade = inspection.judgements[id];
      const heading = grade && isGrade(grade) ? `${name}: ${formatGrade(grade).toLowerCase()}` : name;
      return { heading, judgement: id, group: groupOf(id), paragraphs: Math.round(share * (0.85 + this.random() * 0.3)) };
    });
  }

  private section({ heading, judgement, group, paragraphs }: Section): string {
    return this.marks('Section', paragraphs, () => this.paragraph({ number: String((this.number += 1)) }, group), { judgement, heading });
  }

  private marks(
    mark: 'Introduction' | 'Improve' | 'Section',
    count: number,
    make: (index: number) => string,
    attributes: Record<string, string | undefined> = {},
  ): string {
    const inside = Array.from({ length: count }, (_, index) => make(index + 1)).join('\n');
    return `${writeOpenMark(mark, attributes)}\n\n${inside}\n</${mark}>\n`;
  }

  private paragraph(place: { anchor: string } | { number: string }, group: string): string {
    const themes = this.drawThemes(group);
    const open = writeOpenMark('Paragraph', { ...place, page: this.nextPage(), themes: themes.map(({ id }) => id).join(' ') });
    return `${open}\n${this.sentences.paragraphAbout(themes)}\n</Paragraph>\n`;
  }

  private item(index: number): string {
    const themes = this.drawThemes('Help and protection');
    const open = writeOpenMark('Item', { anchor: `i${index}`, page: this.nextPage(), themes: themes.map(({ id }) => id).join(' ') });
    return `${open}\n${this.sentences.improvementOf(themes)}\n</Item>\n`;
  }

  /** One to three themes: the first mostly of the group that the section is about, the others of any. */
  private drawThemes(group: string): Theme[] {
    const { themes } = this.record;
    const own = themes.filter((theme) => theme.group === group);
    const drawn = new Set<Theme>();
    const draw = (from: readonly Theme[]) => drawn.add(from[Math.floor(this.random() ** 1.4 * from.length)] as Theme);
    draw(this.random() < 0.85 && own.length > 0 ? own : themes);
    if (this.random() < 0.6) draw(themes);
    if (this.random() < 0.2) draw(themes);
    return [...drawn];
  }
}

/** A report in the form of a content file: its id, `<authority>/<yyyy-mm>-<kind>`, and its text. Its words are invented; its grades and days are those of the list of England. */
export function makeReport(record: Edition, document: MadeDocument, seed: number): { id: string; text: string } {
  const { authority, kind, from, inspection } = document;
  const id = formatReportId({ authority: authority.id, month: from.slice(0, 7), kind });
  const own = Number.parseInt(createHash('sha256').update(`${seed} ${id}`).digest('hex').slice(0, 8), 16);
  const writer = new ReportWriter(record, document, own);
  const body = writer.body();
  const matter = {
    title: inspection
      ? `Inspection of ${authority.name} local authority children’s services`
      : `Focused visit to ${authority.name} children’s services`,
    authority: authority.id,
    kind,
    ...(inspection ? aboutInspection(record, inspection) : aboutLetter(document)),
    wording: 'verbatim',
    about: 'The words are invented, to measure how large records are built. Nobody wrote them about this council.',
    source: {
      publisher: 'Ofsted',
      url: inspection?.url ?? `https://example.org/made/${id}`,
      licence: 'OGL-3.0',
      rights: `© Crown copyright ${from.slice(0, 4)}`,
      pages: writer.pages(),
    },
    checked: record.site.edition,
  };
  return { id, text: `---\n${writeYaml(matter)}---\n\n${body}` };
}

function aboutInspection({ frameworks }: Edition, inspection: NonNullable<MadeDocument['inspection']>) {
  const judgements = frameworks.find(({ id }) => id === inspection.framework)?.judgements ?? [];
  return {
    framework: inspection.framework,
    length: inspection.derivedLength,
    inspected: inspection.inspected,
    published: inspection.published,
    lead_inspector: inspection.leadInspector,
    judgements: Object.fromEntries(judgements.map((id) => [id, inspection.judgements[id] ?? 'not-judged'])),
  };
}

function aboutLetter({ from, authority }: MadeDocument) {
  return {
    subject: 'care leavers aged 18 to 25',
    inspected: { from, to: `${from.slice(0, 8)}16` },
    dated: `${from.slice(0, 8)}28`,
    letter: {
      to: ['The Director of Children’s Services', `${authority.name} Council`],
      salutation: 'Dear Director',
      closing: 'Yours sincerely',
      signed: ['An inspector', 'His Majesty’s Inspector'],
    },
  };
}
