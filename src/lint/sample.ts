import { readMarkers, type Expectation } from './markers.ts';
import type { InputFile } from './project.ts';
import type { FileKind } from './text-file.ts';

/** The samples in a rule's folder: `bad`, `good`, and `fixed` if the rule fixes. */
export type SampleName = 'bad' | 'good' | 'fixed';

const EXTENSIONS: Readonly<Record<FileKind, string>> = {
  compose: 'yaml',
  dockerfile: 'Dockerfile',
  env: 'env',
};

const PATHS: Readonly<Record<FileKind, string>> = {
  compose: 'docker-compose.yaml',
  dockerfile: 'Dockerfile',
  env: '.env.example',
};

/** A rule's sample, ready to be checked. */
export interface Sample {
  readonly input: InputFile;
  /** The files beside it, `with.yaml`, `with.Dockerfile` and `with.env`, where the rule looks at several. */
  readonly companions: readonly InputFile[];
  /** The domains of services that its comments `# domain: SERVICE=URL` name, as a user would give them. */
  readonly domains: Readonly<Record<string, readonly string[]>>;
  readonly expected: readonly Expectation[];
}

/**
 * Reads a sample of a rule.
 * @param read the text of a file of the rule's folder; undefined if there is none of that name.
 * @returns null if the folder has no such sample.
 */
export function readSample(
  kind: FileKind,
  name: SampleName,
  read: (file: string) => string | undefined,
): Sample | null {
  const marked = read(`${name}.${EXTENSIONS[kind]}`);
  if (marked === undefined) return null;
  const { text, expected } = readMarkers(marked);
  const companions = (Object.keys(EXTENSIONS) as FileKind[]).flatMap((other): InputFile[] => {
    const companion = other === kind ? undefined : read(`with.${EXTENSIONS[other]}`);
    return companion === undefined ? [] : [{ path: PATHS[other], kind: other, text: companion }];
  });
  return { input: { path: PATHS[kind], kind, text }, companions, domains: domainsOf(text), expected };
}

function domainsOf(text: string): Record<string, string[]> {
  const domains: Record<string, string[]> = {};
  for (const [, service = '', domain = ''] of text.matchAll(/^# domain: ([\w.-]+)=(\S+)$/gm)) {
    (domains[service] ??= []).push(domain);
  }
  return domains;
}
