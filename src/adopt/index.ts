import { editorFiles } from './editor.ts';
import type { AdoptFile } from './file.ts';
import { githubWorkflows } from './github.ts';
import { gitlabJobs } from './gitlab.ts';
import { hookFiles } from './hooks.ts';
import type { AdoptOptions } from './options.ts';
import { SCRIPT_PATH } from './package-source.ts';
import { needsScript } from './steps.ts';
import { templateFiles, type TemplateItems } from './template.ts';
import { ADOPT_TEXTS } from './texts.ts';
import type { Locale } from '../i18n/locale.ts';

export type { AdoptFile, AdoptStep } from './file.ts';
export {
  FAIL_ON,
  FIELD_NAMES,
  FIELDS,
  isField,
  PARTS,
  PLATFORM_PARTS,
  PLATFORMS,
  readOptions,
  SOURCES,
  type AdoptOptions,
  type FailOn,
  type Field,
  type Part,
  type Platform,
  type ReadOptions,
  type Source,
} from './options.ts';
export { adoptSteps } from './steps.ts';
export { templateItems, type TemplateItems } from './template.ts';

/** What the files are made from besides the choice: the same for every choice. */
export interface Materials {
  /** The text of `scripts/action/run.sh`. */
  readonly script: string;
  readonly items: Readonly<Record<Locale, TemplateItems>>;
}

/**
 * The files for a team's repository, in the order in which they are best read.
 * @param options as {@link readOptions} gives them: texts that it refuses are not escaped here.
 */
export function adoptFiles(options: AdoptOptions, { script, items }: Materials): readonly AdoptFile[] {
  const { why } = ADOPT_TEXTS[options.language];
  return [
    ...(options.platform === 'github' ? githubWorkflows(options) : []),
    ...(options.platform === 'gitlab' ? gitlabJobs(options) : []),
    ...templateFiles(options, items[options.language]),
    ...hookFiles(options),
    ...editorFiles(options),
    ...(needsScript(options)
      ? [{ path: SCRIPT_PATH, text: script, why: why.script, isExecutable: true, mayExist: false }]
      : []),
  ];
}
