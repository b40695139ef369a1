/* Leads from the address of a paragraph's own page, which this edition does not have, to the paragraph in its document. */
import { paragraphPagePathToPath } from '../../record/ids-and-paths/ids.ts';
import { href, siteBase } from '../../site/hrefs/href.ts';

const { pathname } = location;
const path = pathname.startsWith(`${siteBase}/`) ? paragraphPagePathToPath(pathname.slice(siteBase.length)) : undefined;
if (path) location.replace(href(path));
