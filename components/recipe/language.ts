/** The languages of recipe files, by the end of the name; the first that fits. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\.)Dockerfile$/, 'dockerfile'],
  [/(?:^|\/)\.env(?:\..*)?$/, 'dotenv'],
  [/\.ya?ml$/, 'yaml'],
  [/\.sh$/, 'sh'],
  [/\.[cm]?jsx?$/, 'jsx'],
  [/\.tsx?$/, 'tsx'],
  [/\.json$/, 'json'],
  [/\.py$/, 'python'],
  [/\.php$/, 'php'],
  [/\.html$/, 'html'],
  [/\.css$/, 'css'],
  [/\.sql$/, 'sql'],
  [/\.prisma$/, 'prisma'],
  [/\.toml$/, 'toml'],
  [/nginx[^/]*\.conf$|\.conf(?:\.template)?$/, 'nginx'],
  [/\.(?:ini|cfg)$/, 'ini'],
];

/** The language that a file is highlighted in; plain text for all others. */
export function languageOf(path: string): string {
  return LANGUAGES.find(([pattern]) => pattern.test(path))?.[1] ?? 'txt';
}
