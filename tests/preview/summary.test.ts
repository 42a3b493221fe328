import { describe, expect, it } from 'vitest';
import { previewView } from '#src/preview/index.ts';

function summaryOf(text: string, locale: 'en' | 'es' = 'en'): { enter: string[]; lost: string[] } {
  const { summary } = previewView(text, {}, locale);
  return {
    enter: summary.enter.map(({ sentence }) => sentence),
    lost: summary.lost.map(({ sentence }) => sentence),
  };
}

describe('the summary of a preview', () => {
  it('says which domain and which values to enter', () => {
    const text = `services:
  web:
    image: ghcr.io/example/web:1.4.0
    ports: ["8080:3000"]
    environment:
      SESSION_SECRET: \${SESSION_SECRET}
      LOG_LEVEL: \${LOG_LEVEL:-info}
`;
    expect(summaryOf(text).enter).toEqual([
      'Under Domains, if "web" is for visitors: a domain, and port 3000.',
      'Under Environment Variables: a value for `SESSION_SECRET`.',
    ]);
    expect(summaryOf(text, 'es').enter).toEqual([
      'En Domains, si «web» recibe visitas: un nombre de dominio y el puerto 3000.',
      'En Environment Variables: un valor para `SESSION_SECRET`.',
    ]);
  });

  it('asks for a domain where no service has one or publishes a port', () => {
    expect(summaryOf('services:\n  web:\n    image: ghcr.io/example/web:1.4.0\n').enter).toEqual([
      'Under Domains: a domain, and its port, for the service that visitors reach.',
    ]);
  });

  it('asks for nothing where the file brings everything', () => {
    const text = `services:
  web:
    image: ghcr.io/example/web:1.4.0
    environment:
      - SERVICE_URL_WEB_3000
`;
    expect(summaryOf(text)).toEqual({
      enter: ['Nothing: the file brings what Coolify needs.'],
      lost: ['With each deployment: all that the containers write, since nothing is mounted.'],
    });
  });

  it('names at most six variables', () => {
    const names = Array.from({ length: 9 }, (_, index) => `      KEY_${index}: \${KEY_${index}}\n`).join('');
    const text = `services:\n  web:\n    image: ghcr.io/example/web:1.4.0\n    environment:\n${names}`;
    expect(summaryOf(text).enter.at(-1)).toBe(
      'Under Environment Variables: values for `KEY_0`, `KEY_1`, `KEY_2`, `KEY_3`, `KEY_4`, `KEY_5` and 3 more.',
    );
  });

  it('says what goes with a deployment, and what with the application', () => {
    const text = `services:
  db:
    image: postgres:17
    volumes: ["./init:/docker-entrypoint-initdb.d"]
  web:
    image: ghcr.io/example/web:1.4.0
    volumes: ["uploads:/app/uploads"]
volumes:
  uploads:
`;
    expect(summaryOf(text).lost).toEqual([
      'With each deployment: what "db" keeps in `/var/lib/postgresql/data`.',
      'When the application is deleted: `/data/coolify/applications/abcd1234efgh5678ijkl9012/init` on the server.',
      'With each deployment: all that a container writes outside the places under Data.',
    ]);
  });
});
