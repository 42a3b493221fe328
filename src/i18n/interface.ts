import { z } from 'astro/zod';

const text = z.string().min(1);

/**
 * The interface strings of this site, found in `content/i18n/<locale>.json`. A key that is missing
 * in one language fails the build; a key that is missing here does not type-check in `t()`.
 */
export const interfaceSchema = z.object({
  'footer.covers': text,
  'footer.untracked': text,
  'footer.license': text,
  'home.entrances': text,
  'home.error.title': text,
  'home.error.text': text,
  'home.error.action': text,
  'home.deploy.title': text,
  'home.deploy.text': text,
  'home.deploy.action': text,
  'home.design.title': text,
  'home.design.text': text,
  'home.design.action': text,
  'home.frequent.title': text,
  'home.frequent.all': text,
  'home.known.title': text,
  'home.known.entries_one': text,
  'home.known.entries_other': text,
  'home.known.rules_one': text,
  'home.known.rules_other': text,
  'home.known.version': text,
  'home.known.checked': text,
});
