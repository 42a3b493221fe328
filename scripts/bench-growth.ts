/**
 * Shows how the build and the search index grow with the catalog: builds the site in a temporary folder with copies of
 * the entries under other names, and prints time and size per page. What grows faster than the pages would show as a
 * rising figure in the last columns.
 *
 *   node scripts/bench-growth.ts [--entries 70,500,1000,2000]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: { entries: { type: 'string', default: '70,500,1000,2000' } },
});
const FOLDERS = ['content/docs/errors', 'content/docs/es/errors'];

function entriesOf(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.mdx') && name !== 'index.mdx');
}

/** A copy of the project, with its packages as hard links: Vite would follow symbolic ones out of the folder. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(file, join(folder, file), { recursive: true });
  execFileSync('cp', ['-al', 'node_modules', join(folder, 'node_modules')]);
  return folder;
}

/** Adds copies until there are as many entries as asked for. */
function addEntries(project: string, wanted: number): void {
  for (const folder of FOLDERS) {
    const path = join(project, folder);
    const own = entriesOf(folder);
    for (let index = entriesOf(path).length; index < wanted; index += 1) {
      const source = own[index % own.length] ?? '';
      const text = readFileSync(join(folder, source), 'utf8');
      writeFileSync(join(path, source.replace('.mdx', `-copy-${String(index)}.mdx`)), text);
    }
  }
}

function sizeOf(folder: string, matches: (name: string) => boolean): { files: number; bytes: number } {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(matches);
  const bytes = names.reduce((sum, name) => {
    const status = statSync(join(folder, name));
    return sum + (status.isFile() ? status.size : 0);
  }, 0);
  return { files: names.length, bytes };
}

const project = copyProject();
const env = { ...process.env, PATH: `${join(project, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` };
console.log('entries    pages    seconds    ms a page    search index KiB    KiB a page');
for (const wanted of options.entries.split(',').map(Number)) {
  addEntries(project, wanted);
  const start = performance.now();
  const { status } = spawnSync('sh', ['-c', 'node scripts/build-cli.ts && astro build > build.log 2>&1'], {
    cwd: project,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) {
    console.log(
      `${String(wanted).padStart(7)}    the build failed: ${readFileSync(join(project, 'build.log'), 'utf8').slice(-2000)}`,
    );
    process.exitCode = 1;
    break;
  }
  const site = join(project, 'dist/site');
  const pages = sizeOf(site, (name) => name.endsWith('.html')).files;
  const index = sizeOf(join(site, 'pagefind'), () => true).bytes / 1024;
  console.log(
    [
      String(wanted).padStart(7),
      String(pages).padStart(8),
      seconds.toFixed(1).padStart(10),
      ((seconds * 1000) / pages).toFixed(0).padStart(12),
      index.toFixed(0).padStart(19),
      (index / pages).toFixed(1).padStart(13),
    ].join(''),
  );
}
rmSync(project, { recursive: true, force: true });
