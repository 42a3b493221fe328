import { child, listItems, scalarText, type Service } from '../compose/index.ts';

/** What a service says about the paths in its container, beside its mounts. */
interface Hints {
  /** Its command, entrypoint and healthcheck in one text. */
  readonly commands: string;
  /** Where Coolify writes a file itself, from `content:` (F-054). */
  readonly written: readonly string[];
}

/** Longer texts are looked at no further: no command is as long, and every mount is compared with it. */
const MAX_TEXT = 20_000;
const MAX_WRITTEN = 100;

const cache = new WeakMap<Service, Hints>();

/** True if a command or the healthcheck names something below the directory, and does not write there first. */
export function namesFileIn(service: Service, directory: string): boolean {
  if (directory === '' || directory === '/') return false;
  const { commands } = hintsOf(service);
  return commands.includes(`${directory}/`) && !commands.includes(`> ${directory}/`);
}

/** The targets of mounts whose text is given with `content:`. */
export function writtenTargets(service: Service): readonly string[] {
  return hintsOf(service).written;
}

function hintsOf(service: Service): Hints {
  const known = cache.get(service);
  if (known) return known;
  const commands = [
    service.get('command')?.value,
    service.get('entrypoint')?.value,
    child(service.get('healthcheck')?.value, 'test'),
  ]
    .flatMap(listItems)
    .flatMap((item) => scalarText(item) ?? [])
    .join('\n')
    .slice(0, MAX_TEXT);
  const written = service.mounts.filter(({ hasContent }) => hasContent).map(({ target }) => target);
  const hints = { commands, written: written.slice(0, MAX_WRITTEN) };
  cache.set(service, hints);
  return hints;
}
