import { describe, expect, it } from 'vitest';
import type { Authority } from '../../record/authorities/authority.ts';
import { authoritiesSchema } from '../../record/shapes/authorities.ts';
import { readYaml } from '../../content/yaml-and-csv/read-yaml.ts';
import { councilNameToMatch, matchAuthority } from './match-authority.ts';

const authority = (id: string, name: string, ofstedUrn: number, more: Partial<Authority> = {}): Authority => ({
  id,
  name,
  council: `${name} County Council`,
  gss: 'E10000001',
  ofstedUrn,
  type: 'county',
  region: 'Nowhere',
  successors: [],
  role: 'featured',
  ofstedPage: `https://example.org/${id}`,
  ...more,
});

const authorities = [
  authority('exampleshire', 'Exampleshire', 1, { until: '2021-03-31' }),
  authority('north-exampleshire', 'North Exampleshire', 2, { from: '2021-04-01' }),
];

const ofEngland = [
  { id: 'sample-and-test', name: 'Sample and Test', ofstedUrn: 3, gss: 'E06000099', region: 'South East', type: 'Unitary Authority' },
];

const councils = [
  ['testing-upon-sea', 'Testing upon Sea', ['Testing']],
  ['old-sample', 'Old Sample', ['Samples']],
  ['new-sample', 'New Sample', ['Samples']],
] as const;
const named = councils.map(([id, name, also], index) => ({
  ...{ id, name, also: [...also], ofstedUrn: 10 + index },
  ...{ gss: 'E06000098', region: 'South East', type: 'Unitary Authority' },
}));

const match = (report: Parameters<typeof matchAuthority>[0]) => matchAuthority(report, authorities, ofEngland);

describe('the authority of a report', () => {
  it.each([
    ['Exampleshire', 'Exampleshire County Council'],
    ['London Borough of Hammersmith & Fulham', 'Hammersmith and Fulham'],
    ['Bristol City of', 'Bristol City Council'],
    ['Medway Children’s Services', 'Medway'],
    ['Bradford Children and Families Trust', 'City of Bradford Metropolitan District Council'],
    ['Royal Borough of Windsor and Maidenhead', 'Windsor & Maidenhead'],
    ['Kingston upon Hull, City of', 'Hull Kingston upon'],
    ['Northumberland County Council', 'NORTHUMBERLAND'],
  ])('is the same under the names %s and %s', (a, b) => {
    expect(councilNameToMatch(a)).toBe(councilNameToMatch(b));
  });

  it('differs where names only share words', () => {
    expect(councilNameToMatch('Derby')).not.toBe(councilNameToMatch('Derbyshire'));
    expect(councilNameToMatch('North Exampleshire')).not.toBe(councilNameToMatch('Exampleshire'));
    expect(councilNameToMatch('Cheshire East')).not.toBe(councilNameToMatch('Cheshire West and Chester'));
  });

  it('is found by another name that the record gives it, and by none that two have', () => {
    expect(matchAuthority({ printedFor: 'Testing City Council' }, [], named).id).toBe('testing-upon-sea');
    expect(() => matchAuthority({ authorityName: 'Samples' }, [], named)).toThrow('which is in no list that we have');
  });

  it('is found by name and number, by number alone, and by name alone', () => {
    expect(match({ authorityName: 'Exampleshire', ofstedUrn: '1' }).id).toBe('exampleshire');
    expect(match({ ofstedUrn: '2' }).id).toBe('north-exampleshire');
    expect(match({ printedFor: 'North Exampleshire Council' })).toEqual({
      id: 'north-exampleshire',
      name: 'North Exampleshire',
      urn: '2',
      page: 'https://example.org/north-exampleshire',
    });
  });

  it('is not guessed where name and number are those of two authorities', () => {
    expect(() => match({ authorityName: 'Exampleshire', ofstedUrn: '2' })).toThrow(
      'it names “Exampleshire” and Ofsted’s number 2, which is North Exampleshire’s. Read the front page: one of them is misread.',
    );
  });

  it('was there on the day of the report', () => {
    const inspected = { from: '2022-10-03', to: '2022-10-14' };
    expect(() => match({ authorityName: 'Exampleshire', inspected })).toThrow(
      'it is of 2022-10-03, when Exampleshire was not there (until 2021-03-31). Read the front page: the name or the date is misread, or it is about another authority of that name. Add that one to content/authorities.yml then.',
    );
  });

  it('that only the list of England has was there on that day too', () => {
    const created = ofEngland.map((each) => ({ ...each, from: '2019-04-01' }));
    const of = (from: string) => matchAuthority({ authorityName: 'Sample and Test', inspected: { from, to: from } }, [], created).id;
    expect(of('2019-04-01')).toBe('sample-and-test');
    expect(() => of('2016-02-01')).toThrow('it is of 2016-02-01, when Sample and Test was not there (from 2019-04-01).');
  });

  it.each(['published', 'dated'] as const)('may have ended before the report came out, where only that day is known: %s', (field) => {
    expect(match({ authorityName: 'Exampleshire', [field]: '2021-05-10' }).id).toBe('exampleshire');
    expect(() => match({ authorityName: 'North Exampleshire', [field]: '2021-03-10' })).toThrow('when North Exampleshire was not there');
  });

  it('is chosen by the days of the inspection where two have a name, and not by the day on which the report came out', () => {
    const both = authorities.map((each) => ({ ...each, council: 'Sampleshire County Council' }));
    const ofDay = (days: Partial<Parameters<typeof matchAuthority>[0]>) =>
      matchAuthority({ authorityName: 'Sampleshire', ...days }, both, []);
    expect(ofDay({ inspected: { from: '2021-03-01', to: '2021-03-05' }, published: '2021-05-10' }).id).toBe('exampleshire');
    expect(ofDay({ inspected: { from: '2021-04-12', to: '2021-04-16' } }).id).toBe('north-exampleshire');
    expect(() => ofDay({ published: '2021-05-10' })).toThrow(
      'it is about “Sampleshire”, and Exampleshire and North Exampleshire can each be meant. Read the front page: the days of the inspection say which.',
    );
  });

  it('that only the list of England has comes with an entry for authorities.yml that is sound', () => {
    const found = match({ authorityName: 'Sample & Test', printedFor: 'Sample & Test Borough Council' });
    expect([found.id, found.urn]).toEqual(['sample-and-test', '3']);
    const { value, problems } = readYaml(authoritiesSchema, found.entry ?? '', { file: 'authorities.yml' });
    expect(problems).toEqual([]);
    expect(value?.[0]).toMatchObject({
      id: 'sample-and-test',
      name: 'Sample and Test',
      council: 'Sample & Test Borough Council',
      gss: 'E06000099',
      ofsted_urn: 3,
      type: 'unitary',
      ofsted_page: 'https://reports.ofsted.gov.uk/provider/44/3',
    });
  });

  it.each(['Exampleshire and North Exampleshire', 'Exampleshire and North Exampleshire councils'])(
    'is not one where a letter is about %s',
    (name) => {
      expect(() => match({ authorityName: name })).toThrow(
        'it is about Exampleshire and North Exampleshire together, and a report file is of one council. Write it into content/events.yml as a visit of each.',
      );
    },
  );

  it('that is in no list is a problem that says what to add', () => {
    expect(() => match({ authorityName: 'Nowhere', ofstedUrn: '9' })).toThrow(
      'it is about “Nowhere”, Ofsted’s number 9, which is in no list that we have. Add the authority to content/authorities.yml, with its name and ofsted_urn, and import the file again.',
    );
  });
});
