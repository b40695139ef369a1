import { ndcg, readJudgedQueries, type JudgedQuery } from '../judged-queries.ts';
import { bootstrap } from './measure.ts';
import { makeFuseFuzzy, makeFuseToken, makeMiniSearch, toDocuments } from './peers.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { idsOfSearchRecord } from '../ids-of-record.ts';
import { idsOnPage, makePageSearch } from '../page-search.ts';
import type { Bench, BenchIndex, BenchWindow } from './setup.ts';

interface Interval {
  mean: number;
  low: number;
  high: number;
}
const format = ({ mean, low, high }: Interval) => `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;

/** Measures nDCG@10 of every engine on each set of judged queries, prints it and returns it. */
export async function measureRelevance(bench: Bench, index: BenchIndex) {
  const judged = readJudgedQueries();
  const results = await resultsOfEngines(
    bench,
    index,
    judged.map(({ query }) => query),
  );
  const scored = Object.entries(results).map(([engine, found]) => ({
    engine,
    scores: judged.map((query, at) => ndcg(found[at] ?? [], query)),
    nothing: found.filter((ids) => ids.length === 0).length,
  }));
  console.log('\nRelevance: nDCG@10 [95 of 100 draws of queries]');
  const groupsOf = ({ set, kind }: JudgedQuery) => (kind ? [set, `${set}, ${kind}`] : [set]);
  const table = [...new Set(judged.flatMap(groupsOf))].map((set) => {
    const inSet = (scores: readonly number[]) => scores.filter((_, at) => judged[at] && groupsOf(judged[at]).includes(set));
    const engines = scored.map(({ engine, nothing, scores }) => ({ engine, nothing, ...bootstrap(inSet(scores)) }));
    const [own, ...peers] = engines;
    peers.sort((a, b) => b.mean - a.mean);
    const [best] = peers;
    const bestScores = scored.find(({ engine }) => engine === best?.engine)?.scores ?? [];
    const difference = bootstrap(inSet(scored[0]?.scores.map((score, at) => score - (bestScores[at] ?? 0)) ?? []));
    console.log(`  ${set}: ${inSet(scored[0]?.scores ?? []).length} queries`);
    for (const each of own ? [own, ...peers] : peers) console.log(`    ${each.engine.padEnd(11)} ${format(each)}`);
    console.log(`    ours above ${best?.engine}: ${format(difference)}`);
    return { set, engines, above: best?.engine, difference };
  });
  for (const { engine, nothing } of scored) console.log(`  ${engine} found nothing for ${nothing} of ${judged.length}`);
  return table;
}

/** The ids of the best ten paragraphs for each query, by engine; ours comes first. */
async function resultsOfEngines(bench: Bench, { record, files }: BenchIndex, queries: string[]): Promise<Record<string, string[][]>> {
  const documents = toDocuments(record);
  const ids = idsOfSearchRecord(record);
  const own = makePageSearch(files[0].text, realCorpus());
  const pagefind = await bench.inPage(1, (page) =>
    page.evaluate((asked) => (window as unknown as BenchWindow).askPagefind('small', asked), queries),
  );
  const peers = [makeMiniSearch(documents), makeFuseToken(documents), makeFuseFuzzy(documents)];
  return {
    ours: await Promise.all(queries.map(async (words) => idsOnPage(await own.search({ words, count: 10, near: true })))),
    Pagefind: pagefind.map((urls) => urls.map((url) => url.replace(/^\/(small\/)?|\/$/g, ''))),
    ...Object.fromEntries(peers.map(({ name, search }) => [name, queries.map((words) => search(words).map((at) => ids[at] ?? ''))])),
  };
}
