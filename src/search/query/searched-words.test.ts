import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../tests/search/small-record.ts';
import { openIndex } from '../index/open-index.ts';
import type { SearchTerm, SearchTheme } from '../index/records.ts';
import { writeIndex } from '../index/write-index.ts';
import type { Clause } from './clause.ts';
import { prepareFuzzyQueryMatcher } from './fuzzy-matcher.ts';
import { buildQueryGlossary } from './glossary.ts';
import { prepareQueryClauses } from './make-clauses.ts';
import { parseQuery } from './parse-query.ts';
import { openQueryVocabulary } from './vocabulary.ts';

const terms: SearchTerm[] = [
  { names: ['MASH', 'multi-agency safeguarding hub', 'front door'], asked: ['report a child', 'ignored'], theme: 'first-help' },
  { names: ['family court', 'judges'], asked: ['judge'], theme: '' },
  { names: ['referral'], asked: ['contact'], theme: 'first-help' },
  { names: ['birth parents', 'family time'], asked: ['contact', 'watched contact'], theme: 'families' },
  { names: ['disabled children', 'special needs'], asked: ['autism'], theme: 'disabled' },
  { names: ['emergency duty team'], asked: ['at night'], theme: '' },
  { names: ['agency worker', 'locum'], asked: ['worker keeps changing', 'boxes', 'parties'], theme: 'workforce' },
  { names: ['children’s voice'], asked: ['get a say'], theme: '' },
  { names: ['kinship', 'wider family', 'family care'], asked: ['gran'], theme: 'families' },
  { names: ['connected person', 'family care'], asked: ['gran'], theme: '' },
  { names: ['county hall'], asked: ['weirbridge', 'judges'], theme: '' },
];
const themes: SearchTheme[] = [
  { id: 'first-help', name: 'Front door and early help', words: ['referrals'] },
  { id: 'families', name: 'Families', words: ['relatives'] },
  { id: 'disabled', name: 'Disability', words: ['impairments'] },
  { id: 'workforce', name: 'Workforce', words: ['vacancies', 'caseloads'] },
];
const record = recordOf(
  {
    'weirbridge/2019-01-ilacs': {
      Leadership: [
        'Foster carers are paid well. Foster homes wait.',
        'Foster carers and foster homes are found late.',
        'Foster carers say that homes are far away.',
        'Most foster carers stay. Family care is rare.',
        'Senior leaders manage caseloads. Managers know social workers. Many agency workers leave.',
        'The family court waits. Foster carers and foster homes are few.',
      ],
      'Help and protection': [
        'The multi-agency safeguarding hub answers each referral. Referrals are read.',
        'Children contact their birth parents at night. The judge asked for pre-birth assessments.',
        'Autism is known. Wi-Fi is in most homes. Children are well-being checked: well being.',
      ],
    },
    'northfield/2021-10-ilacs': { Care: ['Children in care are manageable.', 'Foster parents leave. Birth parents help. Children wait.'] },
  },
  { terms, themes },
);

/** What a clause searches, in one line: what was typed, its alternatives with their weights, and what else it means. */
function describeClause(clause: Clause): string {
  const alternatives = clause.alternatives.map(({ stems, weight, typedForm, isNarrower, prefixTerms, words }) =>
    [
      prefixTerms ? `${prefixTerms.map((term) => store.terms[term]).join('|')}…` : stems.join('+'),
      Number(weight.toFixed(3)),
      ...(typedForm === undefined ? [] : [`as ${typedForm}`]),
      ...(isNarrower ? ['narrower'] : []),
      ...(words === undefined ? [] : [`“${words}”`]),
    ].join(' '),
  );
  const themesMeant = [...clause.themes].map(([theme, sureness]) => `#${themes[theme]?.id} ${Number(sureness.toFixed(3))}`);
  return [
    `${clause.typed}:`,
    [...alternatives, ...themesMeant].join(', '),
    ...(clause.headingStems.length > 0 ? [`heading ${clause.headingStems.join('+')}`] : []),
    ...(clause.authority ? [`council ${clause.authority}`] : []),
    ...(clause.year ? [`year ${clause.since ?? 'of'} ${clause.year}`] : []),
    ...(clause.correction ? [`for ${clause.correction}`] : []),
    ...(clause.isEveryday ? ['everyday'] : []),
    ...(clause.isKnown ? [] : ['unknown']),
  ].join(' | ');
}

const store = openIndex(writeIndex(record, () => 'x')[0].text, () => Promise.reject(new Error('nothing is fetched')));
const glossary = buildQueryGlossary(record.catalogue);
const makeClauses = prepareQueryClauses(glossary, openQueryVocabulary(store, record.catalogue.count));
const matchFuzzily = prepareFuzzyQueryMatcher(store, glossary.words);
const searched = (text: string, typing = false) => makeClauses(parseQuery(text, typing).words, typing, matchFuzzily).map(describeClause);

/** As in an index in shards of which nothing is loaded yet. */
const nothingLoaded = { ...store, loadableTerms: () => [] };
const makeUnloaded = prepareQueryClauses(glossary, openQueryVocabulary(nothingLoaded, record.catalogue.count));
const searchedUnloaded = (text: string) => makeUnloaded(parseQuery(text, true).words, true, matchFuzzily).map(describeClause);

describe('a query', () => {
  it.each([
    ['MASH', ['MASH: | multi+agenc+safeguard+hub 0.95 “multi-agency safeguarding hub”, front+door 0.55 “front door”, #first-help 0.7']],
    [
      'multi-agency safeguarding hub',
      [
        'multi-agency safeguarding hub: | multi+agenc+safeguard+hub 1, mash 0.95 “MASH”, front+door 0.55 “front door”, #first-help 0.7 | heading multi+agenc+safeguard+hub',
      ],
    ],
    [
      'front door',
      [
        'front door: | front+door 1, mash 0.55 “MASH”, multi+agenc+safeguard+hub 0.55 “multi-agency safeguarding hub”, #first-help 0.85 | heading front+door',
      ],
    ],
    ['early help', ['early help: | earli+help 1, #first-help 0.85 | heading earli+help']],
    ['Front door and early help', ['Front door and early help: | front+door+earli+help 1, #first-help 1 | heading front+door+earli+help']],
    [
      'report a child',
      [
        'report a child: | report+child 1, mash 0.75 “MASH”, multi+agenc+safeguard+hub 0.75 “multi-agency safeguarding hub”, front+door 0.6 “front door”, #first-help 0.56 | heading report+child',
      ],
    ],
    [
      'ignored',
      [
        'ignored: | mash 0.75 “MASH”, multi+agenc+safeguard+hub 0.75 “multi-agency safeguarding hub”, front+door 0.6 “front door”, #first-help 0.56',
      ],
    ],
    [
      'autism',
      [
        'autism: | autism 1 as autism narrower, disabl+child 0.75 “disabled children”, special+need 0.75 “special needs”, #disabled 0.56 | heading autism',
      ],
    ],
    ['disabled children', ['disabled children: | disabl+child 1, special+need 0.95 “special needs”, #disabled 0.7 | heading disabl+child']],
    [
      'children who are disabled',
      ['children disabled: | child+disabl 1, special+need 0.95 “special needs”, #disabled 0.7 | heading child+disabl'],
    ],
    [
      'worker keeps changing',
      [
        'worker keeps changing: | worker+keep+chang 1, agenc+worker 0.75 “agency worker”, locum 0.75 “locum”, #workforce 0.56 | heading worker+keep+chang',
      ],
    ],
    [
      'worker who never keeps changing',
      [
        'worker keeps changing: | worker+keep+chang 1, agenc+worker 0.75 “agency worker”, locum 0.75 “locum”, #workforce 0.56 | heading worker+keep+chang',
        'never: |  | everyday | unknown',
      ],
    ],
    ['at night', ['at night: | night 0.4, emerg+duti+team 0.75 “emergency duty team” | heading night']],
    ['the night', ['night: | night 1 as night | heading night | everyday']],
    ['get a say', ['get a say: | child+voic 0.75 “children’s voice” | heading get+sai']],
    ['referrals', ['referrals: | referr 1 as referrals, #first-help 0.75 | heading referr']],
    ['relatives', ['relatives: | #families 0.75']],
    ['locum', ['locum: | agenc+worker 0.95 “agency worker”, #workforce 0.7']],
    ['agency workers', ['agency workers: | agenc+worker 1, locum 0.95 “locum”, worker 0.234, #workforce 0.7 | heading agenc+worker']],
    ['emergency duty team', ['emergency duty team: | emerg+duti+team 1 | heading emerg+duti+team']],
    [
      'gran',
      [
        'gran: | kinship 0.75 “kinship”, wider+famili 0.75 “wider family”, famili+care 0.75 “family care”, connect+person 0.75 “connected person”, #families 0.56',
      ],
    ],
    [
      'family care',
      [
        'family care: | famili+care 1, kinship 0.55 “kinship”, wider+famili 0.55 “wider family”, connect+person 0.95 “connected person”, #families 0.56 | heading famili+care',
      ],
    ],
    ['box', ['box: | agenc+worker 0.75 “agency worker”, locum 0.75 “locum”, #workforce 0.56']],
    ['boxes', ['boxes: | agenc+worker 0.75 “agency worker”, locum 0.75 “locum”, #workforce 0.56']],
    ['party', ['party: | agenc+worker 0.75 “agency worker”, locum 0.75 “locum”, #workforce 0.56']],
  ])('searches what the glossary has for its words: “%s”', (query, clauses) => {
    expect(searched(query)).toEqual(clauses);
  });

  it.each([
    [
      'contact',
      [
        'contact: | contact 1 as contact narrower, referr 0.75 “referral”, birth+parent 0.75 “birth parents”, famili+time 0.75 “family time”, #first-help 0.56, #families 0.56 | heading contact',
      ],
    ],
    [
      'family time contact',
      [
        'family time: | famili+time 1, birth+parent 0.95 “birth parents”, #families 0.7 | heading famili+time',
        'contact: | contact 1 as contact narrower, birth+parent 0.75 “birth parents”, famili+time 0.75 “family time”, #families 0.56 | heading contact',
      ],
    ],
    [
      'contact referral',
      [
        'contact: | contact 1 as contact narrower, referr 0.75 “referral”, #first-help 0.56 | heading contact',
        'referral: | referr 1 as referral, #first-help 0.7 | heading referr',
      ],
    ],
    [
      'watched contact',
      [
        'watched contact: | watch+contact 1, birth+parent 0.75 “birth parents”, famili+time 0.75 “family time”, #families 0.56 | heading watch+contact',
      ],
    ],
    [
      'family court contact',
      [
        'family court: | famili+court 1, judg 0.95 “judges”, court 0.234 | heading famili+court',
        'contact: | contact 1 as contact narrower, referr 0.75 “referral”, birth+parent 0.75 “birth parents”, famili+time 0.75 “family time”, #first-help 0.56, #families 0.56 | heading contact',
      ],
    ],
    ['judge', ['judge: | judg 1 as judge, famili+court 0.95 “family court”, counti+hall 0.75 “county hall” | heading judg']],
    ['judges', ['judges: | judg 1 as judges, famili+court 0.95 “family court”, counti+hall 0.75 “county hall” | heading judg']],
  ])('lets other words say which term is meant: “%s”', (query, clauses) => {
    expect(searched(query)).toEqual(clauses);
  });

  it.each([
    ['northfield 2021', ['northfield: |  | council northfield', '2021: |  | year of 2021']],
    ['since 2021 in Northfield', ['2021: |  | year since 2021', 'Northfield: |  | council northfield']],
    ['weirbridge', ['weirbridge: | counti+hall 0.75 “county hall” | council weirbridge']],
    ['before 1999', ['1999: |  | year before 1999']],
    ['2019', ['2019: |  | year of 2019']],
    ['12019', ['12019: |  | unknown']],
    ['20191', ['20191: |  | unknown']],
  ])('names a council or a year: “%s”', (query, clauses) => {
    expect(searched(query)).toEqual(clauses);
  });

  it.each([
    ['wifi', ['wifi: | wifi 1 as wifi | heading wifi | everyday']],
    ['wi fi', ['wi fi: | wifi 1 as wifi']],
    ['Wi-Fi homes', ['Wi-Fi: | wifi 1 as wifi, wi+fi 0.8 | heading wifi | everyday', 'homes: | home 1 as homes | heading home | everyday']],
    ['pre-birth', ['pre-birth: | prebirth 1 as prebirth, pre+birth 0.8 | heading prebirth']],
    [
      'pre birth assessments',
      ['pre birth: | prebirth 1 as prebirth', 'assessments: | assess 1 as assessments | heading assess | everyday'],
    ],
    ['at-home', ['at-home: | home 1 | everyday']],
    ['up-to-date', ['up-to-date: |  | everyday | unknown']],
    ['multi-agency', ['multi-agency: | multiag 1 as multiagency, multi+agenc 0.8 | heading multiag']],
    ['well-being', ['well-being: | wellb 1 as wellbeing, well 0.8 | heading wellb | everyday']],
    ['well being checks', ['well being: | wellb 1 as wellbeing', 'checks: | check 1 as checks | heading check | everyday']],
  ])('finds words in one piece, apart or with a hyphen: “%s”', (query, clauses) => {
    expect(searched(query)).toEqual(clauses);
  });

  it.each([
    ['fostercarers', ['fostercarers: | foster+carer 1 | for foster carers | everyday']],
    ['carefoster', ['carefoster: |  | everyday | unknown']],
    ['fosterhomes', ['fosterhomes: | foster+home 1 | for foster homes | everyday']],
    ['refferal', ['refferal: | referr 1 as referral, #first-help 0.75 | heading referr | for referral']],
    ['caselods', ['caselods: | caseload 1 as caseloads narrower, #workforce 0.75 | heading caseload | for caseloads']],
    ['manageing', ['manageing: | manag 1 as manageing | heading manag | everyday']],
    ['zzzzqqqq', ['zzzzqqqq: |  | everyday | unknown']],
    ['fostxr', ['fostxr: | foster 1 as foster | heading foster | for foster | everyday']],
    ['wellbeign', ['wellbeign: | wellb 1 as wellbeing | heading wellb | for wellbeing | everyday']],
  ])('puts mistakes right: “%s”', (query, clauses) => {
    expect(searched(query)).toEqual(clauses);
  });
});

describe('a word that is still typed', () => {
  it.each([
    ['MASH', ['MASH: | multi+agenc+safeguard+hub 0.95 “multi-agency safeguarding hub”, front+door 0.55 “front door”, #first-help 0.7']],
    ['manag', ['manag: | manag 1 as manag, manage|manageable|managers… 0.55 | heading manag | everyday']],
    ['man', ['man: | manage|manageable|managers|many… 1 | everyday']],
    ['m', ['m: |  | everyday | unknown']],
    ['care m', ['care: | care 1 as care | heading care']],
    ['fam', ['fam: | family… 1 | everyday']],
    [
      'contac',
      [
        'contac: | contact… 1 narrower, referr 0.375 “referral”, birth+parent 0.375 “birth parents”, famili+time 0.375 “family time”, #first-help 0.28, #families 0.28',
      ],
    ],
    [
      'contact',
      [
        'contact: | contact 1 as contact narrower, referr 0.75 “referral”, birth+parent 0.75 “birth parents”, famili+time 0.75 “family time”, contact… 0.55, #first-help 0.56, #families 0.56 | heading contact',
      ],
    ],
    ['zz', ['zz: |  | everyday | unknown']],
    ['autis', ['autis: | autism… 1 narrower, disabl+child 0.375 “disabled children”, special+need 0.375 “special needs”, #disabled 0.28']],
    ['pre-b', ['pre-b: |  | everyday | unknown']],
    ['judge ', ['judge: | judg 1 as judge, famili+court 0.95 “family court”, counti+hall 0.75 “county hall” | heading judg']],
    ['disabl', ['disabl: | #disabled 1']],
    ['loc', ['loc: |  | everyday | unknown']],
    ['child', ['child: | child 1 as child, children… 0.55 | heading child']],
    ['202', ['202: |  | unknown']],
    ['2021', ['2021: |  | year of 2021']],
    [
      'foster carer',
      ['foster: | foster 1 as foster | heading foster | everyday', 'carer: | carer 1 as carer, carers… 0.55 | heading carer | everyday'],
    ],
    ['at n', []],
    ['wi f', ['wi: | wi 1 as wi | heading wi | everyday']],
  ])('searches what it may become: “%s”', (query, clauses) => {
    expect(searched(query, true)).toEqual(clauses);
  });

  it.each([
    ['MASH ', ['MASH: | multi+agenc+safeguard+hub 0.95 “multi-agency safeguarding hub”, front+door 0.55 “front door”, #first-help 0.7']],
    ['ignored ', ['ignored: | mash 0.75 “MASH”, multi+agenc+safeguard+hub 0.75 “multi-agency safeguarding hub”, #first-help 0.56']],
    ['locum ', ['locum: | agenc+worker 0.95 “agency worker”, #workforce 0.7']],
    ['emergency duty team ', ['emergency duty team: | emerg+duti+team 1 | heading emerg+duti+team']],
    ['agency worker ', ['agency worker: | agenc+worker 1, locum 0.95 “locum”, worker 0.234, #workforce 0.7 | heading agenc+worker']],
    [
      'report a child ',
      [
        'report a child: | report+child 1, mash 0.75 “MASH”, multi+agenc+safeguard+hub 0.75 “multi-agency safeguarding hub”, #first-help 0.56 | heading report+child',
      ],
    ],
    ['contact ', ['contact: | contact 1 as contact narrower, #first-help 0.56, #families 0.56 | heading contact']],
    ['early help ', ['early help: | earli+help 1, #first-help 0.85 | heading earli+help']],
    ['gran ', ['gran: | kinship 0.75 “kinship”, wider+famili 0.75 “wider family”, #families 0.56']],
  ])('searches only what costs no fetch, or two words of the glossary, where nothing is loaded: “%s”', (query, clauses) => {
    expect(searchedUnloaded(query)).toEqual(clauses);
  });
});
