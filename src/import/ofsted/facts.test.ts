import { describe, expect, it } from 'vitest';
import { readOfstedInspectors } from './facts.ts';

describe('who led an inspection', () => {
  it.each([
    ['David Cohen, His Majesty’s Inspector', 'David Cohen', 'His Majesty’s Inspector'],
    ['Neil Penswick HMI', 'Neil Penswick', 'HMI'],
    ['Neil Penswick (HMI)', 'Neil Penswick', 'HMI'],
    ['Ann Other (Her Majesty’s Inspector)', 'Ann Other', 'Her Majesty’s Inspector'],
    ['Ann Other – Her Majesty’s Inspector', 'Ann Other', 'Her Majesty’s Inspector'],
    ['Ann Other, SHMI', 'Ann Other', 'SHMI'],
    ['Ann Other, Senior HMI', 'Ann Other', 'Senior HMI'],
    ['Ann Other, Senior His Majesty’s Inspector', 'Ann Other', 'Senior His Majesty’s Inspector'],
    ['Ann Other, Ofsted Inspector', 'Ann Other', 'Ofsted Inspector'],
    ['Fiona J Millns', 'Fiona J Millns', undefined],
    ['Jenny-Ellen Scotland, His Majesty’s Inspector', 'Jenny-Ellen Scotland', 'His Majesty’s Inspector'],
    ['Ann Other and Jo Sample, Her Majesty’s Inspectors', 'Ann Other; Jo Sample', 'Her Majesty’s Inspectors'],
    ['Ann Other HMI and Jo Sample HMI', 'Ann Other; Jo Sample', 'HMI'],
    ['Ann Other, Her Majesty’s Inspector, and Jo Sample, Her Majesty’s Inspector', 'Ann Other; Jo Sample', 'Her Majesty’s Inspector'],
    ['Ann Other, His Majesty’s Inspector Jo Sample, His Majesty’s Inspector', 'Ann Other; Jo Sample', 'His Majesty’s Inspector'],
    ['Ann Other, Jo Sample, Her Majesty’s Inspectors', 'Ann Other; Jo Sample', 'Her Majesty’s Inspectors'],
    ['Ann Other; Jo Sample', 'Ann Other; Jo Sample', undefined],
    ['Ann Other & Jo Sample', 'Ann Other; Jo Sample', undefined],
    ['Alexandra Sandiford, Her Majesty’s Inspector', 'Alexandra Sandiford', 'Her Majesty’s Inspector'],
    ['Máire Atherton, HMI', 'Máire Atherton', 'HMI'],
    ['Brenda McLaughlin, HMI', 'Brenda McLaughlin', 'HMI'],
    ['Ann Other, HM Inspector', 'Ann Other', 'HM Inspector'],
    ['Ann Other, Her Majesty Inspector', 'Ann Other', 'Her Majesty Inspector'],
    ['Ann Other & Jo Sample HMIs', 'Ann Other; Jo Sample', 'HMIs'],
    ['Ann Other, Jo K Sample, HMI', 'Ann Other; Jo K Sample', 'HMI'],
    ['Ann de Souza-Other, HMI', 'Ann de Souza-Other', 'HMI'],
    ['Ann d’Arcy, HMI', 'Ann d’Arcy', 'HMI'],
    ['Ann ter Other, HMI', 'Ann ter Other', 'HMI'],
    ['Ann Other y Sample, HMI', 'Ann Other y Sample', 'HMI'],
    ['Ann al-Other, HMI', 'Ann al-Other', 'HMI'],
    ['Ann Other\u2010Sample, HMI', 'Ann Other\u2010Sample', 'HMI'],
    ['Ann Other\u2011Sample, HMI', 'Ann Other\u2011Sample', 'HMI'],
    ['Ann Lead, HMI', 'Ann Lead', 'HMI'],
    ['Ann M Deputy, HMI', 'Ann M Deputy', 'HMI'],
    ['Ann Principal and Jo Senior, HMI', 'Ann Principal; Jo Senior', 'HMI'],
    ['Ann M J Other, HMI', 'Ann M J Other', 'HMI'],
    ['Ann Other, HMI of Education', 'Ann Other', 'HMI of Education'],
    ['Ann Other, His Majesty’s Inspectorate', 'Ann Other', 'His Majesty’s Inspectorate'],
    ['Ann Other, HMI, lead inspector', 'Ann Other', 'HMI, lead inspector'],
    ['Ann Other, Her Majesty’s Inspector (schools)', 'Ann Other', 'Her Majesty’s Inspector (schools)'],
    ['Ann Other, HMI for social care', 'Ann Other', 'HMI for social care'],
    ['Ann Other, His Majesty’s Inspector/Ofsted Inspector', 'Ann Other', 'His Majesty’s Inspector/Ofsted Inspector'],
    ['Rosemary O`Other, His Majesty`s Inspector', 'Rosemary O`Other', 'His Majesty`s Inspector'],
    [
      'Ann Other, Her Majesty’s Inspector (Children and Families) and Jo Sample, HMI',
      'Ann Other; Jo Sample',
      'Her Majesty’s Inspector (Children and Families)',
    ],
    ['Ann Other, HMI of Education, Children’s Services and Skills', 'Ann Other', 'HMI of Education, Children’s Services and Skills'],
    ['Marcie O’Neill, HMI, and Paula Thomson-Jones, HMI', 'Marcie O’Neill; Paula Thomson-Jones', 'HMI'],
  ])('in %j', (printed, leadInspector, leadInspectorTitle) => {
    expect(readOfstedInspectors(printed)).toEqual({ leadInspector, ...(leadInspectorTitle && { leadInspectorTitle }) });
  });

  it.each([
    'Ann Other, Lead Inspector',
    'Ann Other, Quality Assurance Manager',
    'Ann Other (Jo Sample on site)',
    'Ann Other Deputy lead inspector: Jo Sample',
    'Ann Other and Jo',
    'Tom Anthony, Regional Director, North East',
    'Ann Other, Regional Director, West Midlands',
    'Ann Other Jo Sample',
    'Ann Other J Sample',
    'Ann Other Lead',
    'Deputy Lead',
    'Principal Other',
    'Lead Ann Other',
  ])('is not told where a name cannot be told from what stands with it: %j', (printed) => {
    const says = 'the name of the lead inspector cannot be told from what stands with it, and is left out';
    expect(readOfstedInspectors(printed)).toEqual({ inspectorDoubt: { says, words: printed } });
  });

  it('is in doubt where more than a title stands beside the name', () => {
    const printed = 'Ann Other, His Majesty’s Inspector with Jo Sample';
    expect(readOfstedInspectors(printed).inspectorDoubt).toEqual({
      says: 'more than a title stands beside the name of the lead inspector',
      words: printed,
    });
  });

  it('is nobody where nothing is printed', () => {
    expect(readOfstedInspectors('')).toEqual({});
  });
});
