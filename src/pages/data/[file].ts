import type { APIRoute } from 'astro';
import type { DataFile } from '../../publish/tables/data-file.ts';
import { getFirstDataFiles } from '../../site/services/open-data.ts';

/** Tables published before the data had versions keep their old address and their original fields. */
export function getStaticPaths() {
  return getFirstDataFiles().map((file) => ({ params: { file: file.path }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.bytes, { headers: { 'content-type': file.mediatype } });
