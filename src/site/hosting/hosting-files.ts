import { domainToASCII } from 'node:url';
import { headerRules, mediaTypesOfEndings } from './response-headers.ts';

/** Where a site is served from, for the settings of a web server. */
export interface Hosting {
  /** The path of the site on its host: '' or '/record'. */
  base: string;
  /** The folder of the built site, as the server sees it. */
  folder: string;
  /** What the server answers to, e.g. `example.org` or `:8080`. */
  at: string;
}

/**
 * The text of `_headers`, which hosts like Cloudflare Pages and Netlify read. `!` takes away what the rule for every file gave: otherwise both
 * values would be sent. `base` is the path of the site on its host: '' or '/record'.
 */
export function writeHeadersFile(base: string): string {
  const [general] = headerRules;
  return headerRules
    .flatMap(({ path, why, headers }) => [
      `# ${why}`,
      `${base}${path}`,
      ...Object.entries(headers).flatMap(([name, value]) => [
        ...(path !== general?.path && general?.headers[name] ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

/** The settings of nginx for a site: one `server` block, for a file under `/etc/nginx/conf.d/`. It sends `.gz` files where they lie beside. */
export function writeNginxSettings({ base, folder, at }: Hosting): string {
  const [name, port = '80'] = splitAddress(at);
  // nginx takes no header from around a place that has one itself, so each place has all of its own.
  const places = headerRules.toReversed().flatMap((rule) => [
    `  # ${rule.why}`,
    `  location ${rule.path.endsWith('*') ? '^~' : '='} ${base}${rule.path.replace('*', '')} {`,
    `    alias ${quotePath(folder + rule.path.replace('*', ''))};`,
    ...(rule.headers['Content-Type'] ? [`    types { } default_type "${rule.headers['Content-Type']}";`] : []),
    ...Object.entries({ ...headerRules[0]?.headers, ...rule.headers })
      .filter(([header]) => header !== 'Content-Type')
      .map(([header, value]) => `    add_header ${header} "${value}" always;`),
    '  }',
  ]);
  return `${[
    'server {',
    `  listen ${port};`,
    `  server_name ${name || '_'};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  index index.html;',
    `  error_page 404 ${base}/404.html;`,
    '  gzip_static on;',
    '  gzip_vary on;',
    '  charset utf-8;',
    '  include /etc/nginx/mime.types;',
    '  types {',
    ...Object.entries(mediaTypesOfEndings).map(([ending, type]) => `    "${type}" ${ending};`),
    '  }',
    ...places,
    '}',
  ].join('\n')}\n`;
}

/** The settings of Caddy for a site: a `Caddyfile`. Caddy gets the certificate of a host name by itself, and sends the `.br` or `.gz` file beside a file. */
export function writeCaddySettings({ base, folder, at }: Hosting): string {
  const [name, port] = splitAddress(at);
  const lines = [
    ...Object.entries(mediaTypesOfEndings).map(([ending, type]) => `header *.${ending} Content-Type "${type}"`),
    ...headerRules.flatMap(({ path, why, headers }) => [
      `# ${why}`,
      `header ${path === '/*' ? '' : `${path} `}{`,
      ...Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`),
      '}',
    ]),
    '@other not method GET HEAD',
    'route @other {',
    '\theader Allow "GET, HEAD"',
    '\trespond 405',
    '}',
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  return `${[
    `${name}${port === undefined ? '' : `:${port}`} {`,
    `\troot * ${quotePath(folder)}`,
    `\thandle_path ${base}/* {`,
    '\t\t# In this order: a later header replaces an earlier one.',
    '\t\troute {',
    ...lines.map((line) => `\t\t\t${line}`),
    '\t\t}',
    '\t}',
    '\thandle_errors {',
    '\t\trewrite * /404.html',
    '\t\tfile_server',
    '\t}',
    '}',
  ].join('\n')}\n`;
}

/** A path as one word of the settings: nginx and Caddy take a space for the end of it. */
const quotePath = (path: string) => (/[\s;{}"'#]/.test(path) ? `"${path.replaceAll('"', '\\"')}"` : path);

/** Whether a server can answer to it: a host name (`*.example.org` is each under it), a port after a colon, or both. Anything else would be settings that no server reads, or others. */
export function isHostingAddress(at: string): boolean {
  const [, name, port] = /^((?:\*\.)?[\p{L}\w][\p{L}\p{M}\w-]*(?:\.[\p{L}\p{M}\w-]+)*)?(?::(\d+))?$/u.exec(at) ?? [];
  if (name !== undefined && domainToASCII(name) === '') return false;
  return (name !== undefined || port !== undefined) && (port === undefined || (Number(port) > 0 && Number(port) <= 65_535));
}

/** The host name and the port of `example.org`, `example.org:8080` or `:8080`. Browsers ask for `münchen.de` as `xn--mnchen-3ya.de`. */
function splitAddress(at: string): [name: string, port: string | undefined] {
  const [name = '', port] = at.split(':');
  return [domainToASCII(name), port];
}
