import { fileURLToPath } from 'node:url';
import express from 'express';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

export const app = express();

app.disable('x-powered-by');
// One proxy stands before the server: its X-Forwarded-Proto and X-Forwarded-For are believed, no others.
app.set('trust proxy', 1);

app.get('/healthz', (request, response) => {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
});

app.get('/api/request', (request, response) => {
  response.set('Cache-Control', 'no-store').json({ protocol: request.protocol, host: request.host });
});

// An unknown address below /api is an error, not the page of the front end.
app.use('/api', (request, response) => {
  response.status(404).json({ error: 'not found' });
});

// Vite puts a hash of the content into these names.
app.use('/assets', express.static(`${dist}assets`, { immutable: true, maxAge: '1y', fallthrough: false }));
app.use(express.static(dist, { setHeaders: (response) => response.set('Cache-Control', 'no-cache') }));

// Every other address belongs to the router of the front end.
app.get('/{*path}', (request, response) => {
  response.set('Cache-Control', 'no-cache').sendFile('index.html', { root: dist });
});

app.use((error, request, response, next) => {
  const status = error.status ?? 500;
  if (status >= 500) console.error(error);
  if (response.headersSent) next(error);
  else response.status(status).json({ error: status === 404 ? 'not found' : 'failed' });
});
