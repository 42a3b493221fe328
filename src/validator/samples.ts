import type { Locale } from '../i18n/locale.ts';
import type { Verdict } from '../lint/finding.ts';

/** A file to try the validator with. */
export interface Sample {
  readonly id: string;
  /** What is wrong with it, as the label of a button. */
  readonly label: Readonly<Record<Locale, string>>;
  readonly text: string;
  readonly verdict: Verdict;
  /** Rules that find something in it; others may too. */
  readonly rules: readonly string[];
}

const OPEN_DATABASE = `services:
  web:
    build: .
    ports:
      - "80:3000"
    environment:
      SERVICE_URL_WEB_3000: ""
      DATABASE_URL: postgres://shop:\${POSTGRES_PASSWORD}@db:5432/shop
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
    depends_on:
      db:
        condition: service_healthy
    healthcheck:
      test: ["CMD", "node", "healthcheck.js"]
  db:
    image: postgres:17
    ports:
      - "5432:5432" # for the client on my laptop
    environment:
      POSTGRES_USER: shop
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
    volumes:
      - db-data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U shop"]
volumes:
  db-data:
`;

const LEFT_ON_THE_LAPTOP = `services:
  proxy:
    image: nginx:1.29-alpine
    volumes:
      - ./nginx.conf:/etc/nginx/conf.d/default.conf:ro
    environment:
      SERVICE_URL_PROXY_80: ""
    depends_on:
      api:
        condition: service_healthy
    healthcheck:
      test: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:80/"]
  api:
    image: ghcr.io/example/api:1.4.0
    env_file: .env.production
    healthcheck:
      test: ["CMD", "node", "healthcheck.js"]
`;

const DATA_LOST = `services:
  web:
    image: ghcr.io/example/shop:2.3.0
    environment:
      SERVICE_URL_WEB_3000: ""
      DATABASE_URL: mysql://shop:\${MYSQL_PASSWORD}@db:3306/shop
      MYSQL_PASSWORD: \${MYSQL_PASSWORD}
    depends_on:
      migrate:
        condition: service_completed_successfully
    healthcheck:
      test: ["CMD", "node", "healthcheck.js"]
  migrate:
    image: ghcr.io/example/shop:2.3.0
    command: npm run migrate
    environment:
      DATABASE_URL: mysql://shop:\${MYSQL_PASSWORD}@db:3306/shop
      MYSQL_PASSWORD: \${MYSQL_PASSWORD}
    depends_on:
      db:
        condition: service_healthy
  db:
    image: mysql:8.4
    environment:
      MYSQL_DATABASE: shop
      MYSQL_USER: shop
      MYSQL_PASSWORD: \${MYSQL_PASSWORD}
      MYSQL_RANDOM_ROOT_PASSWORD: "yes"
    healthcheck:
      test: ["CMD-SHELL", "mysqladmin ping -h 127.0.0.1 -u shop -p$$MYSQL_PASSWORD"]
`;

const READY = `services:
  web:
    image: ghcr.io/example/shop:2.3.0
    environment:
      SERVICE_URL_WEB_3000: ""
      DATABASE_URL: postgres://shop:\${POSTGRES_PASSWORD}@db:5432/shop
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
    depends_on:
      db:
        condition: service_healthy
    volumes:
      - uploads:/app/uploads
    healthcheck:
      test: ["CMD", "node", "healthcheck.js"]
  db:
    image: postgres:17
    environment:
      POSTGRES_USER: shop
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}
    volumes:
      - db-data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD-SHELL", "pg_isready -h 127.0.0.1 -U shop"]
volumes:
  uploads:
  db-data:
`;

/** Three files named by what is wrong with them, and one that is ready. */
export const samples: readonly Sample[] = [
  {
    id: 'open-database',
    label: { en: 'Database open to the Internet', es: 'Base de datos abierta a Internet' },
    text: OPEN_DATABASE,
    verdict: 'will-fail',
    rules: ['db-port-published', 'port-reserved'],
  },
  {
    id: 'left-on-the-laptop',
    label: { en: 'Settings left on the laptop', es: 'Configuración que se queda en su equipo' },
    text: LEFT_ON_THE_LAPTOP,
    verdict: 'will-fail',
    rules: ['env-file-ignored', 'repository-file-mounted'],
  },
  {
    id: 'data-lost',
    label: { en: 'Data lost at the next deployment', es: 'Datos perdidos en el próximo despliegue' },
    text: DATA_LOST,
    verdict: 'will-fail',
    rules: ['db-volume-missing', 'one-shot-restarts'],
  },
  {
    id: 'ready',
    label: { en: 'Ready to push', es: 'Listo para enviar' },
    text: READY,
    verdict: 'ready',
    rules: [],
  },
];
