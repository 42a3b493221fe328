import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#src/i18n/locale.ts';
import { HUBS } from '#src/diagnose/index.ts';
import { literal } from '#src/diagnose/patterns.ts';
import { bareHub, questionFor } from '#src/diagnose/question.ts';
import { builtFinder } from './finder.ts';

describe.each(HUBS.map((hub) => [hub.id, hub] as const))('hub %s', (_, hub) => {
  it('asks in both languages and has different answers', () => {
    expect(hub.answers.length).toBeGreaterThanOrEqual(2);
    for (const locale of LOCALES) {
      expect(hub.title[locale]).not.toBe('');
      expect(hub.question[locale]).toMatch(/\?/);
      const texts = hub.answers.map(({ text }) => text[locale]);
      expect(texts.every((text) => text.length > 0 && text.length <= 90)).toBe(true);
      expect(new Set(texts).size).toBe(texts.length);
    }
    expect(new Set(hub.answers.map(({ entry }) => entry)).size).toBe(hub.answers.length);
  });

  it('leads to topics that exist', () => {
    for (const { entry } of hub.answers)
      expect(existsSync(`content/symptoms/${entry}.json`), entry).toBe(true);
  });

  it('knows its names as they are compared', () => {
    for (const name of hub.bare) expect(literal(name)).toBe(name);
  });

  it.each(hub.bare)('asks its question where the text is only "%s"', (name) => {
    for (const locale of LOCALES) {
      const { matches, question } = builtFinder().diagnose(name, locale);
      expect(question?.hub).toBe(hub.id);
      expect(question?.text).toBe(hub.question[locale]);
      expect(question?.answers.length).toBe(Math.min(4, hub.answers.length));
      expect(hub.answers.map(({ entry }) => entry)).toContain(matches[0]?.entry);
    }
  });
});

describe('hubs', () => {
  it('share no name and no id', () => {
    const names = HUBS.flatMap(({ bare }) => bare);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(new Set(HUBS.map(({ id }) => id)).size).toBe(HUBS.length);
  });

  it('run no command that changes anything', () => {
    const commands = HUBS.flatMap(({ answers }) => answers.flatMap(({ command }) => command ?? []));
    expect(commands.length).toBeGreaterThan(20);
    for (const command of commands) {
      expect(command).toMatch(
        /^(?:docker (?:inspect|logs|ps|volume ls|network (?:ls|inspect)|images|compose version)|curl -sSI|free|df|uname|getent|git --version|sudo nsenter .* ss -ltn)\b/,
      );
    }
  });
});

describe('bareHub', () => {
  it.each([
    ['502', 'bad-gateway'],
    ['  ¡502! ', 'bad-gateway'],
    ['"No available server"', 'no-available-server'],
    ['502 after deploy', undefined],
    ['', undefined],
    ['5'.repeat(5000), undefined],
  ])('%j', (text, id) => {
    expect(bareHub(text)?.id).toBe(id);
  });
});

describe('questionFor', () => {
  const share = (shares: Record<string, number>): ReadonlyMap<string, number> =>
    new Map(Object.entries(shares));
  it('asks nothing if one cause is clear', () => {
    const clear = share({ 'bad-gateway-502-wrong-port': 0.97, 'app-binds-localhost': 0.03 });
    expect(questionFor(clear, null, 'en')).toBeNull();
  });
  it('asks the question of the hub that holds the likely causes, the likeliest first', () => {
    const close = share({
      'app-binds-localhost': 0.5,
      'bad-gateway-502-wrong-port': 0.4,
      'wrong-branch': 0.1,
    });
    const question = questionFor(close, null, 'es');
    expect(question?.hub).toBe('bad-gateway');
    expect(question?.answers.slice(0, 2).map(({ entry }) => entry)).toEqual([
      'app-binds-localhost',
      'bad-gateway-502-wrong-port',
    ]);
  });
  it('asks nothing if no hub holds two of them', () => {
    expect(questionFor(share({ 'timezone-utc': 0.5, 'wrong-branch': 0.4 }), null, 'en')).toBeNull();
  });
});
