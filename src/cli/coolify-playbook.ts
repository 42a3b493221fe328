import { main } from './main.ts';

// The exit code is set, not forced: what is still on its way into a pipe arrives.
const code = await main(process.argv.slice(2));
process.exitCode ??= code;
