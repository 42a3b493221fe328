import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow, sha256 } from './built-files.ts';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
/** A script in the page itself; data blocks such as JSON-LD are no scripts (HTML, `script` element). */
const INLINE_SCRIPT =
  /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** No page has handlers in attributes: they would need `'unsafe-inline'`. */
const HANDLER = /<[a-z][^<>]*\son[a-z]+\s*=\s*["']/i;

/**
 * Puts a Content Security Policy into each built page, before anything that it governs: scripts are files of the site
 * or are named by their hash. Style attributes stay allowed, since Expressive Code colours words of code with them.
 * Runs last among what changes pages. Fails the build on a page that could not keep to it.
 */
export function contentPolicy(): AstroIntegration {
  return {
    name: 'content-policy',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const output = fileURLToPath(dir);
        const pages = filesBelow(output).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const path = join(output, page);
          writeFileSync(path, withPolicy(readFileSync(path, 'utf8'), page));
        }
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

/** The page with its policy as the first element after the charset. Throws if the page has no charset, or a handler. */
export function withPolicy(html: string, name: string): string {
  const markup = html.replace(/<script[\s\S]*?<\/script>/g, '');
  if (HANDLER.test(markup))
    throw new Error(`${name} has a handler in an attribute, which its policy forbids`);
  if (!CHARSET.test(html)) throw new Error(`${name} has no charset`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}"/>`;
  return html.replace(CHARSET, (charset) => charset + meta);
}

function policyOf(html: string): string {
  const scripts = hashes(html, INLINE_SCRIPT);
  const styles = hashes(html, INLINE_STYLE);
  return [
    "default-src 'self'",
    // Pagefind searches with WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashes(html: string, pattern: RegExp): string[] {
  const found = [...html.matchAll(pattern)].map(
    ([, content = '']) => `'sha256-${sha256(content, 'base64')}'`,
  );
  return [...new Set(found)];
}
