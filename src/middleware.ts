import { defineMiddleware } from 'astro:middleware';
import { glossaryTermFinder } from './questions/glossary/find-terms.ts';
import { href } from './site/hrefs/href.ts';
import { getCorpus } from './site/services/corpus.ts';
import { editsToMarkGlossaryTerms } from './ui/glossary/mark-terms.ts';
import { editsToKeepDatesInPageTexts } from './ui/page-texts/keep-dates.ts';
import { editPageTexts, findPageTexts } from './ui/page-texts/page-texts.ts';

let findTerms: ReturnType<typeof glossaryTermFinder> | undefined;

/*
 * Terms are marked in whole pages, not in components: components are rendered side by side, so none of them knows
 * whether a term was used before it on its page. Dates are kept together here, so that data and citations keep plain spaces.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  findTerms ??= glossaryTermFinder(getCorpus().glossary);
  const page = await response.text();
  const texts = findPageTexts(page);
  return new Response(
    editPageTexts(page, [...editsToMarkGlossaryTerms(page, texts, { findTerms, href }), ...editsToKeepDatesInPageTexts(page, texts)]),
    response,
  );
});
