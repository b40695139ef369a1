/* npm run check:content: every problem in content, or what is sound. */
import { check } from '../content/check.ts';

process.exitCode = check();
