import { createServer } from 'node:http';
import { addJob, database, latestJobs, migrate } from '#shared';

const port = Number(process.env.PORT ?? 3000);
const LONGEST_BODY = 10_000;

async function textOf(request) {
  let body = '';
  for await (const part of request) {
    body += part;
    if (body.length > LONGEST_BODY) return null;
  }
  try {
    const { text } = JSON.parse(body);
    return typeof text === 'string' && text.trim() !== '' ? text.trim().slice(0, 200) : null;
  } catch {
    return null;
  }
}

const routes = {
  'GET /health': async () => {
    await database.query('SELECT 1');
    return [200, { status: 'ok' }];
  },
  'GET /api/jobs': async () => [200, await latestJobs()],
  'POST /api/jobs': async (request) => {
    const text = await textOf(request);
    return text === null ? [400, { error: 'a text is missing' }] : [202, { id: await addJob(text) }];
  },
  // What the API believes about the visitor's address: both proxies must have passed it on.
  'GET /api/request': async ({ headers }) => [
    200,
    { protocol: headers['x-forwarded-proto'] ?? 'http', host: headers.host },
  ],
};

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://api');
  const route = routes[`${request.method} ${pathname}`];
  let answer = [404, { error: 'not found' }];
  try {
    if (route) answer = await route(request);
  } catch (error) {
    console.error(`${request.method} ${pathname}:`, error.message);
    answer = [503, { error: 'unavailable' }];
  }
  response.writeHead(answer[0], { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(answer[1]));
});

await migrate();
server.listen(port, () => console.log(`api: listening on port ${port}`));

// As process 1 Node.js ignores signals that nobody handles.
function stop() {
  console.log('api: stopping');
  server.close(() => database.end());
  server.closeIdleConnections();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
