import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { database, endJob, takeJob } from '#shared';

const ALIVE_FILE = process.env.ALIVE_FILE ?? '/tmp/worker-alive';
const stopping = new AbortController();

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    console.log('worker: ends after this job');
    stopping.abort();
  });
}

/** Put your own work here. It may run twice: after a stop in the middle the job is taken again. */
function work({ text }) {
  return text.toUpperCase();
}

console.log('worker: waiting for jobs');
while (!stopping.signal.aborted) {
  let job = null;
  try {
    job = await takeJob();
    // The database has answered: the sign of life that healthcheck.js looks at.
    await writeFile(ALIVE_FILE, '');
    if (job) {
      await endJob(job.id, await work(job));
      console.log(`worker: job ${job.id} is done`);
    }
  } catch (error) {
    console.error(`worker: ${job ? `job ${job.id}` : 'no job'}: ${error.message}`);
    job = null;
  }
  if (!job) await wait(1000, undefined, { signal: stopping.signal }).catch(() => {});
}
await database.end();
