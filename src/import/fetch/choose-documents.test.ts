import { describe, expect, it } from 'vitest';
import type { Authority } from '../../record/authorities/authority.ts';
import type { EnglandInspection } from '../../record/england.ts';
import { slugInPath } from '../../record/ids-and-paths/slug.ts';
import { fixtureCorpus } from '../../../tests/fixtures/fixture-corpus.ts';
import {
  authoritiesToFetch,
  chooseAuthoritiesToFetch,
  choosePartOfDocumentsToFetch,
  describeAuthoritiesWithoutReport,
  fetchUserAgent,
  findLetterAddressesToFetch,
  listReportAddressesToFetch,
  readPartToFetch,
} from './choose-documents.ts';
import { NotFetched } from './fetch-official.ts';
import { addressToFetchProviderFrom } from './provider-page.ts';

const corpus = fixtureCorpus();
const all = authoritiesToFetch(corpus);
const [one, other] = all;
if (!one || !other) throw new Error('The fixture has fewer than two authorities.');

describe('choosing councils', () => {
  it.each([
    ['id', one.id],
    ['name', one.name.toUpperCase()],
    ['Ofsted’s number', String(one.ofstedUrn)],
    ['the council’s name', `${one.name} Council`],
  ])('goes by %s', (_, name) => {
    expect(chooseAuthoritiesToFetch(corpus, { authorities: [name] })).toEqual([one]);
  });

  it('takes several, each once', () => {
    expect(chooseAuthoritiesToFetch(corpus, { authorities: [`${one.id}, ${other.id}`, one.id] })).toEqual([one, other]);
  });

  it.each(['One, Two and Three', 'Other, One, Two and Three, 80999'])('takes a name with a comma in it as one: %s', (names) => {
    const named = (name: string, ofstedUrn: number) => ({ ...(corpus.authorities[0] as Authority), id: slugInPath(name), name, ofstedUrn });
    const authorities = [named('One, Two and Three', 80001), named('Other', 80002), named('Third', 80999)];
    const found = chooseAuthoritiesToFetch({ ...corpus, authorities }, { authorities: [names] });
    expect(found.map(({ name }) => name).sort()).toEqual(
      names.startsWith('One') ? ['One, Two and Three'] : ['One, Two and Three', 'Other', 'Third'],
    );
  });

  it('takes no words that all councils share for the City of London', () => {
    const named = (name: string, ofstedUrn: number) => ({ ...(corpus.authorities[0] as Authority), id: slugInPath(name), name, ofstedUrn });
    const record = { ...corpus, authorities: [named('City of London', 80001), named('Herefordshire', 80002)] };
    const choose = (name: string) => chooseAuthoritiesToFetch(record, { authorities: [name] }).map(({ name: found }) => found);
    expect(() => choose('County of, Herefordshire')).toThrow('No council is called “County of”.');
    expect(choose('City of London Corporation')).toEqual(['City of London']);
  });

  it('tells a word that is no council’s name after one that is', () => {
    expect(() => chooseAuthoritiesToFetch(corpus, { authorities: [`${one.id}, London`] })).toThrow('No council is called “London”.');
  });

  it.each([
    ['Bristol, City of', 'Bristol'],
    ['Herefordshire, County of', 'Herefordshire'],
    ['Kingston upon Hull, City of', 'Kingston upon Hull'],
    ['Other, Bristol, City of, Herefordshire', 'Bristol Herefordshire Other'],
    ['Bristol, City of London', 'Bristol City of London'],
  ])('takes the name by which official lists sort a council as one: %s', (names, expected) => {
    const named = (name: string, ofstedUrn: number) => ({ ...(corpus.authorities[0] as Authority), id: slugInPath(name), name, ofstedUrn });
    const own = ['Bristol', 'City of London', 'Herefordshire', 'Kingston upon Hull', 'Other'];
    const found = chooseAuthoritiesToFetch(
      { ...corpus, authorities: own.map((name, index) => named(name, 80001 + index)) },
      { authorities: [names] },
    );
    expect(found.map(({ name }) => name).sort()).toEqual(own.filter((name) => expected.includes(name)));
  });

  it('takes all of a region', () => {
    const found = chooseAuthoritiesToFetch(corpus, { regions: [one.region.toLowerCase()] });
    expect(found).toEqual(all.filter(({ region }) => region === one.region));
  });

  it('asks whether a council with a name almost like one is meant, and no other', () => {
    const choose = (name: string) => () => chooseAuthoritiesToFetch(corpus, { authorities: [name] });
    const misspelt = one.id.replace(/(...)./, '$1');
    expect(choose(misspelt)).toThrow(`No council is called “${misspelt}”. Did you mean ${one.id}?`);
    expect(choose('Zzyzx')).toThrow('No council is called “Zzyzx”. Give its name');
  });

  it.each([
    ['Nothumberland County Council', ' Did you mean northumberland?'],
    ['Durhm County Council', ' Did you mean durham?'],
    ['London Borough of Camdn', ' Did you mean camden?'],
    ['City of Yorl', ' Did you mean york?'],
    ['a', ''],
  ])('looks for what is misspelt in a name beside the words that councils share: %s', (name, hint) => {
    const named = (own: string, ofstedUrn: number) => ({ ...one, id: slugInPath(own), name: own, ofstedUrn });
    const england = ['Northumberland', 'Durham', 'Camden', 'York', 'City of London', 'Barnet'].map((own, index) =>
      named(own, 81000 + index),
    );
    const record = { authorities: [], england: { authorities: england, inspections: [] }, inspections: [] };
    const choose = () => chooseAuthoritiesToFetch(record as never, { authorities: [name] });
    expect(choose).toThrow(`No council is called “${name}”.${hint} Give its name`);
  });

  it('names every council and region that is unknown, at once', () => {
    const choose = () => chooseAuthoritiesToFetch(corpus, { authorities: ['Nowhere', 'Nobody'], regions: ['Wales'] });
    expect(choose).toThrow(/No council is called “Nowhere”.*\nNo council is called “Nobody”.*\nNo council is in a region called “Wales”/);
  });
});

describe('the addresses of reports', () => {
  it('are the official ones in the lists of inspections, oldest first and each once', () => {
    const inspection = (authority: string, published: string, url: string) => ({
      authority,
      framework: 'sif',
      published,
      judgements: {},
      url,
    });
    const official = (file: number) => `https://files.ofsted.gov.uk/v1/file/${file}`;
    const listed = [inspection(one.id, '2020-03-02', official(2)), inspection(one.id, '2016-03-02', official(1))] as EnglandInspection[];
    const own = [
      inspection(one.id, '2020-03-02', official(2)),
      inspection(one.id, '2013-03-02', 'https://example.org/news'),
      inspection(other.id, '2013-03-02', official(3)),
    ];
    const record = { authorities: [], england: { authorities: [], inspections: listed }, inspections: own };
    expect(listReportAddressesToFetch(record, [one])).toEqual([official(1), official(2)]);
    const third = { ...one, id: 'newshire', name: 'Newshire' };
    expect(describeAuthoritiesWithoutReport(record, [one, third])).toEqual(['The list of inspections has no report of Newshire.']);
    expect(describeAuthoritiesWithoutReport(record, [one, other])).toEqual([]);
  });
});

describe('the addresses of letters', () => {
  const label = (title: string) => `<span class="nonvisual">${title} - 02 March 2020, pdf</span>`;
  const publication = (file: number, title: string) =>
    `<a class="publication-link" href="https://files.ofsted.gov.uk/v1/file/${file}">${label(title)}</a>`;
  const find = (fetchPage: (address: string) => Promise<Uint8Array>) => findLetterAddressesToFetch(corpus, [one, other], fetchPage);

  it('are those of visits on Ofsted’s pages', async () => {
    const page =
      publication(1, 'Children’s services focused visit') + publication(2, 'Area SEND inspection') + publication(3, 'Monitoring visit');
    const { addresses, failed } = await find(() => Promise.resolve(Buffer.from(page)));
    expect(addresses).toEqual(['https://files.ofsted.gov.uk/v1/file/1', 'https://files.ofsted.gov.uk/v1/file/3']);
    expect(failed).toEqual([]);
  });

  it('are none on the empty page of a council without a report; elsewhere an empty page is told', async () => {
    const empty = () => Promise.resolve(Buffer.from('<h1>Newshire</h1>'));
    const fresh = { ...one, id: 'newshire' };
    expect(await findLetterAddressesToFetch(corpus, [fresh], empty)).toEqual({ addresses: [], failed: [] });
    const [listed] = corpus.england.authorities;
    if (!listed) throw new Error('The fixture has no list of inspections.');
    await expect(findLetterAddressesToFetch(corpus, [listed], empty)).rejects.toThrow('it has no link with the class publication-link');
  });

  it('are told to be missing where a page could not be fetched', async () => {
    const from = addressToFetchProviderFrom(one.ofstedUrn);
    const { addresses, failed } = await find((address) =>
      address === from
        ? Promise.reject(new NotFetched('the address answers 500.'))
        : Promise.resolve(Buffer.from(publication(1, 'Focused visit'))),
    );
    expect(addresses).toEqual(['https://files.ofsted.gov.uk/v1/file/1']);
    expect(failed).toEqual([{ from, problem: 'the address answers 500.' }]);
  });
});

describe('a part of documents', () => {
  it('has each document once between all parts', () => {
    const documents = ['a', 'b', 'c', 'd', 'e'];
    const partOf = (part?: string) => choosePartOfDocumentsToFetch(documents, readPartToFetch(part) ?? { n: 9, m: 9 });
    expect(['1/3', '2/3', '3/3'].map(partOf)).toEqual([['a', 'd'], ['b', 'e'], ['c']]);
    expect(partOf()).toEqual(documents);
  });

  it.each(['0/3', '4/3', '1', '1/0', 'a/b'])('is not %s', (part) => {
    expect(readPartToFetch(part)).toBeUndefined();
  });
});

it('the user agent names the site and the contact in plain letters', () => {
  expect(fetchUserAgent('Ofsted’s words (new)', 'editor@example.org')).toBe(
    "what-inspectors-wrote/0.1 (Ofsted's words new; +editor@example.org)",
  );
});
