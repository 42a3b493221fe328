/** What the build of the command takes from the repository: see `scripts/build-cli.ts`. */
declare module 'coolify-playbook:bundle' {
  /** The samples of a rule, without their markers. */
  export interface RuleSamples {
    readonly kind: 'compose' | 'dockerfile' | 'env';
    readonly bad: string;
    /** The files that the sample is checked against. */
    readonly companions: readonly {
      readonly path: string;
      readonly kind: 'compose' | 'dockerfile' | 'env';
      readonly text: string;
    }[];
    /** The domains of services that the sample is checked with. */
    readonly domains: Readonly<Record<string, readonly string[]>>;
    readonly good: string;
    /** Null if the rule does not fix. */
    readonly fixed: string | null;
  }

  /** A page of the catalog: its title and its Markdown, without frontmatter. */
  export interface EntryPage {
    readonly title: string;
    readonly description: string;
    readonly body: string;
    /** What the page says of its error; only pages in the source language have them. */
    readonly severity?: string;
    readonly phase?: string;
  }

  /** The version of this package. */
  export const version: string;
  /** The version of Coolify that every rule was checked against. */
  export const coolifyVersion: string;
  /** The address of the documentation site, without a slash at its end; null if the build was not told. */
  export const siteAddress: string | null;
  export const samples: Readonly<Record<string, RuleSamples>>;
  /** The index of the symptom finder, in Base64: see `src/diagnose/index-file.ts`. */
  export const finderIndex: string;
  export const entries: Readonly<Record<'en' | 'es', Readonly<Record<string, EntryPage>>>>;
}
