/**
 * Runs commands at the same time, prints what each printed when it has ended, and fails if one of them did.
 *
 *   node scripts/side-by-side.ts 'astro check' 'eslint .'
 */
import { spawn } from 'node:child_process';

async function run(line: string): Promise<number> {
  const child = spawn(line, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  }
  const status = await new Promise<number | null>((done) => child.on('close', done));
  console.log(`$ ${line}\n${printed.trimEnd()}`);
  return status ?? 1;
}

const statuses = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = statuses.every((status) => status === 0) ? 0 : 1;
