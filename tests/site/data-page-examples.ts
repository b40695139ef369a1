import { spawn } from 'node:child_process';

/** The example in a language that the data page shows, as a reader copies it; empty where the page has none. */
export function exampleOnDataPage(html: string, language: string): string {
  const found = new RegExp(`aria-label="Example in ${language}"[^>]*><code>([\\s\\S]*?)</code>`).exec(html)?.[1] ?? '';
  const signs: Record<string, string> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
  return found.replace(/&(#39|quot|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);
}

/** What a program prints, errors included; undefined where this machine lacks it. */
export function outputOfProgram(command: string, words: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, words);
    let out = '';
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.stderr.on('data', (piece: Buffer) => (out += piece.toString()));
    child.on('error', () => resolve(undefined));
    child.on('close', () => resolve(out));
  });
}
