import { dirname, posix, relative, sep } from 'node:path';
import { SOURCE_LOCALE, type Locale } from '../../i18n/locale.ts';
import { maskProject } from '../../validator/mask-project.ts';
import { encodeProject } from '../../validator/share-link.ts';
import { MAX_FILES } from '../../validator/limits.ts';
import type { PlainFile } from '../../validator/project.ts';
import type { CheckedFile } from '../check-target.ts';

/** Characters; a report in which the address takes more than its findings helps nobody. */
const LONGEST_LINK = 16_000;

/** Env files that exist to be read by others; the values of any other stay where they are. */
const EXAMPLE = /(?:^|[./_-])(?:example|sample|template|dist)(?:$|[./_-])/i;

/**
 * The address that opens the first compose file, with its Dockerfiles and example env files, in the validator of a
 * site. What looks like a secret is replaced by `***`, as in the links that the validator makes itself.
 * @param site the address of the site, without a slash at its end.
 * @returns null if no compose file was checked, or if the address would be too long.
 */
export async function validatorLink(
  files: readonly CheckedFile[],
  site: string,
  locale: Locale,
): Promise<string | null> {
  const home = files.find(({ report }) => report.kind === 'compose');
  if (!home) return null;
  const folder = dirname(home.place);
  const others = files.filter(
    ({ report, place }) =>
      report.kind !== 'compose' && (report.kind === 'dockerfile' || EXAMPLE.test(posix.basename(place))),
  );
  const plain = [home, ...others].flatMap(({ report, place, source }): PlainFile[] => {
    const path = relative(folder, place).split(sep).join('/');
    return path.startsWith('../') ? [] : [{ kind: report.kind, path, text: source.text }];
  });
  const { project } = maskProject({ files: plain.slice(0, MAX_FILES), active: 0, domains: home.domains });
  const prefix = locale === SOURCE_LOCALE ? '' : `/${locale}`;
  const link = `${site}${prefix}/tools/validator/#${await encodeProject(project)}`;
  return link.length > LONGEST_LINK ? null : link;
}
