/** A heading that is open: what stands under it belongs to it until one of its level or above comes. */
interface OpenHeading {
  /** As printed. */
  heading: string;
  size: number;
  font: string;
  /** Whether it is larger than the words. */
  isLarge: boolean;
  judgement: string | undefined;
  /** Whether neither words nor other headings stand under it. */
  isEmpty: boolean;
  /** How many headings stand directly under it. */
  children: number;
  /** Whether a section with words says it as its part. */
  isSaid: boolean;
  /** The part that headings under it belong to, once there are some. */
  part?: string;
}

/** Sizes in points that differ by no more are of one level. */
const sameSize = 1;

/**
 * The headings of a report that are open, the larger ones first. Size tells their level; among those of one size the type does. A heading
 * with nothing under it but another is the head of a part.
 */
export class HeadingStack {
  private readonly open: OpenHeading[] = [];

  /** The open headings, the innermost first. */
  get fromInnermost(): readonly OpenHeading[] {
    return this.open.toReversed();
  }

  /** Notes that words stand under the innermost heading. */
  noteWords(): void {
    const [innermost, above] = this.fromInnermost;
    if (!innermost) return;
    innermost.isEmpty = false;
    for (const entry of this.open) if (above?.part?.includes(entry.heading)) entry.isSaid = true;
  }

  /** Gives the innermost heading other words. */
  rename(heading: string): void {
    const innermost = this.open.at(-1);
    if (innermost) innermost.heading = heading;
  }

  /** Closes all headings: what comes next belongs to none of them. */
  closeAll(): void {
    this.open.length = 0;
  }

  /** Opens a heading and returns the part that it belongs to, if it belongs to one. Where it `isApart`, it stands under no judgement. */
  push(heading: string, { isApart, ...type }: Pick<OpenHeading, 'size' | 'font' | 'isLarge'> & { isApart: boolean }): string | undefined {
    const opened: OpenHeading = { heading, ...type, judgement: undefined, isEmpty: true, children: 0, isSaid: false };
    this.closeFor(opened);
    if (isApart && this.open.some(({ judgement }) => judgement !== undefined)) this.closeAll();
    const above = this.open.at(-1);
    this.open.push(opened);
    if (!above) return undefined;
    above.isEmpty = false;
    above.children += 1;
    above.part ??= this.partOf(above);
    return above.part;
  }

  /** Closes the headings that end where another begins. */
  private closeFor(next: OpenHeading): void {
    for (let top = this.open.at(-1); top && top.size < next.size - sameSize; top = this.open.at(-1)) this.closeSmaller(next);
    const top = this.open.at(-1);
    if (!top || top.size > next.size + sameSize || top.isEmpty) return;
    const alike = this.open.findLastIndex(({ size, font }) => Math.abs(size - next.size) <= sameSize && font === next.font);
    this.open.length = alike < 0 ? this.open.length - 1 : alike;
  }

  /** A smaller heading with nothing under it goes with the one above it, where nothing else stands under that. */
  private closeSmaller(next: OpenHeading): void {
    const closed = this.open.pop();
    const above = this.open.at(-1);
    if (closed?.isEmpty && above && above.size > next.size + sameSize && above.children === 1 && !above.isSaid)
      above.part = joinHeadings(above.part ?? above.heading, closed.heading);
  }

  /** The words of a part: its heading, after those above it. A large heading does not repeat a larger one that a section says already. */
  private partOf(entry: OpenHeading): string {
    const above = this.open[this.open.indexOf(entry) - 1];
    if (!above || (above.isSaid && entry.isLarge && above.size - entry.size > sameSize)) return entry.heading;
    return joinHeadings(above.part ?? above.heading, entry.heading);
  }
}

/** Headings that stand one under the other, as one. */
const joinHeadings = (...headings: string[]) => headings.join(' – ');
