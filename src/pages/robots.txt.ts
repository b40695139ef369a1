import { absoluteUrl } from '../site/addresses/href.ts';
import { respond } from '../site/services/respond.ts';

export const GET = () => respond('txt', `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
