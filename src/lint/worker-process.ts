import type { Service } from '../compose/index.ts';
import { commandSteps, commandText } from './command-steps.ts';

/**
 * Programs that take work from a queue or run it by the clock and answer no HTTP, as their manuals start them. Those
 * that bring a port for checks of their own (n8n, GoodJob, Temporal) are left out.
 */
const WORKERS: readonly { readonly name: string; readonly command: RegExp }[] = [
  { name: 'celery', command: /^celery\b.{0,400}?\s(?:worker|beat)\b/ },
  { name: 'sidekiq', command: /^sidekiq\b/ },
  {
    name: 'artisan',
    command: /^php\s+(?:\S+\/)?artisan\s+(?:queue:(?:work|listen)|horizon|schedule:work)(?![\w:])/,
  },
  { name: 'messenger:consume', command: /^(?:php\s+)?(?:\S+\/)?console\s+messenger:consume\b/ },
  {
    name: 'manage.py',
    command:
      /^(?:python3?\s+)?(?:\S+\/)?manage\.py\s+(?:qcluster|rqworker|rundramatiq|run_huey|db_worker|process_tasks)\b/,
  },
  { name: 'rq', command: /^rq\s+worker\b/ },
  { name: 'dramatiq', command: /^dramatiq\b/ },
  { name: 'huey', command: /^huey_consumer(?:\.py)?\b/ },
  { name: 'arq', command: /^arq\b/ },
  { name: 'bin/jobs', command: /^(?:\.\/)?bin\/jobs\b/ },
  {
    name: 'rails',
    command: /^(?:\S+\/)?(?:rake|rails)\s+(?:jobs:work|resque:work|solid_queue:start)\b/,
  },
];

/**
 * The worker that a service runs as its only process; null for anything else, and where a process in the background
 * may be a server.
 */
export function workerOf(service: Service): string | null {
  const text = commandText(service.get('entrypoint')?.value, service.get('command')?.value);
  if (text === '' || /(?:^|[^&>])&(?:[^&>]|$)/.test(text)) return null;
  const command = commandSteps(text).at(-1) ?? '';
  return WORKERS.find((worker) => worker.command.test(command))?.name ?? null;
}
