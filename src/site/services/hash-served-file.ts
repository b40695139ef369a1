import { createHash } from 'node:crypto';

/** The start of a hash of a file that is served, for a name that changes with its content. */
export function hashServedFile(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
