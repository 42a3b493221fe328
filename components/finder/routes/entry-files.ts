import type { APIRoute } from 'astro';
import { finderFiles } from '#components/finder/files.ts';

/** Titles and facts of the entries, a file for each language. */
export async function getStaticPaths() {
  const { titles, facts } = await finderFiles();
  return [titles, facts].flatMap((files) =>
    Object.values(files).map(({ name, body }) => ({ params: { name }, props: { body } })),
  );
}

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/json' } });
