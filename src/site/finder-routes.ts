import type { AstroIntegration } from 'astro';

/** Serves the files that the symptom finder fetches on its first use; every page is content, and these are none. */
export function finderRoutes(): AstroIntegration {
  return {
    name: 'finder-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const routes = [
          ['/finder/[name].bin', 'index-file.ts'],
          ['/finder/[name].json', 'entry-files.ts'],
        ] as const;
        for (const [pattern, file] of routes) {
          const entrypoint = new URL(`../../components/finder/routes/${file}`, import.meta.url);
          injectRoute({ pattern, entrypoint, prerender: true });
        }
      },
    },
  };
}
