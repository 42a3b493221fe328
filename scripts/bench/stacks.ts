/** Generated compose files that look like what people write: for the benchmark, and as seeds of the fuzzer. */

type Block = (index: number) => string;

/** Coolify refuses a file with more than 128 aliases of collections; what comes after these writes its keys out. */
const ALIASES = 60;

function common(index: number): string {
  return index < ALIASES ? '<<: *common' : 'restart: unless-stopped';
}

/** Anchors that the stacks share, as people write them at the top of a long file. */
const HEADER = `# Generated stack. Services share their restart policy and logging.
x-common: &common
  restart: unless-stopped
  logging:
    driver: json-file
    options:
      max-size: "10m"
      max-file: "3"

services:
`;

const web: Block = (index) => `  web-${index}:
    ${common(index)}
    image: ghcr.io/example/web:1.${index % 40}.2
    environment:
      - SERVICE_URL_WEB_${index}_3000
      - NODE_ENV=production
      - DATABASE_URL=postgres://app:\${DB_PASSWORD_${index}}@db-${index}:5432/app
      - SESSION_SECRET=\${SESSION_SECRET_${index}:?}
      - 'GREETING=Welcome to shop ${index}'
    depends_on:
      db-${index}:
        condition: service_healthy
      cache-${index}:
        condition: service_started
    volumes:
      - uploads:/app/uploads
    healthcheck:
      test: ["CMD", "wget", "-q", "--spider", "http://127.0.0.1:3000/health"]
      interval: 15s
      timeout: 5s
      retries: 5

`;

const database: Block = (index) => `  # The database of shop ${index}; dumps are taken every night.
  db-${index}:
    ${common(index)}
    image: postgres:17.2-alpine
    environment:
      POSTGRES_DB: app
      POSTGRES_USER: app
      POSTGRES_PASSWORD: \${DB_PASSWORD_${index}}
      PGDATA: /var/lib/postgresql/data
    volumes:
      - postgres-data-${index}:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -U app -d app"]
      interval: 10s
      timeout: 5s
      retries: 10

`;

const cache: Block = (index) => `  cache-${index}:
    image: 'redis:7.4'
    restart: unless-stopped
    command: ["redis-server", "--appendonly", "yes", "--maxmemory", "${64 + (index % 8) * 32}mb"]
    volumes:
      - type: volume
        source: redis-data-${index}
        target: /data
    healthcheck:
      test: redis-cli ping | grep PONG
      interval: 10s

`;

const worker: Block = (index) => `  worker-${index}:
    build:
      context: ./worker
      dockerfile: Dockerfile
      args:
        RELEASE: "2024.${(index % 12) + 1}"
    restart: on-failure
    environment:
      QUEUE: jobs-${index}
      REDIS_URL: redis://cache-${index}:6379/0
      CONCURRENCY: "4"
      LOG_LEVEL: \${LOG_LEVEL:-info}
      GIVE_UP_AFTER: 1e3
    entrypoint: >-
      sh -c 'echo starting &&
      exec node worker.js --queue jobs-${index}'
    labels:
      com.example.team: "shop"
      com.example.index: "${index}"
    networks:
      - back
    deploy:
      resources:
        limits:
          cpus: '0.50'
          memory: 256M

`;

const administration: Block = (index) => `  admin-${index}:
    image: adminer
    ports:
      - "${20_000 + (index % 20_000)}:8080"
    environment:
      ADMINER_DEFAULT_SERVER: db-${index}
      ADMINER_DESIGN: \${ADMINER_DESIGN-nette}
    volumes:
      - ./adminer/plugins:/var/www/html/plugins-enabled:ro
      - ./adminer/config-${index}.php:/var/www/html/config.php

`;

const BLOCKS: readonly Block[] = [web, database, cache, worker, administration];

function footer(count: number): string {
  const volumes = Array.from(
    { length: count },
    (_, index) => `  postgres-data-${index}:\n  redis-data-${index}:\n`,
  );
  return `networks:\n  back:\n    driver: bridge\n\nvolumes:\n  uploads:\n${volumes.join('')}`;
}

/** A compose file of about `size` characters, always the same for the same size. */
export function stackOfSize(size: number): string {
  let services = '';
  let count = 0;
  while (count === 0 || HEADER.length + services.length + count * 40 + 80 < size) {
    services += BLOCKS.map((block) => block(count)).join('');
    count += 1;
  }
  return `${HEADER}${services}${footer(count)}`;
}
