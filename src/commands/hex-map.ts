/* npm run hex-map: lays England's authorities out as hexagons and writes them into the content folder. The build only reads the result. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readHexMapContentLabels, writeHexMapContent } from '../content/hex-map/hex-map-file.ts';
import { contentFolderToLoad, loadCorpusOfContent } from '../content/load/load-corpus.ts';
import { formatProblems } from '../content/problems/problem.ts';
import { hexLayoutPlacesOf } from '../hexmap/hex-place.ts';
import { measureHexLayout } from '../hexmap/measure-layout.ts';
import { solveHexLayout } from '../hexmap/solve-layout.ts';
import { readArguments } from './read-arguments.ts';
import { hexMapUsage as usage } from './usages.ts';

const { values } = readArguments(usage);
const [seeds, steps] = [values.seeds.split(',').map(Number), Number(values.steps)];
const file = path.join(contentFolderToLoad(), 'hex-map.csv');
// The file itself is left out: an authority that it lacks is why the map is laid out again.
const { corpus, problems } = loadCorpusOfContent(contentFolderToLoad(), false, ['hex-map.csv']);
const places = corpus ? hexLayoutPlacesOf(corpus) : [];

if (!corpus) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else if (places.length === 0 || [steps, ...seeds].some((number) => !Number.isSafeInteger(number) || number < 1)) {
  console.error(places.length === 0 ? 'There is no authority with a place in authority-places.csv.' : `Seeds and steps are whole numbers.`);
  process.exitCode = 2;
} else {
  const found = seeds.map((seed) => {
    const solved = solveHexLayout(places, { seed, steps });
    const { borders, kept, alone, split } = measureHexLayout(places, solved.layout);
    console.log(
      `Seed ${seed}: cost ${solved.cost.toFixed(1)}, ${kept} of ${borders} borders kept (${((100 * kept) / borders).toFixed(1)}%), ${alone.length} authorities alone, ${split.length} regions in pieces`,
    );
    return { seed, ...solved };
  });
  const best = found.reduce((least, each) => (each.cost < least.cost ? each : least));
  const labels = existsSync(file) ? readHexMapContentLabels(readFileSync(file, 'utf8')) : new Map<string, string>();
  writeFileSync(file, writeHexMapContent(corpus, best.layout, labels));
  console.log(`${path.relative('', file)}: seed ${best.seed}`);
}
