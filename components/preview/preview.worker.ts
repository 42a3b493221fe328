import { previewView } from '#src/preview/index.ts';
import type { PreviewAnswer, PreviewRequest } from './connect-preview.ts';

self.onmessage = ({ data }: MessageEvent<PreviewRequest>) => {
  const { sequence, text, options, locale } = data;
  const answer: PreviewAnswer = { sequence, view: previewView(text, options, locale) };
  self.postMessage(answer);
};
