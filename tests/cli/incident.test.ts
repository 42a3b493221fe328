import { describe, expect, it, vi } from 'vitest';
import { incidentMarkdown } from '#src/cli/diagnose/incident-markdown.ts';
import { prettyDiagnosis } from '#src/cli/diagnose/pretty.ts';
import type { Diagnosis, Incident } from '#src/diagnose/index.ts';

vi.mock('coolify-playbook:bundle', () => ({ siteAddress: 'https://playbook.example.com' }));

const incident: Incident = {
  id: 'a1b2',
  started_at: null,
  stage: 'unknown',
  severity: 'unknown',
  root_cause: null,
  recommended_fix: null,
  last_logs_sample: ['one', 'a ```` fence'],
  related_resources: [],
} as unknown as Incident;

describe('an incident in Markdown', () => {
  it('says that the cause is not known, and offers no fix', () => {
    const text = incidentMarkdown(incident, 'en');
    expect(text).toMatch(/^# .* a1b2\n\n- Started at: unknown\n/i);
    expect(text.match(/^## .*$/gm)).toHaveLength(2);
  });

  it('has a fence that no line of the log closes', () => {
    expect(incidentMarkdown(incident, 'en')).toContain('`````txt\none\na ```` fence\n`````\n');
  });

  it('names what it is about where that is known', () => {
    const whole = {
      ...incident,
      recommended_fix: 'Free the port.',
      related_resources: ['web-1'],
      root_cause: { entry: 'port-already-allocated', summary: 'Taken.', score: 0.914, url: '/errors/x/' },
    } as unknown as Incident;
    const text = incidentMarkdown(whole, 'es');
    expect(text).toContain('Taken. (`port-already-allocated`, 91 %, /errors/x/)');
    expect(text).toContain('Free the port.');
    expect(text).toContain('- `web-1`');
  });
});

describe('a diagnosis for people', () => {
  const view = { paint: (_: string, text: string) => text, width: Infinity };
  const match = {
    entry: 'port-already-allocated',
    score: 0.9,
    url: '/errors/port-already-allocated/',
    topics: [],
    evidence: [{ line: 3, text: 'x'.repeat(300), why: 'pattern' }],
  };
  const diagnosis = {
    version: 1,
    matches: [match],
    question: {
      text: 'Always or only sometimes?',
      answers: [
        { text: 'Always', entry: 'port-already-allocated', topics: [], command: 'ss -tlnp' },
        { text: 'Sometimes', entry: 'restart-loop', topics: [] },
      ],
    },
  } as unknown as Diagnosis;

  it('asks first, then leads to the page, with a long line cut', () => {
    const lines = prettyDiagnosis(diagnosis, () => 'The port is taken', 'en', view).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      'Always or only sometimes?',
      '  - Always',
      '    ss -tlnp',
      '    coolify-playbook explain port-already-allocated',
      '  - Sometimes',
      '    coolify-playbook explain restart-loop',
    ]);
    expect(lines.join('\n')).toContain(` ${'x'.repeat(200)}…\n`);
    expect(lines.join('\n')).toContain('https://playbook.example.com/errors/port-already-allocated/');
  });
});
