import type { FileKind } from './text-file.ts';

/** The kind of file that a name belongs to: `Dockerfile`, `web.Dockerfile`, `.env`, `.env.example`; otherwise a compose file. */
export function kindOfPath(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/^(?:dockerfile|containerfile)(?:[.-].*)?$|\.(?:dockerfile|containerfile)$/.test(name))
    return 'dockerfile';
  return /^\.env(?:\..*)?$|\.env(?:\.(?:example|sample|dist|template))?$/.test(name) ? 'env' : 'compose';
}
