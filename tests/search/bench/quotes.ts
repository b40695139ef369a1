import { openIndex } from '../../../src/search/index/open-index.ts';
import { recordToIndex } from '../../../src/search/index/records.ts';
import { writeIndex } from '../../../src/search/index/write-index.ts';
import { realCorpus } from '../../record/real-corpus.ts';
import { otherSentences, quoteSeeds, takenForQuotes, wrongOnAltered } from '../../quotes/measure-quotes.ts';

/** How many altered quotations are checked. */
const count = 400;

/** Measures and prints how often the check of quotations is right: on altered quotations of this record, and on sentences of other texts. */
export async function measureQuoteVerdicts(): Promise<Record<string, number>> {
  const record = recordToIndex(realCorpus());
  const store = openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve(''));
  const result: Record<string, number> = {};
  console.log(`\nQuotations: right verdict, place and difference of ${count} altered quotations`);
  for (const [name, seed] of Object.entries(quoteSeeds)) {
    const wrong = await wrongOnAltered(store, record, count, seed);
    result[name] = (count - wrong.length) / count;
    const faults = wrong.map(({ alteration, wrong: fault }) => `${alteration} (${fault})`);
    const use = name === 'tuned' ? 'the check was tuned on these' : 'not looked at before';
    console.log(
      `  ${name} (${use}): ${((result[name] ?? 0) * 100).toFixed(2)} %${faults.length > 0 ? `; wrong: ${faults.join('; ')}` : ''}`,
    );
  }
  const taken = await takenForQuotes(store, otherSentences);
  result.falsePositives = taken.length;
  console.log(`  sentences of other texts taken for words of the record: ${taken.length} of ${otherSentences.length}`);
  return result;
}
