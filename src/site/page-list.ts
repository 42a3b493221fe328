import { localeOf, LOCALES, SOURCE_LOCALE, type Locale } from '../i18n/locale.ts';
import { COOLIFY_VERSION } from './coverage.ts';
import { localUrl } from './links.ts';

/** A page as its own head describes it. */
export interface DescribedPage {
  readonly locale: Locale;
  /** Without language and slashes at the ends: `errors/port-already-allocated`; empty for the home page. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
}

/** The groups of the list, in the order in which a reader with a problem needs them: the first segment of the path. */
const GROUPS = ['tools', 'errors', 'runbooks', 'playbook', 'recipes', 'reference'] as const;

interface Words {
  readonly about: string;
  readonly languages: string;
  readonly other: string;
  readonly groups: Readonly<Record<(typeof GROUPS)[number], string>>;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    about: `How a stack that works with docker compose also deploys on Coolify ${COOLIFY_VERSION}, and keeps its data: a validator, a catalog of errors as they appear on screen, runbooks, chapters and recipes. Statements about Coolify rest on a ledger of facts with their source.`,
    languages: 'Other languages',
    other: 'The same pages in Spanish',
    groups: {
      tools: 'Tools',
      errors: 'Errors, as they appear on screen',
      runbooks: 'Runbooks',
      playbook: 'Playbook',
      recipes: 'Recipes',
      reference: 'Reference',
    },
  },
  es: {
    about: `Cómo un proyecto que funciona con docker compose se despliega también en Coolify ${COOLIFY_VERSION} y conserva sus datos: un validador, un catálogo de errores tal como aparecen en pantalla, guías de actuación, capítulos y recetas. Lo que se afirma de Coolify se apoya en un registro de hechos con su fuente.`,
    languages: 'Otros idiomas',
    other: 'Las mismas páginas en inglés',
    groups: {
      tools: 'Herramientas',
      errors: 'Errores, tal como aparecen en pantalla',
      runbooks: 'Guías de actuación',
      playbook: 'Manual',
      recipes: 'Recetas',
      reference: 'Referencia',
    },
  },
};

/**
 * Reads what a built page says of itself.
 * @param file the file, from the root of the site: `es/errors/index.html`.
 * @returns null for a page without a description, such as one that only leads elsewhere.
 */
export function describedPage(file: string, html: string): DescribedPage | null {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
  if (title === undefined || description === undefined) return null;
  const [first = '', ...rest] = file.replace(/\/?index\.html$/, '').split('/');
  const locale = LOCALES.find((candidate) => candidate !== SOURCE_LOCALE && candidate === first);
  return {
    locale: localeOf(locale),
    path: (locale === undefined ? [first, ...rest] : rest).join('/'),
    title: decode(title).replace(/ \| Coolify Playbook$/, ''),
    description: decode(description),
  };
}

/**
 * The list of the pages in a language, as Markdown in the form of `llms.txt` (https://llmstxt.org): a title, what the
 * site is about, and under each heading links with a line of explanation.
 * @param site the address of the site, without a slash at the end.
 */
export function listOfPages(pages: readonly DescribedPage[], locale: Locale, site: string): string {
  const words = WORDS[locale];
  const own = pages.filter((page) => page.locale === locale);
  const blocks = [`# Coolify Playbook`, `> ${words.about}`];
  for (const group of GROUPS) {
    const links = own
      .filter(({ path }) => path === group || path.startsWith(`${group}/`))
      .map(
        ({ path, title, description }) =>
          `- [${bracketed(title)}](${site}${localUrl(`/${path}/`, locale)}): ${description}`,
      );
    if (links.length > 0) blocks.push(`## ${words.groups[group]}`, links.join('\n'));
  }
  const others = LOCALES.filter((other) => other !== locale).map(
    (other) => `- [${words.other}](${site}${localUrl('/llms.txt', other)})`,
  );
  return `${[...blocks, `## ${words.languages}`, ...others].join('\n\n')}\n`;
}

function bracketed(title: string): string {
  return title.replace(/[[\]\\]/g, '\\$&');
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', apos: "'" };

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
