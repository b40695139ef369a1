/** Returns the absolute URL of a path of the site: `/reports/` gives `https://example.org/reports/`. */
export type UrlOf = (path: `/${string}`) => string;
