/** The address of a path on the site, whole: `/reports/` gives `https://example.org/reports/`. */
export type UrlOf = (path: `/${string}`) => string;
