import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { filesBelow, sha256 } from './built-files.ts';

const FOLDER = 'pagefind';
/** Interfaces of Pagefind, which the dialog of this site takes the place of, and the index for languages it lacks. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^wasm\.unknown\./;

/**
 * Indexes the built pages for the search dialog: one index a language, told apart by `<html lang>`.
 * Writes `pagefind/<hash>/` beside them, named after the content so that a page never meets the index of another
 * version, and has the pages name it. Fails the build if a page cannot be indexed.
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
        const temporary = join(output, `${FOLDER}.new`);
        const written = await index.writeFiles({ outputPath: temporary });
        const problems = [...added.errors, ...written.errors];
        if (problems.length > 0) throw new Error(`The search index is incomplete: ${problems.join('; ')}`);
        await close();
        nameByContent(output, temporary);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}

function nameByContent(output: string, temporary: string): void {
  for (const file of filesBelow(temporary)) if (UNUSED.test(file)) rmSync(join(temporary, file));
  const files = filesBelow(temporary).map((file) => `${file} ${sha256(readFileSync(join(temporary, file)))}`);
  const hash = sha256(files.join('\n')).slice(0, 10);
  rmSync(join(output, FOLDER), { recursive: true, force: true });
  const folder = join(output, FOLDER, hash);
  mkdirSync(join(output, FOLDER));
  renameSync(temporary, folder);
  for (const page of filesBelow(output).filter((file) => file.endsWith('.html'))) {
    const path = join(output, page);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replaceAll(`${FOLDER}/pagefind.js`, `${FOLDER}/${hash}/pagefind.js`));
  }
}
