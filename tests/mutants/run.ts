/* npm run test:mutants: shows which changes of the code no test notices. With folders or files behind --, only of those. */
import { existsSync, statSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';
import giveOwnTempFolder from '../own-temp-folder.ts';

const parts = process.argv.slice(2);
const missing = parts.filter((part) => !existsSync(part));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(', ')}. Name folders or files: npm run test:mutants -- src/record src/search/query/filters.ts`);
  process.exit(1);
}

const mutate = parts.map((part) => (statSync(part).isDirectory() ? `${part.replace(/\/$/, '')}/**/*.ts` : part));
const takeTempFolderAway = giveOwnTempFolder();
try {
  await new Stryker({
    configFile: '.config/stryker.json',
    ...(mutate.length > 0 && { mutate: [...mutate, '!src/**/*.test.ts'] }),
  }).runMutationTest();
} finally {
  await takeTempFolderAway();
}
