import { expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { openIndex } from '../../search/index/open-index.ts';
import { writeIndex } from '../../search/index/write-index.ts';
import { prepareQuoteCheck } from '../check-quotes.ts';
import { sentencesAboutQuote } from './describe-quote.ts';

const many = Array.from({ length: 20 }, (_, at) => `Care leavers in team ${at} live in a safe home near their school.`);
const record = recordOf({ 'weirbridge/2019-01-ilacs': { Leadership: many } });
const check = prepareQuoteCheck(openIndex(writeIndex(record, () => 'x', Infinity)[0].text, () => Promise.resolve('')));

it.each([
  ['the', 'We don’t count words as common as this one.'],
  [
    'in team 7',
    'The record has these words in one paragraph. So few may come from elsewhere too: read whether it is the one that is meant.',
  ],
  ['safe home', 'The record has these words in 20 paragraphs. A few words don’t tell which one is meant.'],
  ['care leavers … safe home', 'So few words in a row, between ellipses, don’t tell which place is meant.'],
])('of “%s”, too short to tell one place, readers are told why', async (quotation, said) => {
  const { findings } = await check(`“${quotation}”`);
  expect(findings.map(({ verdict }) => verdict)).toEqual(['short']);
  expect(findings.flatMap(sentencesAboutQuote)).toEqual([said]);
});
