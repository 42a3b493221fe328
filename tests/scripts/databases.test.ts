import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mariadbServer, postgresPrograms } from '../../scripts/databases.ts';
import {
  gate,
  inFront,
  namesIn,
  run,
  scriptPath,
  standInForDocker,
  start,
  type Environment,
  type Outcome,
} from './run.ts';
import { PASSWORD, startMariadb, startPostgres, type Server } from './servers.ts';

/** Milliseconds that a busy machine may take to start or stop a server. */
const STARTING = 120_000;

/** What the two databases do differently. */
interface Engine {
  readonly name: string;
  readonly script: string;
  readonly dumpProgram: string;
  readonly available: boolean;
  start(): Promise<Server>;
  /** Options of the connection, and the environment and files that carry a password. */
  connection(server: Server, password: string): { options: string[]; env: Environment };
  /** What the container of the server has in its environment. */
  inside(server: Server): Environment;
  /** Runs SQL in a database and returns what it prints; throws on an error. */
  sql(server: Server, database: string, text: string): string;
  /** SQL that makes tables of all kinds of values, and SQL that prints each row of them. */
  readonly fill: string;
  readonly everything: string;
  readonly recreate: readonly string[];
  readonly databases: string;
}

function answer(program: string, args: readonly string[], input: string, env: Environment): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const programs = postgresPrograms();
const postgres: Engine = {
  name: 'PostgreSQL',
  script: scriptPath('postgres-dump.sh'),
  dumpProgram: 'pg_dump',
  available: programs !== null,
  start: () => startPostgres(programs!),
  connection: ({ folder, port }, password) => {
    const file = join(mkdtempSync(join(folder, 'password-')), 'pgpass');
    writeFileSync(file, `127.0.0.1:${String(port)}:*:app:${password.replace(/[:\\]/g, '\\$&')}\n`, {
      mode: 0o600,
    });
    return {
      options: ['--local', '--host', '127.0.0.1', '--port', String(port), '--user', 'app'],
      env: { PGPASSFILE: file },
    };
  },
  inside: ({ port }) => ({ POSTGRES_PASSWORD: PASSWORD, PGHOST: '127.0.0.1', PGPORT: String(port) }),
  sql: ({ port }, database, text) =>
    answer(
      'psql',
      ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(port), '-U', 'app', database],
      text,
      {
        PGPASSWORD: PASSWORD,
      },
    ),
  fill: `
    CREATE TABLE customer (id serial PRIMARY KEY, name text NOT NULL, note jsonb, tags text[], seen timestamptz, raw bytea);
    INSERT INTO customer (name, note, tags, seen, raw)
      SELECT E'Zoë \\\\ "quote" ''single''\\n' || g, jsonb_build_object('n', g), ARRAY['a,b', NULL, '{}'],
        timestamptz '2026-11-23 10:00:00.123456+02' + g * interval '1 day', decode(md5(g::text), 'hex')
      FROM generate_series(1, 3000) g;
    INSERT INTO customer (name) VALUES (''), ('\u{1F418}');
    CREATE SCHEMA "Odd Name";
    CREATE TABLE "Odd Name"."Order's" (id bigint PRIMARY KEY, customer int REFERENCES customer, amount numeric(20, 4));
    INSERT INTO "Odd Name"."Order's" SELECT g, g, g / 7.0 FROM generate_series(1, 2000) g;
    CREATE TABLE event (at date, what text) PARTITION BY RANGE (at);
    CREATE TABLE event_2026 PARTITION OF event FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
    INSERT INTO event VALUES ('2026-11-23', 'x');
    CREATE VIEW totals AS SELECT count(*) AS customers FROM customer;
    CREATE FUNCTION twice(int) RETURNS int LANGUAGE sql AS 'SELECT 2 * $1';
    SELECT setval('customer_id_seq', 9000);`,
  everything: `
    SELECT * FROM customer ORDER BY id; SELECT * FROM "Odd Name"."Order's" ORDER BY id; SELECT * FROM event;
    SELECT * FROM totals; SELECT twice(21); SELECT last_value FROM customer_id_seq;
    SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace::regnamespace::text
      NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2;`,
  recreate: ['postgres', 'DROP DATABASE IF EXISTS app WITH (FORCE)', 'CREATE DATABASE app'],
  databases: 'SELECT datname FROM pg_database ORDER BY 1',
};

const mariadbProgram = mariadbServer();
const mariadb: Engine = {
  name: 'MariaDB',
  script: scriptPath('mysql-dump.sh'),
  dumpProgram: 'mariadb-dump',
  available: mariadbProgram !== null,
  start: () => startMariadb(mariadbProgram!),
  connection: ({ folder, port }, password) => {
    const file = join(mkdtempSync(join(folder, 'password-')), 'options');
    writeFileSync(file, `[client]\npassword="${password.replace(/[\\"]/g, '\\$&')}"\n`, { mode: 0o600 });
    return {
      options: [
        '--local',
        '--host',
        '127.0.0.1',
        '--port',
        String(port),
        '--defaults-file',
        file,
        '--database',
        'app',
      ],
      env: {},
    };
  },
  inside: ({ folder }) => {
    const home = mkdtempSync(join(folder, 'home-'));
    writeFileSync(join(home, '.my.cnf'), `[client]\nsocket=${folder}/server/socket\n`);
    return { MARIADB_ROOT_PASSWORD: PASSWORD, HOME: home };
  },
  sql: ({ folder }, database, text) =>
    answer(
      'mariadb',
      [
        '--no-defaults',
        '-N',
        '-B',
        '--default-character-set=utf8mb4',
        '-u',
        'root',
        '-S',
        join(folder, 'server/socket'),
        database,
      ],
      text,
      { MYSQL_PWD: PASSWORD },
    ),
  fill: `
    CREATE TABLE customer (id INT AUTO_INCREMENT PRIMARY KEY, name TEXT NOT NULL, note JSON, seen DATETIME(6), raw VARBINARY(64));
    INSERT INTO customer (name, note, seen, raw)
      SELECT CONCAT('Zoë \\\\ "quote" ''single''\\n', seq), JSON_OBJECT('n', seq), '2026-11-23 10:00:00.123456' + INTERVAL seq DAY,
        UNHEX(MD5(seq)) FROM seq_1_to_3000;
    INSERT INTO customer (name) VALUES (''), ('\u{1F418}');
    CREATE TABLE \`Order's \`\`odd\`\`.\` (id BIGINT PRIMARY KEY, customer INT, amount DECIMAL(20, 4),
      FOREIGN KEY (customer) REFERENCES customer (id));
    INSERT INTO \`Order's \`\`odd\`\`.\` SELECT seq, seq, seq / 7 FROM seq_1_to_2000;
    CREATE VIEW totals AS SELECT COUNT(*) AS customers FROM customer;
    CREATE FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN 2 * n;
    CREATE TRIGGER shout BEFORE INSERT ON customer FOR EACH ROW SET NEW.name = UPPER(NEW.name);
    ALTER TABLE customer AUTO_INCREMENT = 9000;`,
  everything: `
    SELECT * FROM customer ORDER BY id; SELECT * FROM \`Order's \`\`odd\`\`.\` ORDER BY id; SELECT * FROM totals; SELECT twice(21);
    SELECT auto_increment FROM information_schema.tables WHERE table_schema = 'app' AND table_name = 'customer';
    SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = 'app';
    SELECT constraint_name, table_name FROM information_schema.referential_constraints WHERE constraint_schema = 'app';`,
  recreate: ['', 'DROP DATABASE IF EXISTS app', 'CREATE DATABASE app CHARACTER SET utf8mb4'],
  databases: 'SHOW DATABASES',
};

for (const { name, available } of [postgres, mariadb]) {
  if (!available) console.warn(`${name} is not installed: its script is not run. See scripts/databases.ts.`);
}

describe.skipIf(!postgres.available).each([postgres])('a dump of $name', suite);
describe.skipIf(!mariadb.available).each([mariadb])('a dump of $name', suite);

function suite(engine: Engine): void {
  let server: Server;
  let dumps: string;
  let connection: { options: string[]; env: Environment };
  const script = (command: string, args: readonly string[] = [], env: Environment = {}): Outcome =>
    run(engine.script, [command, ...connection.options, ...args], { ...connection.env, ...env });
  const sql = (text: string, database = 'app'): string => engine.sql(server, database, text);
  const fingerprint = (): string => createHash('sha256').update(sql(engine.everything)).digest('hex');
  const recreate = (): void => {
    const [database = '', ...statements] = engine.recreate;
    for (const statement of statements) sql(statement, database);
  };
  const databases = (): string[] => sql(engine.databases).trim().split('\n');
  const backup = (args: readonly string[] = []): string => {
    const { status, stdout, stderr } = script('backup', ['--dir', dumps, ...args]);
    expect(stderr.replace(/^deleted .*\n/gm, '')).toBe('');
    expect(status).toBe(0);
    return stdout.trim();
  };
  const temporaryFolder = (): string => {
    const folder = mkdtempSync(join(server.folder, 'test-'));
    chmodSync(folder, 0o755);
    return folder;
  };

  beforeAll(async () => {
    server = await engine.start();
    connection = engine.connection(server, PASSWORD);
    if (engine === postgres) connection.options.push('--database', 'app');
  }, STARTING);
  afterAll(() => server.stop(), STARTING);
  beforeEach(() => {
    dumps = temporaryFolder();
    recreate();
    sql(engine.fill);
  });

  it('brings back every row after the database is destroyed', () => {
    const before = fingerprint();
    const file = backup();
    expect(namesIn(dumps)).toHaveLength(2);
    const [checksum] = readFileSync(`${file}.sha256`, 'utf8').split(' ');
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(checksum);
    recreate();
    expect(() => fingerprint()).toThrow();
    const restored = script('restore', [file]);
    expect(restored.stderr).toMatch(/restored/);
    expect(restored.status).toBe(0);
    expect(fingerprint()).toBe(before);
  });

  it('is proved in a database of its own, which does not stay', () => {
    const file = backup();
    const [before, there] = [fingerprint(), databases()];
    const { status, stdout, stderr } = script('verify', [file]);
    expect(stderr).toMatch(/can be restored\n$/);
    expect(status).toBe(0);
    expect(stdout).toMatch(/customer\t3002\n/);
    expect(stdout).toBe(script('rows').stdout);
    expect(databases()).toEqual(there);
    expect(fingerprint()).toBe(before);
  });

  it('is not restored over data', () => {
    const file = backup();
    sql("UPDATE customer SET name = 'changed'");
    const changed = fingerprint();
    expect(script('restore', [file])).toMatchObject({ status: 5, stdout: '' });
    expect(fingerprint()).toBe(changed);
  });

  it('replaces data with --force, and keeps what was there', () => {
    const before = fingerprint();
    const file = backup();
    sql("UPDATE customer SET name = 'changed'; CREATE TABLE later (id int)");
    const { status, stderr } = script('restore', ['--force', file]);
    expect(status).toBe(0);
    expect(fingerprint()).toBe(before);
    expect(() => sql('SELECT * FROM later')).toThrow();
    const kept = stderr.trim().split(' ').at(-1)!;
    if (engine === postgres) {
      expect(sql('SELECT DISTINCT name FROM customer', kept)).toBe('changed\n');
      sql(`DROP DATABASE "${kept}"`);
    } else {
      recreate();
      expect(script('restore', [kept]).status).toBe(0);
      expect(sql('SELECT DISTINCT name FROM customer')).toBe('changed\n');
    }
  });

  it('is not made with a wrong password', () => {
    const wrong = engine.connection(server, 'wrong');
    const { status, stdout, stderr } = run(
      engine.script,
      ['backup', ...wrong.options, '--database', 'app', '--dir', dumps],
      wrong.env,
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/password authentication failed|Access denied/);
    expect(namesIn(dumps)).toEqual([]);
  });

  it('is refused when a byte of it changed', () => {
    const file = backup();
    const bytes = readFileSync(file);
    bytes[Math.floor(bytes.length / 2)]! ^= 1;
    writeFileSync(file, bytes);
    recreate();
    for (const command of ['verify', 'restore']) {
      expect(script(command, [file])).toMatchObject({ status: 4, stdout: '' });
    }
    expect(script('rows').stdout).toBe('');
  });

  it('is refused when its end is missing, also without a checksum', () => {
    const file = backup();
    truncateSync(file, readFileSync(file).length - 200);
    const cut = join(dumps, `cut-${file.split('/').at(-1)!}`);
    writeFileSync(cut, readFileSync(file));
    expect(script('verify', ['--archive-only', cut])).toMatchObject({ status: 4, stdout: '' });
  });

  it('is not kept when the disk is full', () => {
    const earlier = backup();
    const tools = temporaryFolder();
    const full = inFront(
      tools,
      'mktemp',
      `ln -s /dev/full ${dumps}/.app-new.partial && echo ${dumps}/.app-new.partial`,
    );
    const { status, stdout, stderr } = script('backup', ['--dir', dumps, '--keep', '1'], full);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/No space left on device/);
    expect(namesIn(dumps).map((name) => join(dumps, name))).toEqual([earlier, `${earlier}.sha256`]);
  });

  it('is made by one run at a time', async () => {
    const slow = gate(temporaryFolder(), engine.dumpProgram);
    const args = ['backup', ...connection.options, '--dir', dumps];
    const first = start(engine.script, args, { ...connection.env, ...slow.env });
    await slow.reached();
    expect(script('backup', ['--dir', dumps])).toMatchObject({ status: 3, stdout: '' });
    slow.open();
    expect((await first.outcome).status).toBe(0);
    expect(namesIn(dumps)).toHaveLength(2);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const slow = gate(temporaryFolder(), engine.dumpProgram);
    const args = ['backup', ...connection.options, '--dir', dumps];
    const first = start(engine.script, args, { ...connection.env, ...slow.env });
    await slow.reached();
    expect(namesIn(dumps)).toHaveLength(1);
    first.kill();
    expect((await first.outcome).status).toBe(143);
    expect(namesIn(dumps)).toEqual([]);
    backup();
  });

  it('replaces the oldest ones and nothing else', () => {
    writeFileSync(join(dumps, 'app-notes.txt'), '');
    writeFileSync(join(dumps, 'appendix-20200101T000000Z.dump'), '');
    const files = [backup(['--keep', '2']), backup(['--keep', '2']), backup(['--keep', '2'])];
    const kept = files.slice(1).flatMap((file) => [file, `${file}.sha256`]);
    expect(namesIn(dumps).map((name) => join(dumps, name))).toEqual(
      [...kept, join(dumps, 'app-notes.txt'), join(dumps, 'appendix-20200101T000000Z.dump')].sort(),
    );
  });

  it('is made and restored in a container that Coolify names anew, without a secret in an argument', () => {
    const before = fingerprint();
    const { env, seen } = standInForDocker(temporaryFolder(), engine.inside(server));
    const user = engine === postgres ? ['--user', 'app'] : [];
    const container = ['--app', 'abcd1234', '--service', 'db', '--database', 'app', ...user];
    const made = run(engine.script, ['backup', ...container, '--dir', dumps], env);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    recreate();
    expect(run(engine.script, ['restore', ...container, made.stdout.trim()], env).status).toBe(0);
    expect(fingerprint()).toBe(before);
    expect(run(engine.script, ['rows', ...container], env).stdout).toBe(script('rows').stdout);
    expect(readFileSync(seen, 'utf8')).toContain(engine.dumpProgram);
    expect(readFileSync(seen, 'utf8')).not.toContain(PASSWORD.slice(0, 6));
  });

  it.each([
    ['no container', 'elsewhere'],
    ['two containers', 'twins'],
  ])('is not made with %s of that name', (_, app) => {
    const { env } = standInForDocker(temporaryFolder(), {});
    const args = ['rows', '--app', app, '--service', 'db', '--database', 'app'];
    expect(run(engine.script, args, env)).toMatchObject({ status: 1, stdout: '' });
  });

  it.each([
    [['backup']],
    [['backup', '--dir', '.', 'file']],
    [['backup', '--keep', '0']],
    [['backup', '--dir']],
    [['restore']],
    [['restore', 'one', 'two']],
    [['rows', 'file']],
    [['rows', '--container', 'db']],
    [['rows', '--password', 'x']],
    [['rows', '--database', 'a"; DROP DATABASE app; --']],
    [['destroy']],
    [[]],
  ])('is refused for wrong usage: %j', ([command = '', ...args]) => {
    const outcome = command ? script(command, args) : run(engine.script, []);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).not.toBe('');
  });
}

describe.skipIf(!postgres.available)('a dump of PostgreSQL', () => {
  let server: Server;
  let dumps: string;
  let connection: { options: string[]; env: Environment };
  const sql = (text: string, database = 'app'): string => postgres.sql(server, database, text);
  const script = (...args: string[]): Outcome =>
    run(
      postgres.script,
      [args[0]!, ...connection.options, '--database', 'app', ...args.slice(1)],
      connection.env,
    );

  beforeAll(async () => {
    server = await postgres.start();
    connection = postgres.connection(server, PASSWORD);
    dumps = mkdtempSync(join(server.folder, 'test-'));
  }, STARTING);
  afterAll(() => server.stop(), STARTING);

  it('leaves an empty database empty when it cannot be restored', () => {
    sql('DROP DATABASE IF EXISTS app WITH (FORCE)', 'postgres');
    sql('CREATE DATABASE app', 'postgres');
    sql(
      'CREATE ROLE gone; CREATE TABLE a (id int); INSERT INTO a VALUES (1); CREATE TABLE b (id int); ALTER TABLE b OWNER TO gone',
    );
    const file = script('backup', '--dir', dumps).stdout.trim();
    sql('DROP DATABASE app', 'postgres');
    sql('DROP ROLE gone; CREATE DATABASE app', 'postgres');
    expect(script('restore', '--keep-owners', file).status).toBe(1);
    expect(script('rows')).toMatchObject({ status: 0, stdout: '' });
    expect(script('restore', file).status).toBe(0);
    expect(script('rows').stdout).toBe('public.a\t1\npublic.b\t0\n');
  });

  it('exchanges a database in use for one of the same locale and owner', async () => {
    sql('DROP DATABASE IF EXISTS app WITH (FORCE)', 'postgres');
    sql('CREATE ROLE keeper', 'postgres');
    // From version 15 on a database can have a provider of its own for its locale.
    const icu = Number(sql('SHOW server_version_num', 'postgres')) >= 150_000;
    const locale = icu ? "LOCALE_PROVIDER icu ICU_LOCALE 'es'" : "LC_COLLATE 'C'";
    sql(`CREATE DATABASE app OWNER keeper TEMPLATE template0 ${locale}`, 'postgres');
    const properties = (): string =>
      sql(`SELECT concat_ws('|', pg_get_userbyid(d.datdba), d.datcollate, d.datctype, j ->> 'datlocprovider',
          j ->> 'daticulocale', j ->> 'datlocale')
        FROM pg_database d, LATERAL to_jsonb(d) j WHERE d.datname = 'app'`);
    const before = properties();
    expect(before).toMatch(icu ? /^keeper\|.*\|i\|es\n$/ : /^keeper\|C\|/);
    sql('CREATE TABLE a (id int); INSERT INTO a VALUES (1); ALTER DATABASE app SET work_mem = 4096');
    const file = script('backup', '--dir', dumps).stdout.trim();
    const session = start(
      '-c',
      ['psql -XqAt -h 127.0.0.1 -p "$0" -U app app -c "SELECT pg_sleep(60)"', String(server.port)],
      connection.env,
    );
    while (
      !sql("SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()")
    ) {
      await new Promise((wait) => setTimeout(wait, 50));
    }
    const { status, stderr } = script('restore', '--force', file);
    expect(status).toBe(0);
    expect(stderr).toMatch(/ALTER DATABASE … SET/);
    expect((await session.outcome).stderr).toMatch(/terminating connection/);
    expect(properties()).toBe(before);
  });
});

describe.skipIf(!mariadb.available)('a dump of MariaDB that has an error in the middle', () => {
  let server: Server;
  let broken: string;
  let connection: { options: string[]; env: Environment };
  const sql = (text: string, database = 'app'): string => mariadb.sql(server, database, text);
  const script = (...args: string[]): Outcome =>
    run(mariadb.script, [args[0]!, ...connection.options, ...args.slice(1)], connection.env);

  beforeAll(async () => {
    server = await mariadb.start();
    connection = mariadb.connection(server, PASSWORD);
    sql('CREATE DATABASE app CHARACTER SET utf8mb4', '');
    sql(
      'CREATE TABLE a (id INT); INSERT INTO a VALUES (1); CREATE TABLE b (id INT); INSERT INTO b VALUES (2)',
    );
    const dumps = mkdtempSync(join(server.folder, 'test-'));
    const whole = readFileSync(script('backup', '--dir', dumps, '--compress', 'none').stdout.trim(), 'utf8');
    broken = join(dumps, 'broken.sql');
    writeFileSync(broken, whole.replace(/^INSERT INTO `b`/m, 'INSERT NOWHERE'));
  }, STARTING);
  afterAll(() => server.stop(), STARTING);

  it('is found by a verification', () => {
    expect(script('verify', '--archive-only', broken).status).toBe(0);
    expect(script('verify', broken)).toMatchObject({ status: 4, stdout: '' });
    expect(sql('SHOW DATABASES', '')).not.toMatch(/verify/);
  });

  it('does not touch a database with data', () => {
    expect(script('restore', '--force', broken).status).toBe(4);
    expect(script('rows').stdout).toBe('a\t1\nb\t1\n');
  });

  it('leaves an empty database empty, with its character set', () => {
    sql('DROP DATABASE app; CREATE DATABASE app CHARACTER SET latin1', '');
    expect(script('restore', broken)).toMatchObject({ status: 1, stdout: '' });
    expect(script('rows')).toMatchObject({ status: 0, stdout: '' });
    expect(sql('SHOW CREATE DATABASE app')).toMatch(/latin1/);
  });
});
