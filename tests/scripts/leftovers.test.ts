import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LEFTOVER } from '../../scripts/new/leftover.ts';

it('nothing that a template asks to write is left unwritten', () => {
  const files = globSync(
    '{src,content,components,tests/lint/stacks}/**/*.{ts,astro,json,mdx,yaml,env,Dockerfile}',
  );
  expect(files.length).toBeGreaterThan(1000);
  const left = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        line.includes(LEFTOVER) ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [],
      ),
  );
  expect(left).toEqual([]);
});
