import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { recipeIds, recipeZip, recipeZipUrl } from './recipes.ts';

/**
 * Offers each recipe as an archive: writes `recipes/<id>.zip` beside the built pages, and answers the same address
 * while the site is being developed.
 */
export function recipeZips(): AstroIntegration {
  return {
    name: 'recipe-zips',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const id = recipeIds().find((name) => recipeZipUrl(name) === request.url);
          if (id === undefined) {
            next();
            return;
          }
          response.setHeader('content-type', 'application/zip');
          response.end(recipeZip(id));
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const ids = recipeIds();
        mkdirSync(fileURLToPath(new URL('recipes/', dir)), { recursive: true });
        for (const id of ids) writeFileSync(new URL(`.${recipeZipUrl(id)}`, dir), recipeZip(id));
        logger.info(`${ids.length} recipes archived`);
      },
    },
  };
}
