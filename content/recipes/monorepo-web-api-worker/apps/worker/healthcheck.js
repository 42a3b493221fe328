// The worker listens nowhere: what counts is when the database last answered it.
import { stat } from 'node:fs/promises';

const LONGEST_SILENCE = 60;
try {
  const { mtimeMs } = await stat(process.env.ALIVE_FILE ?? '/tmp/worker-alive');
  const silence = Math.round((Date.now() - mtimeMs) / 1000);
  console.log(`health: alive ${silence} seconds ago`);
  process.exitCode = silence < LONGEST_SILENCE ? 0 : 1;
} catch {
  console.log('health: the worker has not begun');
  process.exitCode = 1;
}
