import type { ComposeFile, Healthcheck } from '../compose/index.ts';
import type { Edit } from './edit.ts';
import type { ImageTools } from './image-tools.ts';

const URL = /^(?:https?:\/\/)?[\w.-]+(?::\d+)?(?:\/[\w./-]*)?$/;

/**
 * The same request with a program that the image has: for one `curl -f URL` or `wget URL`, with nothing else in the
 * test but `|| exit 1`. Empty where an option could mean more than that, or where a comment stands inside the test.
 */
export function requestWithAvailableTool(
  file: ComposeFile,
  healthcheck: Healthcheck,
  tools: ImageTools,
): readonly Edit[] {
  const url = requestedUrl(healthcheck);
  const replacement = url === null ? null : request(url, healthcheck, tools);
  if (replacement === null) return [];
  const { start, end } = healthcheck.testRange;
  const written = file.text.slice(start, end);
  if (written.includes('#')) return [];
  // A list may stand as far left as its key; brackets there would be read as another key.
  const key = healthcheck.node?.get('test')?.keyRange.start ?? start;
  const isAsFarLeft = key < start && file.lines.position(start).column <= file.lines.position(key).column;
  return [
    { start, end: start + written.trimEnd().length, insert: isAsFarLeft ? `  ${replacement}` : replacement },
  ];
}

function request(
  url: string,
  healthcheck: Healthcheck,
  { missing, wget, runtime }: ImageTools,
): string | null {
  const isCurl = /(?:^|\/|\s)curl\b/.test(healthcheck.words.join(' '));
  if (isCurl && wget === 'busybox') return `["CMD", "wget", "-q", "-O", "/dev/null", "${url}"]`;
  if (!isCurl && !missing.includes('curl')) return `["CMD", "curl", "-f", "-s", "-o", "/dev/null", "${url}"]`;
  if (runtime === 'node') {
    return `["CMD", "node", "-e", "fetch('${url}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]`;
  }
  if (runtime === 'python') {
    return `["CMD", "python", "-c", "import urllib.request; urllib.request.urlopen('${url}', timeout=5)"]`;
  }
  return null;
}

/** The only address that the test asks for; null if the test does anything else. */
function requestedUrl({ form, words }: Healthcheck): string | null {
  const text =
    form === 'shell' ? (words[0] ?? '').replace(/(?<!\s)\s*\|\|\s*(?:exit 1|false)\s*$/, '').trim() : '';
  const tokens = form === 'shell' ? text.split(/\s+/).map(unquote) : [...words];
  const [program = '', ...rest] = tokens;
  const kind = program.slice(program.lastIndexOf('/') + 1);
  const urls = kind === 'curl' ? curlUrls(rest) : kind === 'wget' ? wgetUrls(rest) : null;
  const [url, ...others] = urls ?? [];
  if (url === undefined || others.length > 0 || !URL.test(url)) return null;
  return /^https?:/.test(url) ? url : `http://${url}`;
}

/** Without `-f`, curl is content with an error page: only with it the other programs do the same. */
function curlUrls(tokens: readonly string[]): string[] | null {
  const urls: string[] = [];
  let fails = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (/^-[fsSL]+$/.test(token) || /^--(?:fail|silent|show-error|location)$/.test(token)) {
      fails ||= token === '--fail' || /^-[sSL]*f/.test(token);
    } else if (token === '-o' || token === '--output') {
      if (tokens[index + 1] !== '/dev/null') return null;
      index += 1;
    } else if (token.startsWith('-')) return null;
    else urls.push(token);
  }
  return fails ? urls : null;
}

function wgetUrls(tokens: readonly string[]): string[] | null {
  const urls: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    if (/^(?:-q|-nv|--quiet|--no-verbose|--spider|--tries=\d+|-qO-|-O-|-qO\/dev\/null)$/.test(token))
      continue;
    if (token === '-O' || token === '-qO') {
      if (!/^(?:-|\/dev\/null)$/.test(tokens[index + 1] ?? '')) return null;
      index += 1;
    } else if (token.startsWith('-')) return null;
    else urls.push(token);
  }
  return urls;
}

function unquote(token: string): string {
  return /^(["']).*\1$/.test(token) ? token.slice(1, -1) : token;
}
