import { describe, expect, it } from 'vitest';
import { entryUrl, factUrl, localUrl, ruleUrl, toolUrl } from '../src/site/links.ts';

describe('addresses', () => {
  it('leaves the source language at the root and prefixes Spanish', () => {
    expect(localUrl('/', 'en')).toBe('/');
    expect(localUrl('/', 'es')).toBe('/es/');
    expect(entryUrl('port-already-allocated', 'en')).toBe('/errors/port-already-allocated/');
    expect(toolUrl('validator', 'es')).toBe('/es/tools/validator/');
  });

  it('documents a rule on the entry it prevents, or in the table of rules', () => {
    expect(ruleUrl('db-port-published', 'published-port-bypasses-firewall', 'es')).toBe(
      '/es/errors/published-port-bypasses-firewall/#rule-db-port-published',
    );
    expect(ruleUrl('tab-indentation', null, 'en')).toBe('/reference/rules/#rule-tab-indentation');
  });

  it('points at a fact by its id in lower case', () => {
    expect(factUrl('F-038', 'es')).toBe('/es/reference/coolify-facts/#f-038');
  });
});
