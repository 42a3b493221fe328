import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { LOCALES, type Locale } from '../i18n/locale.ts';
import { filesBelow } from './built-files.ts';
import { localUrl } from './links.ts';
import { describedPage, listOfPages } from './page-list.ts';

/**
 * Writes what programs read that visit the site: `robots.txt`, which names the sitemap, and `llms.txt` in each
 * language, which lists the pages with a line each.
 */
export function crawlerFiles(): AstroIntegration {
  let site = '';
  return {
    name: 'crawler-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = new URL(config.base, config.site ?? 'http://localhost').href.replace(/\/$/, '');
      },
      'astro:build:done': ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const pages = filesBelow(output)
          .filter((file) => file.endsWith('index.html'))
          .flatMap((file) => describedPage(file, readFileSync(join(output, file), 'utf8')) ?? []);
        for (const locale of LOCALES) {
          const path = join(output, listAddress(locale));
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, listOfPages(pages, locale, site));
        }
        writeFileSync(join(output, 'robots.txt'), robots(site));
        logger.info(`${String(pages.length)} pages listed`);
      },
    },
  };
}

/** The address of the list of pages in a language. */
export function listAddress(locale: Locale): string {
  return localUrl('/llms.txt', locale);
}

function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site}/sitemap-index.xml\n`;
}
