import { defineMiddleware } from 'astro:middleware';
import { glossaryTermFinder, type FoundTerm } from './questions/glossary/find-terms.ts';
import { href } from './site/hrefs/href.ts';
import { getCorpus } from './site/services/corpus.ts';
import { editsToMarkGlossaryTerms } from './ui/glossary/mark-terms.ts';
import { editsToKeepDatesInPageTexts } from './ui/page-texts/keep-dates.ts';
import { editPageTexts, findPageTexts } from './ui/page-texts/page-texts.ts';

let findTerms: ReturnType<typeof glossaryTermFinder> | undefined;
const found = new Map<string, FoundTerm[]>();

/** The terms in a text, kept because the words of a paragraph stand on several pages. */
function findTermsOnce(text: string): FoundTerm[] {
  findTerms ??= glossaryTermFinder(getCorpus().glossary);
  const terms = found.get(text) ?? findTerms(text);
  // A copy of the text: a part of a page's text would keep the whole page in memory.
  if (import.meta.env.PROD && !found.has(text)) found.set(Buffer.from(text).toString(), terms);
  return terms;
}

/*
 * Terms are marked in whole pages, not in components: components are rendered side by side, so none of them knows
 * whether a term was used before it on its page. Dates are kept together here, so that data and citations keep plain spaces.
 */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = await response.text();
  const texts = findPageTexts(page);
  return new Response(
    editPageTexts(page, [
      ...editsToMarkGlossaryTerms(page, texts, { findTerms: findTermsOnce, href }),
      ...editsToKeepDatesInPageTexts(page, texts),
    ]),
    response,
  );
});
