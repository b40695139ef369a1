import { defineMiddleware } from 'astro:middleware';
import { glossaryTermFinder } from './questions/glossary/find-terms.ts';
import { href } from './site/hrefs/href.ts';
import { getCorpus } from './site/services/corpus.ts';
import { markTermsOnPage } from './ui/glossary/mark-terms.ts';

let findTerms: ReturnType<typeof glossaryTermFinder> | undefined;

/*
 * Terms are marked in whole pages, not in components: components are rendered side by side, so none of them knows
 * whether a term was used before it on its page.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  findTerms ??= glossaryTermFinder(getCorpus().glossary);
  const page = markTermsOnPage(await response.text(), { findTerms, href });
  return new Response(page, response);
});
