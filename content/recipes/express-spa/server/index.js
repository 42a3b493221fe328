import { createServer } from 'node:http';
import { app } from './app.js';

const port = Number(process.env.PORT ?? 3000);
const server = createServer(app);

// Without an address Node.js listens on all of them, also on the one that the proxy uses.
server.listen(port, () => console.log(`listening on port ${port}`));

function stop() {
  console.log('stopping');
  // Answers what has begun, accepts nothing new.
  server.close(() => process.exit(0));
  server.closeIdleConnections();
}

// As process 1 Node.js ignores signals that nobody handles. Docker sends SIGTERM, Ctrl+C sends SIGINT.
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
