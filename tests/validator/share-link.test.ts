import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { composeProject, type PlainProject } from '#src/validator/project.ts';
import { decodeShare, encodeProject, encodeShare, isShareFragment } from '#src/validator/share-link.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('share link', () => {
  it('brings any text back, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2000 }), async (text) => {
        fc.pre(text !== '');
        const fragment = await encodeShare(text);
        expect(fragment).toMatch(/^v1\.[\w-]+$/);
        expect(isShareFragment(`#${fragment}`)).toBe(true);
        expect(await decodeShare(`#${fragment}`)).toEqual({ ok: true, project: composeProject(text) });
      }),
      { numRuns: 50 },
    );
  });

  it('keeps a byte order mark', async () => {
    expect(await decodeShare(await encodeShare('\uFEFFservices:'))).toEqual({
      ok: true,
      project: composeProject('\uFEFFservices:'),
    });
  });

  it('works without compression streams', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    const fragment = await encodeShare('services: {}');
    expect(fragment).toMatch(/^v1t\./);
    expect(await decodeShare(fragment)).toEqual({ ok: true, project: composeProject('services: {}') });
  });

  it('says that a browser without decompression cannot open a link', async () => {
    const fragment = await encodeShare('services: {}');
    vi.stubGlobal('DecompressionStream', undefined);
    expect(await decodeShare(fragment)).toEqual({ ok: false, problem: 'unsupported' });
  });

  it('reads what another tool deflated', async () => {
    const fragment = `v1.${deflateRawSync('services: {}').toString('base64url')}`;
    expect(await decodeShare(fragment)).toEqual({ ok: true, project: composeProject('services: {}') });
  });

  it.each([
    ['#v1.', 'damaged'],
    ['#v1.****', 'damaged'],
    ['#v1.AAAA', 'damaged'],
    ['#v1t.gA', 'damaged'],
    ['#v2.abc', 'damaged'],
    [`#v2t.${Buffer.from('{"files":1}').toString('base64url')}`, 'damaged'],
    [`#v2t.${Buffer.from('nonsense').toString('base64url')}`, 'damaged'],
    ['#v3.abc', 'unknown'],
    ['#how-to-read', 'unknown'],
  ])('says what is wrong with %s', async (fragment, problem) => {
    expect(await decodeShare(fragment)).toEqual({ ok: false, problem });
  });

  it('notices a link that was cut off', async () => {
    const fragment = await encodeShare('services:\n'.repeat(50) + Math.PI.toString().repeat(20));
    expect(await decodeShare(fragment.slice(0, -8))).toEqual({ ok: false, problem: 'damaged' });
  });

  it('stops reading what inflates beyond the limit of a file', async () => {
    const bomb = `v1.${deflateRawSync(Buffer.alloc(6 * 1024 * 1024)).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(20_000);
    expect(await decodeShare(bomb)).toEqual({ ok: false, problem: 'too-large' });
  });

  it('does not take an anchor of the page for a file', () => {
    expect(isShareFragment('#how-to-read-the-verdict')).toBe(false);
    expect(isShareFragment('')).toBe(false);
  });

  it('brings several files and the settings back', async () => {
    const project: PlainProject = {
      files: [
        { kind: 'compose', path: 'docker-compose.yaml', text: 'services: {}\n' },
        { kind: 'dockerfile', path: 'web/Dockerfile', text: 'FROM scratch\n' },
        { kind: 'env', path: '.env', text: 'A=ñ\n' },
      ],
      active: 1,
      domains: { web: ['https://app.example.com'] },
    };
    const fragment = await encodeProject(project);
    expect(fragment).toMatch(/^v2\.[\w-]+$/);
    expect(isShareFragment(`#${fragment}`)).toBe(true);
    expect(await decodeShare(`#${fragment}`)).toEqual({ ok: true, project });
    vi.stubGlobal('CompressionStream', undefined);
    expect(await decodeShare(await encodeProject(project))).toEqual({ ok: true, project });
  });
});
