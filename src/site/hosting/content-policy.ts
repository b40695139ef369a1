/*
 * The content security policy of every page. Scripts and styles are files of this site, so no hash of one is needed: Astro’s own policy would
 * list those of all scripts, some 350 bytes on each page that say what 'self' says.
 */

/** The policy of a page, for its meta element. Who may frame a page is said by the host, since a page cannot say it. */
export const contentPolicyOfPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  // No text becomes script. Only workers of this site are started (src/ui/worker/own-script.ts).
  "require-trusted-types-for 'script'",
  'trusted-types own',
].join(';');
