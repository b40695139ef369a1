import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBothIndexes } from '../../tests/quotes/both-indexes.ts';
import { recordOf } from '../../tests/search/small-record.ts';
import { openIndex } from '../search/index/open-index.ts';
import type { SearchRecord } from '../search/index/records.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { prepareQuoteCheck } from './check-quotes.ts';
import type { QuotePiece } from './quote-finding.ts';
import { sentencesToCopyAsQuotes } from './reading/quote-range.ts';

const seen = 'Children are seen regularly by their social workers, and most know them well.';
const drift = 'However, plans for children in long-term foster care drift when managers don’t check them.';
const visits =
  'Visits to care leavers happen often enough. Personal advisers help each of them to find a safe home. Some wait too long for it.';
const spending = 'Spending rose to £2 million, which was agreed in the spring. Vacancies fell to 15.8% of posts and turnover to 9%.';

function makeRecord(): SearchRecord {
  const record = recordOf({
    'weirbridge/2019-01-ilacs': {
      Leadership: [`${seen} ${drift}`, visits],
      'Help and protection': ['Thresholds are understood by schools.'],
    },
    'weirbridge/2023-05-ilacs': { Leadership: ['Senior leaders visit teams weekly and listen to staff.', `Again, ${seen}`, spending] },
    'northfield/2020-12-self-evaluation': { Plans: ['The council says that early help reaches families sooner than before.'] },
    'northfield/2021-10-focused-visit': { 'Care leavers': ['Actions:\nhousing for care leavers aged over 18\nhealth passports for all'] },
  });
  const [older, , evaluation] = record.catalogue.reports;
  if (older) Object.assign(older, { later: 'Inspected again since: May 2023', laterWords: 'Things may have changed since.' });
  if (evaluation) evaluation.wording = 'summary';
  return record;
}

const record = makeRecord();
const stores = openBothIndexes(record);
const differences = (pieces: readonly QuotePiece[]) =>
  pieces.filter(({ kind }) => kind !== 'same').map(({ kind, text, quoted }) => [kind, text.trim(), quoted.trim()]);

describe.each(Object.entries(stores))('a check of quotations with an index of %s', (_, store) => {
  const check = prepareQuoteCheck(store);
  const findingsOn = async (text: string) => (await check(text)).findings;
  const findingOn = async (quotation: string) => {
    const [finding] = await findingsOn(`A writer, elsewhere, in a text about other matters: “${quotation}”`);
    if (!finding) throw new Error('Nothing was found.');
    const part = finding.places[0]?.parts[0];
    return { ...finding, ids: finding.places.map(({ parts }) => parts.map(({ id }) => id).join(' + ')), part, pieces: part?.pieces ?? [] };
  };

  it('says where the words stand, with number, page and a link to exactly these words', async () => {
    const found = await findingOn('plans for children in long-term foster care drift');
    expect(found).toMatchObject({ verdict: 'exact', overtaken: true, ids: ['weirbridge/2019-01-ilacs/p1'] });
    expect(found.part).toMatchObject({ number: 1, page: 1, words: 'plans for children in long-term foster care drift' });
    expect(found.part?.url).toMatch(/^\/reports\/weirbridge\/2019-01-ilacs\/#p1:~:text=/);
  });

  it('forgives quotation marks, dashes, spaces and the first capital', async () => {
    expect(await findingOn("However,  plans for children in long term\nfoster care drift when managers don't check them")).toMatchObject({
      verdict: 'exact',
    });
    expect(await findingOn('senior leaders visit teams weekly')).toMatchObject({ verdict: 'exact', overtaken: false });
  });

  it('shows words left out, put in and changed', async () => {
    const left = await findingOn('Senior leaders visit teams and listen to staff.');
    expect([left.verdict, differences(left.pieces)]).toEqual(['near', [['left-out', 'weekly', '']]]);
    const put = await findingOn('Senior leaders rarely visit teams weekly and listen to staff.');
    expect([put.verdict, differences(put.pieces)]).toEqual(['near', [['put-in', '', 'rarely']]]);
    const changed = await findingOn('Senior leaders visit teams monthly and listen to staff.');
    expect([changed.verdict, differences(changed.pieces)]).toEqual(['near', [['changed', 'weekly', 'monthly']]]);
    const atTheEnd = await findingOn('Senior leaders visit teams weekly and listen to children.');
    expect([atTheEnd.verdict, differences(atTheEnd.pieces)]).toEqual(['near', [['changed', 'staff', 'children']]]);
  });

  it('tells that only punctuation or capitals differ', async () => {
    const found = await findingOn('Children are seen regularly by their social workers and most know them well.');
    expect(found).toMatchObject({ verdict: 'near' });
    expect(found.places[0]?.traits).toContain('only-marks');
    expect(differences(found.pieces)).toEqual([['mark', ',', '']]);
  });

  it('takes a sign of money or percent at either end for a part of the words', async () => {
    for (const words of ['£2 million, which was agreed in the spring', 'of posts and turnover to 9%']) {
      const found = await findingOn(words);
      expect([found.verdict, found.part?.words, differences(found.pieces)]).toEqual(['exact', words, []]);
    }
    const percent = await findingOn('of posts and turnover to 9');
    expect([percent.verdict, percent.part?.words]).toEqual(['near', 'of posts and turnover to 9%']);
    expect(differences(percent.pieces)).toEqual([['mark', '%', '']]);
    const money = await findingOn('2 million, which was agreed in the spring');
    expect([money.verdict, differences(money.pieces)]).toEqual(['near', [['mark', '£', '']]]);
  });

  it.each([
    ['Plans are looked at every 23 weeks by senior staff', 'Plans are looked at every 2-3 weeks by senior staff', 'near'],
    ['Plans are looked at every 2 3 weeks by senior staff', 'Plans are looked at every 2-3 weeks by senior staff', 'near'],
    ['Plans are looked at every 2–3 weeks by senior staff', 'Plans are looked at every 2-3 weeks by senior staff', 'exact'],
    ['young people aged 1617 have a bed for the night', 'young people aged 16–17 have a bed for the night', 'near'],
    ['young people aged 16–17 have a bed for the night', 'young people aged 1617 have a bed for the night', 'near'],
    ['the 1617 people who were seen in the year', 'the 1,617 people who were seen in the year', 'exact'],
    ['teams 12 work with families on every day', 'teams 1,2 work with families on every day', 'near'],
    ['the multiagency team works with families', 'the multi agency team works with families', 'exact'],
    ['staff work with children foster carers see', 'staff work with children foster. Carers see', 'near'],
    ['staff work with fostercarers whom they see', 'staff work with foster. Carers whom they see', 'near'],
  ])('joins no numbers, and no words over the end of a sentence: “%s” of “%s” is %s', async (quotation, text, verdict) => {
    const own = openIndex(
      writeIndex(recordOf({ 'weirbridge/2019-01-ilacs': { Plans: [`It was seen that ${text}.`] } }), () => 'x', Infinity)[0].text,
      () => Promise.resolve(''),
    );
    const { findings } = await prepareQuoteCheck(own)(`Others write: “${quotation}”`);
    expect(findings.map((finding) => finding.verdict)).toEqual([verdict]);
  });

  it('understands an ellipsis and square brackets', async () => {
    const cut = await findingOn('Personal advisers help … to find a safe home.');
    expect(cut).toMatchObject({ verdict: 'exact' });
    expect(cut.places[0]?.traits).toEqual(['cut']);
    const bracketed = await findingOn('[p]lans for children in [such] care drift when [their] managers don’t check');
    expect(bracketed).toMatchObject({ verdict: 'exact' });
    expect(bracketed.places[0]?.traits).toEqual(['bracketed']);
    expect(differences(bracketed.pieces)).toContainEqual(['bracketed', 'long-term foster', '[such]']);
  });

  it('calls no altered quotation too short, which would say that the record has its words', async () => {
    const short = await findingOn('Children are … by their social … know them well');
    expect(short.verdict).toBe('short');
    const altered = await findingOn('Children are seen … never … know them well');
    expect(altered.verdict).toBe('near');
  });

  it('calls no quotation exact whose brackets take a “not” away or bring one in', async () => {
    const lost = await findingOn('foster care drift when managers [do] check them');
    expect([lost.verdict, differences(lost.pieces)]).toEqual(['near', [['changed', 'don’t', '[do]']]]);
    const beside = await findingOn('foster care drift when managers [sic] check them');
    expect(beside.verdict).toBe('near');
    const added = await findingOn('plans for children in long-term foster care [do not] drift when managers don’t check them');
    expect(added.verdict).toBe('near');
    const kept = await findingOn('foster care drift when managers [do not] check them');
    expect(kept.verdict).toBe('exact');
  });

  it('calls no quotation exact whose brackets stand for a sentence or more, or for no words of the record beside which some are left out', async () => {
    const exact = [
      'Some wait [a long time] for it.',
      'plans for [those] in [such] care drift when managers don’t check them',
      'Visits to care leavers happen [sic] often enough. [They] help each of them to find a safe home.',
      'Personal advisers help each of them to find a safe home [emphasis added]. Some wait too long for it.',
    ];
    for (const quotation of exact) expect([quotation, (await findingOn(quotation)).verdict]).toEqual([quotation, 'exact']);
    const altered = [
      'help each of them to find a safe home [and] too long for it.',
      'Visits to [advisers] help each of them to find a safe home.',
      'Personal advisers help [sic] of them to find a safe home.',
      'Visits to care leavers happen often [emphasis added] Personal advisers help each of them',
      'Senior leaders visit [teams] and listen to staff.',
      'plans for children [rarely] drift when managers don’t check them',
    ];
    for (const quotation of altered) expect([quotation, (await findingOn(quotation)).verdict]).toEqual([quotation, 'near']);
  });

  it('tells that an ellipsis joins two sentences, or two places', async () => {
    expect((await findingOn('Visits to care leavers happen often enough … Some wait too long for it.')).places[0]?.traits).toEqual(
      expect.arrayContaining(['cut', 'sentences-joined']),
    );
    const joined = await findingOn('Visits to care leavers happen often enough … Senior leaders visit teams weekly and listen to staff.');
    expect(joined.ids).toEqual(['weirbridge/2019-01-ilacs/p2 + weirbridge/2023-05-ilacs/p1']);
    expect(joined.places[0]?.traits).toEqual(expect.arrayContaining(['cut', 'places-joined']));
  });

  it('tells that words were joined without an ellipsis', async () => {
    const joined = await findingOn('Visits to care leavers happen often enough. Senior leaders visit teams weekly and listen to staff.');
    expect(joined).toMatchObject({ verdict: 'near', ids: ['weirbridge/2019-01-ilacs/p2 + weirbridge/2023-05-ilacs/p1'] });
  });

  it('tells that a quotation runs from one paragraph into the next', async () => {
    const found = await findingOn('drift when managers don’t check them. Visits to care leavers happen often enough.');
    expect(found).toMatchObject({ verdict: 'exact', ids: ['weirbridge/2019-01-ilacs/p1 + weirbridge/2019-01-ilacs/p2'] });
    expect(found.places[0]?.traits).toEqual(['two-paragraphs']);
  });

  it('compares the mark between two paragraphs', async () => {
    for (const mark of ['!', '?', '', ',']) {
      const found = await findingOn(`drift when managers don’t check them${mark} Visits to care leavers happen often enough.`);
      expect([mark, found.verdict, found.ids]).toEqual([mark, 'near', ['weirbridge/2019-01-ilacs/p1 + weirbridge/2019-01-ilacs/p2']]);
      expect(found.places[0]?.traits).toEqual(['two-paragraphs', 'only-marks']);
      expect(differences(found.pieces)).toEqual([['mark', '.', mark]]);
    }
  });

  it('tells that words under two headings don’t stand together', async () => {
    const found = await findingOn('Some wait too long for it. Thresholds are understood by schools.');
    expect([found.verdict, found.places[0]?.traits]).toEqual(['near', ['places-joined']]);
  });

  it('compares a question or exclamation mark at the end, and forgives a full stop or comma that is the writer’s', async () => {
    for (const end of ['?', '!']) {
      const found = await findingOn(`Senior leaders visit teams weekly and listen to staff${end}`);
      expect([found.verdict, differences(found.pieces)]).toEqual(['near', [['mark', '.', end]]]);
    }
    for (const end of ['', '.', ',', ' …'])
      expect(await findingOn(`Senior leaders visit teams weekly and listen${end}`)).toMatchObject({ verdict: 'exact' });
  });

  it('lists every paragraph that has the words, the newest first, and is overtaken only where all are', async () => {
    expect(await findingOn('Children are seen regularly by their social workers')).toMatchObject({
      verdict: 'exact',
      overtaken: false,
      total: 2,
      ids: ['weirbridge/2023-05-ilacs/p2', 'weirbridge/2019-01-ilacs/p1'],
    });
  });

  it('says that words of a summary are not theirs', async () => {
    expect(await findingOn('early help reaches families sooner than before')).toMatchObject({ verdict: 'summary' });
    expect(await findingOn('early help reaches most families sooner than before')).toMatchObject({ verdict: 'summary' });
  });

  it('says of a few words that they are too short, and how many paragraphs have them', async () => {
    expect(await findingOn('care leavers')).toMatchObject({ verdict: 'short', total: 2, overtaken: false });
    expect(await findingOn('the')).toMatchObject({ verdict: 'short', total: null });
  });

  it('says the same of a few words here and a few there', async () => {
    expect(await findingOn('care leavers … safe home')).toMatchObject({ verdict: 'short', total: 1 });
  });

  it('says of other words that they are not here, and never more', async () => {
    expect(await findingOn('We will leave no stone unturned for our children.')).toMatchObject({ verdict: 'absent', places: [], total: 0 });
    expect(await findingOn('outstanding')).toMatchObject({ verdict: 'absent', total: 0 });
  });

  it('names the closest words of a quotation that is mostly something else', async () => {
    const found = await findingOn(
      'Nobody could have known in March of that year why plans for children in long-term foster care drift, the union went on to say in its angry answer.',
    );
    expect(found).toMatchObject({ verdict: 'absent' });
    expect(found.closest?.parts[0]?.id).toBe('weirbridge/2019-01-ilacs/p1');
  });

  it('finds items of a list that were run on', async () => {
    expect(await findingOn('Actions: housing for care leavers aged over 18; health passports for all')).toMatchObject({ verdict: 'exact' });
  });

  it('checks the quotation inside one that is not here', async () => {
    const findings = await findingsOn(
      '“The report says ‘plans for children in long-term foster care drift’, and that hurts us,” a councillor said.',
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['absent', 'exact']);
  });

  it('checks each sentence of a longer quotation that is not here as a whole', async () => {
    const findings = await findingsOn(
      `They wrote: “${seen} Nothing at all was said that day about the new swimming pool or its cost to the town. Thresholds are understood by schools.”`,
    );
    expect(findings.map(({ verdict }) => verdict)).toEqual(['exact', 'absent', 'exact']);
  });

  it('checks a text without quotation marks sentence by sentence', async () => {
    const { scope, findings } = await check(`${drift} Nothing of this is new to anyone in the town.`);
    expect([scope, findings.map(({ verdict }) => verdict)]).toEqual(['sentences', ['exact', 'absent']]);
  });

  it('checks a sentence too long to be checked at once part by part', async () => {
    const { findings } = await check(`${'on and on it went '.repeat(410)}${drift.replace('.', '')}`);
    expect(findings.map(({ quotation }) => quotation.split(' ').length)).toEqual([2000, 64]);
    expect(findings.map(({ verdict }) => verdict)).toEqual(['absent', 'absent']);
    expect(findings[1]?.closest?.parts[0]?.id).toBe('weirbridge/2019-01-ilacs/p1');
  });

  it('finds nothing to check in an empty text', async () => {
    expect(await check(' \n ')).toEqual({ scope: 'sentences', findings: [] });
  });

  it('finds every sentence of every paragraph exactly at its place', async () => {
    const sentences = sentencesOf(record);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), async ({ sentence, id }) => {
        const found = await findingOn(sentence);
        expect(found.ids).toContain(id);
        expect(['exact', 'summary', 'short']).toContain(found.verdict);
        expect(differences(found.pieces)).toEqual([]);
      }),
    );
  });

  it('names just the word that was changed', async () => {
    const sentences = sentencesOf(record).filter(({ sentence }) => sentence.split(' ').length >= 7);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sentences), fc.nat(), async ({ sentence, id }, at) => {
        const words = sentence.split(' ');
        const index = 1 + (at % (words.length - 2));
        const word = words[index] ?? '';
        fc.pre(/^\p{L}+$/u.test(word));
        const found = await findingOn(words.map((each, place) => (place === index ? 'zyxwvut' : each)).join(' '));
        expect(found.ids).toContain(id);
        expect(['near', 'summary']).toContain(found.verdict);
        expect(differences(found.pieces)).toEqual([['changed', word, 'zyxwvut']]);
      }),
    );
  });

  it.each([
    'The team in the north knows each child by name and visits often without fail today in rain.',
    'The team in the north knows … visits often without fail today in rain.',
  ])('finds the one paragraph that has the words among many that have all of them in another order: “%s”', async (quotation) => {
    const others = Array.from(
      { length: 30 },
      (_, at) => `In rain today team ${at} of the north visits often, knows each child by name and without fail.`,
    );
    for (const own of Object.values(
      openBothIndexes(recordOf({ 'weirbridge/2019-01-ilacs': { Plans: [...others, quotation.replace('…', 'each child by name and')] } })),
    )) {
      const { findings } = await prepareQuoteCheck(own)(`Others write: “${quotation}”`);
      expect(findings.map(({ verdict, places }) => [verdict, places.map(({ parts }) => parts[0]?.id)])).toEqual([
        ['exact', ['weirbridge/2019-01-ilacs/p31']],
      ]);
    }
  });

  it('gives back the record’s words and the quotation’s in its pieces', async () => {
    const found = await findingOn('However, the plans for children in foster care drift … when managers never check them');
    expect(found.pieces.map(({ text }) => text).join('')).toBe(found.part?.words);
    expect(found.pieces.map(({ quoted }) => quoted).join('')).toBe(
      'However, the plans for children in foster care drift … when managers never check them',
    );
  });
});

/** The sentences of a record with the ids of their paragraphs. */
function sentencesOf({ catalogue, paragraphs }: SearchRecord) {
  return paragraphs.flatMap(({ text, anchor }, at) => {
    const report = catalogue.reports.findLast(({ first }) => first <= at);
    return sentencesToCopyAsQuotes(text).map(({ start, end }) => ({ sentence: text.slice(start, end), id: `${report?.id}/${anchor}` }));
  });
}
