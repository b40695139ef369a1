import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { themeClues } from '../../record/theme-weight.ts';
import { loadThemeWeights } from './load-theme-weights.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'weights-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const write = (text: string) => {
  writeFileSync(path.join(folder, 'theme-weights.csv'), text);
};
const clues = themeClues.map((clue) => `clue,${clue},,1`);

describe('the weights of themes in a content folder', () => {
  it('are read from its file, also from Windows', () => {
    write(['\uFEFFkind,name,theme,weight', ...clues, ''].join('\r\n'));
    expect(loadThemeWeights(folder)[1]).toEqual({ kind: 'clue', name: 'share', theme: '', weight: 1 });
  });

  it('are none where it has no such file', () => {
    expect(loadThemeWeights(folder)).toEqual([]);
  });

  it('are refused with every problem, by file and line', () => {
    write(['kind,name,theme,weight', ...clues, 'text,plan,plans,x', 'text,plan,,1', ''].join('\n'));
    expect(() => loadThemeWeights(folder)).toThrow(
      /theme-weights\.csv:12\n {2}weight "x" is not right\..*\n.*theme-weights\.csv:13\n {2}a row of the kind "text" has no theme here\..*\n2 problems in 1 file\./,
    );
  });
});
