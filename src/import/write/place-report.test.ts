import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeNewAuthority, placeWrittenReport, NotWritten, type Disk } from './place-report.ts';

let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'place-'));
});

const id = 'exampleshire/2020-02-ilacs';
const file = () => path.join(folder, 'reports', `${id}.mdx`);
const all = () => fs.readdirSync(folder, { recursive: true }).map(String).sort();

/** The real disk, on which one step fails. */
const failing = (step: keyof Disk, code: string): Disk => ({
  ...fs,
  [step]: () => {
    throw Object.assign(new Error(code), { code });
  },
});

/** The real disk, which is full after half of a text. */
const full: Disk = {
  ...fs,
  writeFileSync: (at: fs.PathOrFileDescriptor, text: string | NodeJS.ArrayBufferView, options?: fs.WriteFileOptions) => {
    fs.writeFileSync(at, String(text).slice(0, String(text).length / 2), options);
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  },
};

describe('placing a report file', () => {
  it('writes it under its authority, and nothing beside it', () => {
    expect(placeWrittenReport(folder, id, 'text\n')).toEqual({ state: 'written', file: file() });
    expect(fs.readFileSync(file(), 'utf8')).toBe('text\n');
    expect(all()).toEqual(['reports', 'reports/exampleshire', 'reports/exampleshire/2020-02-ilacs.mdx']);
  });

  it('leaves one that is the same, but for the day of import', () => {
    placeWrittenReport(folder, id, 'imported: "2026-11-23"\ntext\n');
    expect(placeWrittenReport(folder, id, 'imported: "2026-11-24"\ntext\n')).toEqual({ state: 'unchanged', file: file() });
    expect(fs.readFileSync(file(), 'utf8')).toContain('2026-11-23');
  });

  it('leaves one that was proved on another day, and not one with another proof', () => {
    const proved = (day: string, sha256: string) =>
      `---\nimported: "${day}"\nproved: { on: "${day}", readers: lines 1 and tags 1, sha256: ${sha256} }\n---\ntext\n`;
    placeWrittenReport(folder, id, proved('2026-11-23', 'a'));
    expect(placeWrittenReport(folder, id, proved('2026-11-24', 'a')).state).toBe('unchanged');
    expect(placeWrittenReport(folder, id, proved('2026-11-24', 'b')).state).toBe('beside');
  });

  it('never overwrites one that differs: it writes beside it, where the site does not look, and shows the difference', () => {
    placeWrittenReport(folder, id, 'one\nread by a person\nthree\n');
    const placed = placeWrittenReport(folder, id, 'one\nread by a program\nthree\n');
    expect(placed).toMatchObject({ state: 'beside', file: file(), beside: `${file()}.imported` });
    expect(placed.state === 'beside' && placed.difference).toContain('-read by a person\n+read by a program\n');
    expect(fs.readFileSync(file(), 'utf8')).toBe('one\nread by a person\nthree\n');
    expect(all().filter((each) => each.endsWith('.part'))).toEqual([]);
  });

  it('leaves nothing half-written on a full disk, not even a folder', () => {
    expect(() => placeWrittenReport(folder, id, 'a long text\n', full)).toThrow(
      new NotWritten(`the disk is full: ${file()} was not written, and nothing of it is left.`),
    );
    expect(all()).toEqual([]);
  });

  it('keeps what is there on a full disk', () => {
    placeWrittenReport(folder, id, 'old\n');
    expect(() => placeWrittenReport(folder, id, 'new and longer\n', full)).toThrow('the disk is full');
    expect(all()).toEqual(['reports', 'reports/exampleshire', 'reports/exampleshire/2020-02-ilacs.mdx']);
    expect(fs.readFileSync(file(), 'utf8')).toBe('old\n');
  });

  it('writes where a process of the same number was killed half-way', () => {
    fs.mkdirSync(path.dirname(file()), { recursive: true });
    fs.writeFileSync(path.join(path.dirname(file()), `.2020-02-ilacs.mdx.${process.pid}.part`), 'te');
    expect(placeWrittenReport(folder, id, 'text\n').state).toBe('written');
    expect(all()).toEqual(['reports', 'reports/exampleshire', 'reports/exampleshire/2020-02-ilacs.mdx']);
  });

  it.each(['ENOTSUP', 'EISDIR', 'EINVAL'])('writes on a disk that knows no second names: %s', (code) => {
    expect(placeWrittenReport(folder, id, 'text\n', failing('linkSync', code)).state).toBe('written');
    expect(all().at(-1)).toBe('reports/exampleshire/2020-02-ilacs.mdx');
  });

  it('says so where it may not write', () => {
    expect(() => placeWrittenReport(folder, id, 'text\n', failing('mkdirSync', 'EACCES'))).toThrow('may not be written here.');
  });

  it.each([
    '../2020-02-ilacs',
    '../../etc/2020-02-ilacs',
    'a/../../2020-02-ilacs',
    '/etc/2020-02-ilacs',
    'a/2020-02-ilacs/../../x',
    'a\0/2020-02-ilacs',
  ])('refuses a name that would leave the folder: %s', (name) => {
    expect(() => placeWrittenReport(folder, name, 'text\n')).toThrow(NotWritten);
    expect(all()).toEqual([]);
  });

  it('does not follow a link that leads out of the folder', () => {
    const elsewhere = fs.mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
    fs.mkdirSync(path.join(folder, 'reports'));
    fs.symlinkSync(elsewhere, path.join(folder, 'reports', 'exampleshire'));
    expect(() => placeWrittenReport(folder, id, 'text\n')).toThrow('is a link that leads out of');
    expect(fs.readdirSync(elsewhere)).toEqual([]);
  });
});

describe('adding an authority', () => {
  it('adds it at the end of authorities.yml', () => {
    fs.writeFileSync(path.join(folder, 'authorities.yml'), '- id: a\n\n\n');
    writeNewAuthority(folder, '- id: b\n');
    expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8')).toBe('- id: a\n- id: b\n');
  });

  it('adds none twice, where another import has added it since', () => {
    fs.writeFileSync(path.join(folder, 'authorities.yml'), '- id: b-c\r\n- id: b\r\n  name: B\r\n');
    writeNewAuthority(folder, '- id: b\n  name: "B"\n');
    writeNewAuthority(folder, '- id: c\n');
    expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8')).toBe('- id: b-c\r\n- id: b\r\n  name: B\r\n- id: c\n');
  });

  it.each(['- id: "b"\n', "- id: 'b'\n", '- id: b # x\n', '- name: B\n  id: b\n', '-   id: b\n', '- { id: b }\n'])(
    'adds none that is there, however it is written: %j',
    (there) => {
      fs.writeFileSync(path.join(folder, 'authorities.yml'), there);
      writeNewAuthority(folder, '- id: b\n  name: "B"\n');
      expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8')).toBe(there);
    },
  );

  it.each(['  - id: a\n', '[{ id: a }]\n', '[]\n', '- id: a\n...\n'])('leaves a file as it is whose list ends otherwise: %j', (there) => {
    fs.writeFileSync(path.join(folder, 'authorities.yml'), there);
    expect(writeNewAuthority(folder, '- id: b\n')).toBe(false);
    expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8')).toBe(there);
  });

  it.each(['', '# Ours.\n', '---\n- id: a\n'])('adds it to %j', (there) => {
    fs.writeFileSync(path.join(folder, 'authorities.yml'), there);
    expect(writeNewAuthority(folder, '- id: b\n')).toBe(true);
    expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8').endsWith('- id: b\n')).toBe(true);
  });

  it('keeps the file as it was on a full disk', () => {
    fs.writeFileSync(path.join(folder, 'authorities.yml'), '- id: a\n');
    expect(() => writeNewAuthority(folder, '- id: b\n', full)).toThrow('the disk is full');
    expect(fs.readFileSync(path.join(folder, 'authorities.yml'), 'utf8')).toBe('- id: a\n');
    expect(all()).toEqual(['authorities.yml']);
  });
});
