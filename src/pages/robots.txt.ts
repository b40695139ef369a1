import { absoluteUrl } from '../site/hrefs/href.ts';
import { respondWithFile } from '../site/responses/respond.ts';

export const GET = () => respondWithFile('txt', `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
