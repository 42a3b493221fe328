import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import linksValidator from 'starlight-links-validator';
import { contentPolicy } from './src/site/content-policy.ts';
import { crawlerFiles } from './src/site/crawler-files.ts';
import { finderRoutes } from './src/site/finder-routes.ts';
import { offline } from './src/site/offline.ts';
import { packageDownload } from './src/site/package-download.ts';
import { portableSite } from './src/site/portable.ts';
import { recipeZips } from './src/site/recipe-zips.ts';
import { searchIndex } from './src/site/search-index.ts';
import { sidebar } from './src/site/sidebar.ts';
import { withoutBlockedStorage } from './src/site/blocked-storage.ts';

const themeColor = (scheme, content) => ({
  tag: 'meta',
  attrs: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content },
});

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://playbook.example.com',
  // Starlight looks for content/docs and content/i18n below srcDir; `src` itself stays plain TypeScript.
  srcDir: './',
  outDir: './dist/site',
  trailingSlash: 'always',
  vite: {
    build: {
      // The style sheet of one tool costs a slow phone more as a request than as text of its page.
      assetsInlineLimit: (path, content) => (path.endsWith('.css') ? content.length < 8192 : undefined),
      rolldownOptions: {
        // Every MDX page carries a directive that the bundler warns about; it means nothing there.
        onLog(level, log, next) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
  },
  integrations: [
    starlight({
      title: 'Coolify Playbook',
      description:
        'Checks that a stack that works with docker compose also deploys on Coolify, and explains each error as it appears on screen.',
      defaultLocale: 'root',
      locales: {
        root: { label: 'English', lang: 'en' },
        es: { label: 'Español', lang: 'es' },
      },
      favicon: '/favicon.svg',
      head: [
        themeColor('light', '#ffffff'),
        themeColor('dark', '#171e25'),
        { tag: 'script', content: withoutBlockedStorage },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' } },
      ],
      customCss: [
        './components/styles/tokens.css',
        './components/styles/starlight.css',
        './components/styles/base.css',
        './components/styles/content.css',
      ],
      components: {
        Footer: './components/starlight/Footer.astro',
        Header: './components/starlight/Header.astro',
        Hero: './components/starlight/Hero.astro',
        MarkdownContent: './components/starlight/MarkdownContent.astro',
        MobileTableOfContents: './components/starlight/MobileTableOfContents.astro',
        PageFrame: './components/starlight/PageFrame.astro',
        PageTitle: './components/starlight/PageTitle.astro',
        Search: './components/search/Search.astro',
        SiteTitle: './components/starlight/SiteTitle.astro',
      },
      // Anchors that components write at build time are unknown to this check of the sources.
      plugins: [linksValidator({ exclude: ['**/*#rule-*', '**/coolify-facts/#f-*'] })],
      // The index is made by searchIndex; the dialog is our own.
      pagefind: false,
      routeMiddleware: './src/site/social/route-data.ts',
      sidebar,
    }),
    mdx(),
    finderRoutes(),
    recipeZips(),
    packageDownload(),
    searchIndex(),
    crawlerFiles(),
    // What changes pages comes before; then the list of what there is.
    contentPolicy(),
    offline(),
    portableSite(),
  ],
});
