import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const COMMAND = 'dist/cli/coolify-playbook.mjs';
const FOLDER = 'downloads';
const NAME = 'coolify-playbook.tgz';

/**
 * Offers the package of the command at `/downloads/coolify-playbook.tgz`, so that `npx` and pipelines get it from the
 * site, without a registry. The command must have been built before.
 */
export function packageDownload(): AstroIntegration {
  return {
    name: 'package-download',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (!existsSync(COMMAND)) throw new Error(`${COMMAND} is missing: run "npm run build:cli" first.`);
        const folder = join(fileURLToPath(dir), FOLDER);
        const packed = join(folder, '.packed');
        mkdirSync(packed, { recursive: true });
        // The same bytes for the same files: npm writes neither times nor owners into a package.
        execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', packed], { stdio: 'pipe' });
        const [tarball] = readdirSync(packed);
        if (tarball === undefined) throw new Error('npm packed nothing.');
        renameSync(join(packed, tarball), join(folder, NAME));
        rmSync(packed, { recursive: true });
        logger.info(`${FOLDER}/${NAME} packed`);
      },
    },
  };
}
