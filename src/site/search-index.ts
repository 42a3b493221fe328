import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Indexes the built pages for the search dialog: one index a language, told apart by `<html lang>`.
 * Writes `pagefind/` beside them. Fails the build if a page cannot be indexed.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const { index, errors } = await createIndex();
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: output });
        const written = await index.writeFiles({ outputPath: `${output}pagefind` });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The search index is incomplete: ${problems.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
        await close();
      },
    },
  };
}
