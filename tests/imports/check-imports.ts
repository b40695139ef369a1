/* Checks every import of src/ against the rules in .config/dependency-cruiser.js. Part of npm run check. */
import { rooms, rules } from '../../.config/dependency-cruiser.js';
import { findImportProblems } from './find-import-problems.ts';

const problems = await findImportProblems('.', { rooms, rules });
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? 'Every import keeps to the rules.' : `${problems.length} imports or permissions are wrong.`);
process.exitCode = problems.length === 0 ? 0 : 1;
