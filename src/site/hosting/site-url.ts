/** What is wrong with the origin of a site that is to be published; undefined where nothing is. */
export function describeSiteUrlFault(siteUrl: string | undefined): string | undefined {
  const harm = 'Links, feeds, citations and pictures for sharing would not lead to the published site.';
  if (!siteUrl)
    return `SITE_URL is not set, so addresses name http://localhost:4321. ${harm} Set it like this: SITE_URL=https://example.org`;
  const url = URL.parse(siteUrl);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return `SITE_URL is "${siteUrl}", which is no web address. ${harm} Right would be: SITE_URL=https://example.org`;
  if (url.pathname !== '/')
    return `SITE_URL is "${siteUrl}", with a folder. ${harm} Right would be: SITE_URL=${url.origin} SITE_BASE=${url.pathname}`;
  if (url.protocol === 'http:' || url.hostname === 'localhost') return `SITE_URL is "${siteUrl}": not an https address. ${harm}`;
  return undefined;
}

/** The folder of the site on its host, between slashes, however SITE_BASE gives it: "record", "/record" and "/record/" are "/record/". */
export function readSiteBase(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = (environment.SITE_BASE ?? '').replace(/^\/+|\/+$/g, '');
  return folder === '' ? '/' : `/${folder}/`;
}
