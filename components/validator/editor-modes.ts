import { yaml } from '@codemirror/lang-yaml';
import { StreamLanguage, type StreamParser } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import type { FileKind } from '#src/lint/text-file.ts';

/** A line goes on in the next if it ended with a backslash: only a first line begins with an instruction. */
interface DockerfileState {
  isContinued: boolean;
}

const INSTRUCTION =
  /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|FROM|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)\b/i;

const dockerfile: StreamParser<DockerfileState> = {
  name: 'dockerfile',
  startState: () => ({ isContinued: false }),
  token(stream, state) {
    const isStart = stream.sol();
    if (isStart) stream.eatSpace();
    if (isStart && stream.peek() === '#') {
      stream.skipToEnd();
      return 'comment';
    }
    const isInstruction = isStart && !state.isContinued && stream.match(INSTRUCTION) !== null;
    if (isStart) state.isContinued = /\\[ \t]*$/.test(stream.string);
    if (isInstruction) return 'attributeValue';
    if (stream.match(/^"(?:[^"\\]|\\.)*"/) || stream.match(/^'[^']*'/)) return 'string';
    if (stream.match(/^\$(?:\{[^}]*\}|\w+)/)) return 'meta';
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
};

const env: StreamParser<unknown> = {
  name: 'env',
  token(stream) {
    if (stream.sol()) {
      stream.eatSpace();
      if (stream.peek() === '#') {
        stream.skipToEnd();
        return 'comment';
      }
      if (stream.match(/^(?:export[ \t]+)?[A-Za-z_][\w.-]*(?=[ \t]*[=:])/)) return 'attributeValue';
    }
    if (stream.match(/^\$(?:\{[^}]*\}|\w+)/)) return 'meta';
    if (stream.match(/^"(?:[^"\\]|\\.)*"/) || stream.match(/^'[^']*'/)) return 'string';
    if (stream.match(/^[ \t]+#.*/)) return 'comment';
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
};

const modes: Readonly<Record<FileKind, () => Extension>> = {
  compose: () => yaml(),
  dockerfile: () => StreamLanguage.define(dockerfile),
  env: () => StreamLanguage.define(env),
};

/** How the editor reads a kind of file. */
export function editorMode(kind: FileKind): Extension {
  return modes[kind]();
}
