/** Headers for the paths under the site's own root that begin with `path` (`*` at its end), or for that path alone. */
interface HeaderRule {
  path: string;
  why: string;
  headers: Readonly<Record<string, string>>;
}

/** Powers of a browser that no page uses. Copying to the clipboard is used, so it is not listed. */
const unusedPowers = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

const otherSitesMayLoad = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const otherSitesMayRead = { ...otherSitesMayLoad, 'Access-Control-Allow-Origin': '*' };

/**
 * The headers of the site's files, from the general to the particular: a later rule replaces what an earlier one gave. `_headers`, nginx, Caddy and
 * the local server all get theirs from here. Each page carries the rest of its content security policy itself, so that it has it wherever
 * it is served (`content-policy.ts`); `frame-ancestors` works only as a header. The rules are those of Mozilla's Observatory.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    why: 'Every file. A page is asked for anew each time, so that a correction is seen at once.',
    headers: {
      'Content-Security-Policy': "frame-ancestors 'self'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Strict-Transport-Security': 'max-age=31536000',
      'Permissions-Policy': unusedPowers.map((power) => `${power}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=0, must-revalidate',
    },
  },
  {
    path: '/assets/*',
    why: 'Names that hold a hash of the content: a file never changes.',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  { path: '/data/*', why: 'Data that other sites may read.', headers: otherSitesMayRead },
  {
    path: '/feeds/*',
    why: 'Feeds that other sites may read. Not every host knows their media type.',
    headers: { ...otherSitesMayRead, 'Content-Type': 'application/atom+xml; charset=utf-8' },
  },
  { path: '/share/*', why: 'Pictures that other sites show beside a link.', headers: otherSitesMayLoad },
  {
    path: '/opensearch.xml',
    why: 'Not every host knows its media type.',
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  },
  { path: '/llms.txt', why: 'Some hosts send text without its character set.', headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  {
    path: '/service-worker.js',
    why: 'The script that keeps pages for reading without a connection. An old one would keep an old edition.',
    headers: { 'Cache-Control': 'no-cache' },
  },
  {
    path: '/embed/*',
    why: 'Charts made to be set into pages of other sites.',
    headers: { ...otherSitesMayLoad, 'Content-Security-Policy': 'frame-ancestors *' },
  },
];

/** The media type of each ending that not every server knows. */
export const mediaTypesOfEndings: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  cff: 'application/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  qdc: 'application/xml; charset=utf-8',
  qdpx: 'application/zip',
  txt: 'text/plain; charset=utf-8',
};

/** The headers of a path under the site's own root, e.g. `/data/v1/reports.csv`. */
export function responseHeadersOf(path: string): Record<string, string> {
  const type = mediaTypesOfEndings[/\.(\w+)$/.exec(path)?.[1] ?? ''];
  const applying = headerRules.filter((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path));
  return Object.assign(type ? { 'Content-Type': type } : {}, ...applying.map(({ headers }) => headers)) as Record<string, string>;
}
