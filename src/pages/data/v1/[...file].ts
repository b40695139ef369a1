import type { APIRoute } from 'astro';
import { getOpenData } from '../../../site/services/open-data.ts';

export function getStaticPaths() {
  return getOpenData().files.map(({ path }) => ({ params: { file: path } }));
}

export const GET: APIRoute = ({ params }) => {
  const file = getOpenData().files.find(({ path }) => path === params.file);
  return file ? new Response(file.bytes, { headers: { 'content-type': file.mediatype } }) : new Response(null, { status: 404 });
};
