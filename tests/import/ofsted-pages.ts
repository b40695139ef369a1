/** The path of the page of Ofsted's list of providers that begins with a row, with its host. */
export const listPath = (start: number) =>
  `reports.ofsted.gov.uk/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12&start=${start}&rows=100`;

/** A publication on Ofsted's page for a provider. */
export const link = ([href, label]: [string, string]) =>
  `<li><a class="publication-link" href="${href}">Report<span class="nonvisual">${label}</span></a></li>`;
