import { absoluteUrl } from '../site/href.ts';
import { respond } from '../site/respond.ts';

export const GET = () => respond('txt', `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
