import type { APIRoute } from 'astro';
import { finderFiles } from '#components/finder/files.ts';

/** The index of the symptom finder, compressed: see `src/diagnose/index-file.ts` for what is in it. */
export async function getStaticPaths() {
  const { index } = await finderFiles();
  return [{ params: { name: index.name } }];
}

export const GET: APIRoute = async () => {
  const { index } = await finderFiles();
  return new Response(index.body, { headers: { 'Content-Type': 'application/octet-stream' } });
};
