import type { NumberedRequest } from '#src/validator/checker.ts';
import { answer } from '#src/validator/check.ts';

self.onmessage = ({ data }: MessageEvent<NumberedRequest>) => {
  self.postMessage({ ...answer(data), sequence: data.sequence });
};
