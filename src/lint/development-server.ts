import { commandSteps } from './command-steps.ts';

/** Servers for development, as their manuals start them: they compile while they run, or answer one request at a time. */
const SERVERS: readonly RegExp[] = [
  /^(?:npm|pnpm|yarn|bun)\s+(?:run\s+)?(?:dev|develop|start:dev|serve:dev|dev:[\w:-]+)(?=\s|$)/,
  /^(?:next|nuxt|nuxi|astro|gatsby|remix|react-router)\s+(?:dev|develop)(?=\s|$)/,
  /^(?:\S+\/)?vite(?:\s+(?:dev|serve|preview)(?=\s|$)|(?=\s+-)|$)/,
  /^(?:ng|webpack|vue-cli-service|parcel)\s+serve(?=\s|$)/,
  /^webpack-dev-server(?=\s|$)/,
  /^react-scripts\s+start(?=\s|$)/,
  /^(?:nodemon|ts-node-dev)(?=\s|$)/,
  /^tsx\s+watch(?=\s|$)/,
  /^nest\s+start\s+(?:--watch|-w)(?=\s|$)/,
  /^flask\s.{0,200}?\brun(?=\s|$)/,
  /^(?:python3?\s+)?(?:\S+\/)?manage\.py\s+runserver(?=\s|$)/,
  /^uvicorn\s.{0,300}?\s--reload(?=\s|$)/,
  /^php\s+(?:\S+\/)?artisan\s+serve(?=\s|$)/,
  /^php\s+-S\s/,
];

/** The step of a command that starts a server for development, as far as it says so; null if none does. */
export function developmentServer(text: string): string | null {
  for (const step of commandSteps(text)) {
    for (const server of SERVERS) {
      const [found] = server.exec(step) ?? [];
      if (found !== undefined) return found.trimEnd();
    }
  }
  return null;
}
