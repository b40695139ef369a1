import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { svgToShareImage } from './svg-to-png.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'png-'));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true });
});

it('leaves no font files behind when its process ends', async () => {
  vi.stubEnv('TMPDIR', scratch);
  const before = process.listeners('exit');
  await svgToShareImage('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#fff"/></svg>');
  expect(readdirSync(scratch)).toHaveLength(1);
  for (const onExit of process.listeners('exit').filter((each) => !before.includes(each))) onExit(0);
  expect(readdirSync(scratch)).toEqual([]);
});
