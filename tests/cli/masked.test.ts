import { describe, expect, it } from 'vitest';
import { maskedFile } from '#src/cli/format/masked.ts';
import { reportFile } from '#src/cli/report.ts';
import { lintFile } from '#src/lint/index.ts';

const TOKEN = `ghp_${'a1B2'.repeat(9)}`;

function masked(path: string, kind: 'compose' | 'env', text: string): string {
  const result = lintFile({ path, kind, text });
  const { report } = reportFile(result, path, 'en');
  const { text: shown } = maskedFile(result.file, { ...report, kind });
  expect(shown.length).toBe(text.length);
  return shown;
}

describe('what a log may show of a file', () => {
  it('is no token of a compose file', () => {
    const shown = masked(
      'docker-compose.yaml',
      'compose',
      `services:\n  web:\n    image: a:1\n    environment:\n      GITHUB_TOKEN: ${TOKEN}\n`,
    );
    expect(shown).not.toContain(TOKEN);
    expect(shown).toContain('GITHUB_TOKEN: ghp_****');
  });

  it('is no value of a secret name in an env file', () => {
    const shown = masked('.env', 'env', 'APP_NAME=shop\nDB_PASSWORD="correct horse"\n');
    expect(shown).toBe('APP_NAME=shop\nDB_PASSWORD="cor***********\n');
  });

  it('is everything else', () => {
    const text = 'services:\n  web:\n    image: nginx:1.29\n';
    expect(masked('docker-compose.yaml', 'compose', text)).toBe(text);
  });
});
