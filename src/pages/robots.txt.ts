import { absoluteUrl } from '../site/hrefs/href.ts';
import { respond } from '../site/services/respond.ts';

export const GET = () => respond('txt', `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl('/sitemap-index.xml')}\n`);
