/* npm run hex-map: lays England's authorities out as hexagons and writes them into the content folder. The build only reads the result. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readHexMapContentLabels, writeHexMapContent } from '../content/hex-map/hex-map-file.ts';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { hexLayoutPlacesOf } from '../hexmap/hex-place.ts';
import { measureHexLayout } from '../hexmap/measure-layout.ts';
import { solveHexLayout } from '../hexmap/solve-layout.ts';
import { replaceContentFile } from '../import/write/place-report.ts';
import { readArguments } from './read-arguments.ts';
import { runCommand } from './run-command.ts';
import { hexMapUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const [seeds, steps] = [values.seeds.split(',').map(Number), Number(values.steps)];
const file = path.join(contentFolderToLoad(), 'hex-map.csv');

await runCommand(run);

function run(): number {
  // The file itself is left out: an authority that it lacks is why the map is laid out again.
  const { corpus, problems } = loadCorpusOfContent(contentFolderToLoad(), false, ['hex-map.csv']);
  if (!corpus) throw new Error(formatProblems(problems));
  const places = hexLayoutPlacesOf(corpus);
  if (places.length === 0 || [steps, ...seeds].some((number) => !Number.isSafeInteger(number) || number < 1)) {
    console.error(
      places.length === 0 ? 'There is no authority with a place in authority-places.csv.' : `Seeds and steps are whole numbers.`,
    );
    return 2;
  }
  const labels = existsSync(file) ? readHexMapContentLabels(readFileSync(file, 'utf8')) : new Map<string, string>();
  const found = seeds.map((seed) => {
    const solved = solveHexLayout(places, { seed, steps });
    const { borders, kept, alone, split } = measureHexLayout(places, solved.layout);
    console.log(
      `Seed ${seed}: cost ${solved.cost.toFixed(1)}, ${kept} of ${borders} borders kept (${((100 * kept) / borders).toFixed(1)}%), ${alone.length} authorities alone, ${split.length} regions in pieces`,
    );
    return { seed, ...solved };
  });
  const best = found.reduce((least, each) => (each.cost < least.cost ? each : least));
  replaceContentFile(file, writeHexMapContent(corpus, best.layout, labels));
  console.log(`${path.relative('', file)}: seed ${best.seed}`);
  return 0;
}
