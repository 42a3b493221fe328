import { ENTRY_SECTIONS, SECTION_TITLES, type EntrySection } from '../../src/i18n/sections.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { LEFTOVER } from './leftover.ts';
import type { NewFiles } from './run.ts';

/** What each section says and how much of it, as the tests of the entries measure it. */
const ASKED: Readonly<Record<Locale, Readonly<Record<EntrySection, string>>>> = {
  en: {
    symptoms:
      'at most 120 words and the lines as they appear on screen (txt); what it is not, with a link to each entry that looks alike.',
    cause:
      'at most 120 words; what Coolify does, backed by facts of the ledger, and why it worked with docker compose.',
    diagnosis:
      'at most 3 commands (sh), each followed by **Confirmed** and **Ruled out** with the output (txt).',
    fix: 'at most 6 numbered steps; the cheapest first; says what is down meanwhile; the last one proves it.',
    prevention:
      'the file that fails (yaml lint="<rule>"), the change (diff) and the file that deploys (yaml lint="ok").',
  },
  es: {
    symptoms:
      'como máximo 144 palabras y las líneas tal como aparecen (txt); qué no es, con un enlace a cada entrada parecida.',
    cause:
      'como máximo 144 palabras; qué hace Coolify, respaldado por hechos, y por qué funcionaba con docker compose.',
    diagnosis:
      'las mismas órdenes (sh), cada una seguida de **Confirmado** y **Descartado** con su salida (txt).',
    fix: 'como máximo 6 pasos numerados; primero el más barato; indica qué queda caído; el último lo comprueba.',
    prevention: 'los mismos bloques: el archivo que falla, el cambio y el archivo que se despliega.',
  },
};

const TITLE: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['the message as it appears, or what is seen (70 characters)', 'the cause in one sentence'],
  es: ['el mensaje tal como aparece, o lo que se ve (70 caracteres)', 'la causa en una frase'],
};

/** The two pages of an entry and what people type to find it. The schema accepts them; the tests do not until they are written. */
export function entryFiles(id: string, near: string, day: string): NewFiles {
  return {
    [`content/docs/errors/${id}.mdx`]: page('en', facts(id, near, day)),
    [`content/docs/es/errors/${id}.mdx`]: page('es', ''),
    [`content/symptoms/${id}.json`]: `${JSON.stringify(symptoms(), null, 2)}\n`,
  };
}

function page(locale: Locale, frontmatter: string): string {
  const [title, description] = TITLE[locale];
  const sections = ENTRY_SECTIONS.map(
    (section) => `## ${SECTION_TITLES[locale][section]}\n\n{/* ${LEFTOVER}: ${ASKED[locale][section]} */}\n`,
  );
  return `---
title: '${LEFTOVER}: ${title}'
description: '${LEFTOVER}: ${description}.'
${frontmatter}---

${sections.join('\n')}`;
}

function facts(id: string, near: string, day: string): string {
  return `error: # ${LEFTOVER}: each value; src/catalog/schema.ts says what it means. Then take this comment out.
  topics: ['${id}']
  priority: P2
  severity: medium
  frequency: occasional
  evidence: { reports: 1, recent: 0 }
  phase: start
  shows: [deployment-log]
  services: [web]
  symptoms:
    - match: '${LEFTOVER}: ${id}'
      sample: 'one line that holds it: ${LEFTOVER}: ${id}'
  nearMisses:
    - sample: '${LEFTOVER}: a line that looks like this error and is another one'
      entry: '${near}'
  near: ['${near}']
  verified: { coolify: '4.3', date: ${day} }
  facts: []
  sources: []
`;
}

function symptoms(): object {
  return {
    queries: {
      en: [`${LEFTOVER}: what people type, thirty ways`],
      es: [`${LEFTOVER}: lo que se escribe, de treinta maneras`],
    },
    logs: [`${LEFTOVER}: what programs print`],
  };
}
