import type { ReadLine } from './reduce.ts';

/** A step in the life of a deployment, as the incident report names it. */
export type Stage = 'clone' | 'build' | 'pull' | 'start' | 'health' | 'route' | 'run';

/** What the form of a line says, whatever its words. */
export interface Sign {
  readonly line: number;
  readonly kind: 'exit-code' | 'http-status' | 'restarts' | 'health';
  /** What a reader would say; counts like a part of the text. */
  readonly says: string;
}

/* Quantifiers are bounded: a line can be as long as a piece of the text. */
const EXIT_CODE = /\b(?:exit(?:ed)?(?: with)?(?: code| status)?|code|status)[ :=(]{1,3}(\d{1,3})\b/i;
const EXIT_WORD = /\bexit/i;
const ACCESS_STATUS = /\bHTTP\/[\d.]{1,4}"? ([45]\d\d)\b|\bstatus(?:Code)?"?[ :=]{1,3}([45]\d\d)\b/i;
const RESTARTING = /\brestarting \(\d{1,3}\)|\b\d{1,4}x restarts?\b|\brestarting\b.{0,40}\bin \d/i;
const HEALTH = /\((?:un)?healthy\)|\((?:health: )?starting\)|"Status":\s?"unhealthy"/i;
/** How a program announces itself; again and again, it means that it starts again and again. */
const BANNER =
  /\b(?:start(?:ing|ed)|boot(?:ing|ed)|listening|launching|entrypoint|ready (?:on|in|for)|initiali[sz])/i;
const BANNERS_OF_A_LOOP = 4;

/** The signs of one line. */
export function signsOf({ line, text, repeats }: ReadLine, isLog: boolean): Sign[] {
  const signs: Sign[] = [];
  const code = EXIT_WORD.test(text) ? EXIT_CODE.exec(text)?.[1] : undefined;
  if (code !== undefined) signs.push({ line, kind: 'exit-code', says: `exit code ${code}` });
  const status = ACCESS_STATUS.exec(text);
  if (status) signs.push({ line, kind: 'http-status', says: `error ${status[1] ?? status[2] ?? ''}` });
  if (RESTARTING.test(text)) signs.push({ line, kind: 'restarts', says: 'restarting' });
  else if (isLog && repeats >= BANNERS_OF_A_LOOP && BANNER.test(text)) {
    signs.push({ line, kind: 'restarts', says: 'restart loop' });
  }
  if (HEALTH.test(text)) {
    signs.push({ line, kind: 'health', says: /unhealthy/i.test(text) ? 'unhealthy' : 'health' });
  }
  return signs;
}

/** Lines of deployment logs (Coolify, Git, BuildKit, Compose) and of the proxy, by the step that writes them. */
const STAGES: readonly (readonly [Stage, RegExp])[] = [
  ['clone', /\bcloning into\b|\bgit (?:clone|ls-remote|fetch|submodule)\b|\bremote branch\b|\bpublickey\b/i],
  [
    'build',
    /\b(?:failed to solve|dockerfile|npm ERR!|buildkit|docker (?:compose )?build|buildx|building)\b|^(?:RUN|COPY|FROM) /i,
  ],
  ['pull', /\b(?:pull access|toomanyrequests|manifest (?:unknown|for)|docker (?:compose )?pull|pulling)\b/i],
  [
    'start',
    /\b(?:error response from daemon|port is already allocated|docker (?:compose )?up|oci runtime|entrypoint)\b/i,
  ],
  ['health', /\b(?:unhealthy|health ?check|rolling back)\b/i],
  ['route', /\b(?:traefik|bad gateway|gateway time-?out|no available server|acme|certresolver)\b/i],
];

/** The step that the latest of these lines belongs to; `run` where none tells. */
export function stageOf(lines: readonly Pick<ReadLine, 'text'>[]): Stage {
  for (const { text } of lines.toReversed()) {
    const found = STAGES.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return 'run';
}
