import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A part of a text to be replaced. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/**
 * Takes entries out of a YAML text, or rewrites them, and leaves every other byte: comments, quotes and line breaks are people's. Entries are
 * maps in lists, named by the path of their list.
 */
export class YamlEditsToSettle {
  private readonly text: string;
  private readonly document: Document;
  private readonly edits: Edit[] = [];

  constructor(text: string) {
    this.text = text;
    this.document = parseDocument(text);
  }

  /** Takes entries out of a list. Of a list that is then empty, `[]` is left. */
  remove(path: readonly (string | number)[], indexes: readonly number[]): void {
    const list = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    if (!isSeq(list) || indexes.length === 0) return;
    if (list.flow) {
      this.removeFromFlowList(list, indexes);
      return;
    }
    const lines = list.items.map((item) => this.linesOf(rangeOf(item)));
    const [first, last] = [lines[0], lines.at(-1)];
    if (indexes.length === list.items.length && first && last) {
      this.edits.push({ from: first.from, to: last.to, text: path.length === 0 ? '[]\n' : '' });
      // After a key, the list begins on a line of its own: `[]` joins the line of the key.
      const end = this.endOfKey(path);
      if (end !== undefined) this.edits.push({ from: end, to: end, text: ' []' });
    } else for (const index of indexes) this.edits.push({ ...(lines[index] ?? { from: 0, to: 0 }), text: '' });
  }

  /** Takes entries out of a list between brackets, each with the comma after it; the last ones with the comma before them. */
  private removeFromFlowList(list: YAMLSeq, indexes: readonly number[]): void {
    const ranges = list.items.map(rangeOf);
    const kept = ranges.findLastIndex((_, index) => !indexes.includes(index));
    const [lastKept, last] = [ranges[kept], ranges.at(-1)];
    if (!lastKept || !last) {
      const range = rangeOf(list);
      this.edits.push({ from: range.from, to: this.endOf(range), text: '[]' });
      return;
    }
    for (const index of indexes) {
      const range = ranges[index];
      if (!range || index > kept) continue;
      const comma = this.text.indexOf(',', this.endOf(range));
      this.edits.push({ from: range.from, to: comma + 1 + (/^ */.exec(this.text.slice(comma + 1))?.[0].length ?? 0), text: '' });
    }
    if (kept < ranges.length - 1) this.edits.push({ from: this.endOf(lastKept), to: this.endOf(last), text: '' });
  }

  /** The place after the colon of the key whose value has a path; undefined at the root. */
  private endOfKey(path: readonly (string | number)[]): number | undefined {
    const map = path.length > 0 ? this.document.getIn(path.slice(0, -1), true) : undefined;
    const pair = isMap(map) ? map.items.find((each) => nameOf(each) === path.at(-1)) : undefined;
    return pair && this.text.indexOf(':', this.endOf(rangeOf(pair.key))) + 1;
  }

  /**
   * Rewrites an entry: fields with a text get it, fields with `undefined` go, and all others stay as they are. Comments stay. New fields stand
   * where the first changed one stood.
   */
  rewrite(path: readonly (string | number)[], fields: Readonly<Record<string, string | undefined>>): void {
    const entry = this.document.getIn(path, true);
    if (!isMap(entry)) return;
    const range = rangeOf(entry);
    const sources = entry.flow ? [] : this.linesOfFields(entry);
    const kept = entry.items.flatMap((pair, index) => this.sourceOf(pair, fields, sources[index]));
    const there = new Set(entry.items.map(nameOf));
    const added = Object.entries(fields).flatMap(([name, value]) => (value !== undefined && !there.has(name) ? [`${name}: ${value}`] : []));
    const at = entry.items.findIndex((pair) => nameOf(pair) in fields);
    const parts = [...kept.slice(0, Math.max(at, 0)), ...added, ...kept.slice(Math.max(at, 0))];
    const text = entry.flow ? `{ ${parts.join(', ')} }` : parts.join(`\n${' '.repeat(this.columnOf(entry))}`);
    this.edits.push({ from: range.from, to: entry.flow ? this.endOf(range) : this.endOfLine(this.endOf(range)), text });
  }

  /** The text after all edits. */
  result(): string {
    return [...this.edits]
      .sort((a, b) => b.from - a.from)
      .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), this.text);
  }

  private sourceOf(pair: Pair, fields: Readonly<Record<string, string | undefined>>, lines: string | undefined): string[] {
    const name = nameOf(pair);
    if (name in fields) {
      // What people wrote above a field that goes stays.
      const comments = /^(?:#.*\n\s*)*/.exec(lines ?? '')?.[0].trim() ?? '';
      return [comments, fields[name] === undefined ? '' : `${name}: ${fields[name]}`].filter(Boolean);
    }
    return [lines ?? this.text.slice(rangeOf(pair.key).from, rangeOf(pair.value).to).trimEnd()];
  }

  /** The lines of each field of an entry: with the comments above it, and the one after its value. */
  private linesOfFields(entry: YAMLMap): string[] {
    let from = rangeOf(entry).from;
    return entry.items.map((pair) => {
      const to = this.endOfLine(this.endOf(rangeOf(pair.value ?? pair.key)));
      const lines = this.text.slice(from, to).trim();
      from = to;
      return lines;
    });
  }

  private endOfLine(at: number): number {
    const end = this.text.indexOf('\n', at);
    return end < 0 ? this.text.length : end;
  }

  private columnOf(entry: YAMLMap): number {
    const { from } = rangeOf(entry);
    return from - (this.text.lastIndexOf('\n', from - 1) + 1);
  }

  /** The end of an entry without the line break after it. */
  private endOf({ from, to }: { from: number; to: number }): number {
    return from + this.text.slice(from, to).trimEnd().length;
  }

  /** The whole lines that an entry stands on. */
  private linesOf(range: { from: number; to: number }): { from: number; to: number } {
    const next = this.text.indexOf('\n', this.endOf(range));
    return { from: this.text.lastIndexOf('\n', range.from - 1) + 1, to: next < 0 ? this.text.length : next + 1 };
  }
}

function rangeOf(node: unknown): { from: number; to: number } {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

const nameOf = (pair: unknown) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '');
