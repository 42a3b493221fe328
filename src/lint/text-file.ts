import type { ComposeFile, LineMap } from '../compose/index.ts';
import type { Dockerfile } from './dockerfile/model.ts';
import type { Dotenv } from './dotenv/model.ts';

/** What every kind of file has in common: a text whose places can be counted. */
export interface TextFile {
  readonly text: string;
  readonly lines: LineMap;
}

/** The model of each kind of file. */
export interface FileOfKind {
  readonly compose: ComposeFile;
  readonly dockerfile: Dockerfile;
  readonly env: Dotenv;
}

export type FileKind = keyof FileOfKind;
