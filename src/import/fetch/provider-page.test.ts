import { describe, expect, it } from 'vitest';
import { addressToFetchListFrom, parseFetchedProviderList, parseFetchedProviderPage } from './provider-page.ts';

const page = 'https://reports.ofsted.gov.uk/provider/44/80532';
const list = addressToFetchListFrom(0);
const link = (href: string, label: string) =>
  `<li><a class="publication-link big" href="${href}">Report <span class="nonvisual">${label}</span></a></li>`;

describe('Ofsted’s page for a provider', () => {
  it('lists publications with their address, title and day', () => {
    const html = `<!DOCTYPE html><title>X</title><a href="/">Home</a><ul>${[
      link('https://files.ofsted.gov.uk/v1/file/2', 'Children&#39;s services inspection - 02 March 2020, pdf'),
      link('https://files.ofsted.gov.uk/v1/file/1', 'Local authority children’s services focused visit -\n 1 May 2019, pdf'),
    ].join('')}</ul>`;
    expect(parseFetchedProviderPage(html, page)).toEqual([
      { url: 'https://files.ofsted.gov.uk/v1/file/2', title: "Children's services inspection", published: '2020-03-02' },
      { url: 'https://files.ofsted.gov.uk/v1/file/1', title: 'Local authority children’s services focused visit', published: '2019-05-01' },
    ]);
  });

  it('gives a title without a day as it is, if most have one', () => {
    const html = ['Inspection - 02 March 2020, pdf', 'Improvement letter', 'Inspection - 02 March 2016, pdf'].map((words, file) =>
      link(`https://files.ofsted.gov.uk/v1/file/${file}`, words),
    );
    expect(parseFetchedProviderPage(html.join(''), page)[1]).toEqual({
      url: 'https://files.ofsted.gov.uk/v1/file/1',
      title: 'Improvement letter',
      published: '',
    });
  });

  it('gives every publication a title and an https address, as the record needs them', () => {
    const html = [
      link('http://files.ofsted.gov.uk/v1/file/1', 'Inspection - 02 March 2020, pdf'),
      '<a class="publication-link" href="/file/2">Monitoring visit - 01 May 2019, pdf</a>',
      '<a class="publication-link" href="/file/3"><img src="pdf.png"><span class="nonvisual"> </span></a>',
    ].join('');
    expect(parseFetchedProviderPage(html, page)).toEqual([
      { url: 'https://files.ofsted.gov.uk/v1/file/1', title: 'Inspection', published: '2020-03-02' },
      { url: 'https://reports.ofsted.gov.uk/file/2', title: 'Monitoring visit', published: '2019-05-01' },
      { url: 'https://reports.ofsted.gov.uk/file/3', title: 'https://reports.ofsted.gov.uk/file/3', published: '' },
    ]);
  });

  it('may be empty for a provider of which no report is known', () => {
    expect(parseFetchedProviderPage('<h1>New council</h1>', page, { mayBeEmpty: true })).toEqual([]);
  });

  it.each([
    ['no publication', '<h1>Northumberland</h1>', 'it has no link with the class publication-link'],
    [
      'a publication without a day',
      link('https://files.ofsted.gov.uk/v1/file/2', 'Inspection, pdf'),
      '“Inspection, pdf” should be a title, a hyphen and a day',
    ],
    ['a publication without a label', '<a class="publication-link" href="/x">Report</a>', '“Report” should be a title, a hyphen and a day'],
    ['a publication without an address', link('https://', 'Inspection - 02 March 2020, pdf'), 'a publication has no address'],
    ['a publication that links nowhere', link('', 'Inspection - 02 March 2020, pdf'), 'a publication has no address'],
    ['a publication on no page', link('mailto:a@example.org', 'Inspection - 02 March 2020, pdf'), 'a publication has no address'],
  ])('that has %s is laid out otherwise than expected', (_, html, says) => {
    expect(() => parseFetchedProviderPage(html, page)).toThrow(`${page} is laid out otherwise than expected: ${says}`);
  });
});

describe('Ofsted’s list of providers', () => {
  it('has each provider once, by number and name', () => {
    const html =
      '<a href="/provider/44/80532"></a><h3><a href="/provider/44/80532">Northumberland\n</a></h3><a href="/help">Help</a><a href="/provider/44/80533">Durham</a>';
    expect(parseFetchedProviderList(html, list)).toEqual([
      { urn: '80532', name: 'Northumberland', page: 'https://reports.ofsted.gov.uk/provider/44/80532' },
      { urn: '80533', name: 'Durham', page: 'https://reports.ofsted.gov.uk/provider/44/80533' },
    ]);
  });

  it('is empty where no provider is left', () => {
    expect(parseFetchedProviderList('<p>No results</p>', list)).toEqual([]);
  });

  it.each([['/provider/44/north'], ['/provider/80532'], ['https://evil.example/provider/44/80532']])(
    'with a provider at %s is laid out otherwise than expected',
    (href) => {
      expect(() => parseFetchedProviderList(`<a href="${href}">X</a>`, list)).toThrow(`the link ${href} should lead to a provider’s page`);
    },
  );
});
