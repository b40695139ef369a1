import { isMap, isPair, isScalar, isSeq, parseDocument, type Document, type Pair, type YAMLMap } from 'yaml';

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
    const lines = list.items.map((item) => this.linesOf(rangeOf(item)));
    const [first, last] = [lines[0], lines.at(-1)];
    if (indexes.length === list.items.length && first && last) {
      // After a key, the list begins on a line of its own: `[]` joins the line of the key.
      const from = path.length === 0 ? first.from : this.text.lastIndexOf('\n', first.from - 1);
      this.edits.push({ from, to: last.to - (path.length === 0 ? 0 : 1), text: path.length === 0 ? '[]\n' : ' []' });
    } else for (const index of indexes) this.edits.push({ ...(lines[index] ?? { from: 0, to: 0 }), text: '' });
  }

  /** Rewrites an entry: fields with a text get it, fields with `undefined` go, and what is not named stays as it is. New fields stand where the first changed one stood. */
  rewrite(path: readonly (string | number)[], fields: Readonly<Record<string, string | undefined>>): void {
    const entry = this.document.getIn(path, true);
    if (!isMap(entry)) return;
    const kept = entry.items.flatMap((pair) => this.sourceOf(pair, fields));
    const there = new Set(entry.items.map(nameOf));
    const added = Object.entries(fields).flatMap(([name, value]) => (value !== undefined && !there.has(name) ? [`${name}: ${value}`] : []));
    const at = entry.items.findIndex((pair) => nameOf(pair) in fields);
    const parts = [...kept.slice(0, Math.max(at, 0)), ...added, ...kept.slice(Math.max(at, 0))];
    const range = rangeOf(entry);
    const text = entry.flow ? `{ ${parts.join(', ')} }` : parts.join(`\n${' '.repeat(this.columnOf(entry))}`);
    this.edits.push({ from: range.from, to: this.endOf(range), text });
  }

  /** The text after all edits. */
  result(): string {
    return [...this.edits]
      .sort((a, b) => b.from - a.from)
      .reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), this.text);
  }

  private sourceOf(pair: Pair, fields: Readonly<Record<string, string | undefined>>): string[] {
    const name = nameOf(pair);
    if (name in fields) return fields[name] === undefined ? [] : [`${name}: ${fields[name] ?? ''}`];
    const [key, value] = [rangeOf(pair.key), rangeOf(pair.value)];
    return [this.text.slice(key.from, value.to).trimEnd()];
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
