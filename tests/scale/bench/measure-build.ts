import { spawn } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a build took and what it wrote. */
export interface BuildCost {
  seconds: number;
  /** Processor seconds of the command and all that it started. */
  processor: number;
  /** The most memory that they had at once, in MB. */
  memory: number;
  files: number;
  /** In MB. */
  bytes: number;
}

/** The files of a folder by path, with their sizes in bytes. */
export function sizesOfFiles(folder: string): Map<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(paths.map((file) => [path.relative(folder, file).split(path.sep).join('/'), statSync(file).size]));
}

/** The parent and the memory in MB of each process of this machine. Empty where there is no /proc. */
function readProcesses(): Map<number, { parent: number; memory: number }> {
  const processes = new Map<number, { parent: number; memory: number }>();
  let names: string[] = [];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return processes;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field('PPid'), memory: field('VmRSS') / 1024 });
    } catch {
      // It ended meanwhile.
    }
  }
  return processes;
}

/** The memory in MB of a process and all below it, at this moment. */
function memoryOfTree(root: number): number {
  const processes = readProcesses();
  const isBelow = (id: number): boolean => id === root || (processes.has(id) && isBelow(processes.get(id)?.parent ?? 0));
  return [...processes].reduce((sum, [id, { memory }]) => sum + (isBelow(id) ? memory : 0), 0);
}

/** Runs a command that builds into a folder, anew unless `keep` is set. Throws with what it printed if it fails. */
export async function measureBuild(
  command: string,
  {
    folder,
    at = '.',
    environment = {},
    keep = false,
  }: { folder: string; at?: string; environment?: Record<string, string>; keep?: boolean },
): Promise<BuildCost> {
  if (!keep) rmSync(folder, { recursive: true, force: true });
  const start = performance.now();
  // The shell's `times` prints the processor time of all that it waited for.
  const child = spawn('sh', ['-c', `${command} >&2; status=$?; times; exit $status`], { cwd: at, env: { ...process.env, ...environment } });
  let [said, times, memory] = ['', '', 0];
  child.stderr.on('data', (data: Buffer) => (said = `${said}${data.toString()}`.slice(-4000)));
  child.stdout.on('data', (data: Buffer) => (times += data.toString()));
  const watch = setInterval(() => (memory = Math.max(memory, memoryOfTree(child.pid ?? 0))), 250);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command} failed:\n${said}`);
  const spent = [...(times.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  const sizes = [...sizesOfFiles(folder).values()];
  return {
    seconds: (performance.now() - start) / 1000,
    processor: spent.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0),
    memory,
    files: sizes.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0) / 1e6,
  };
}
