// What api and worker share: one connection, one schema, one form of a job.
import pg from 'pg';

if (!process.env.DATABASE_URL) throw new Error('DATABASE_URL is not set');

export const database = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  connectionTimeoutMillis: 3000,
});
// A connection that breaks while nobody uses it must not end the process.
database.on('error', (error) => console.error('database:', error.message));

/** In this order, each once. Add to the end; never change what has been deployed. */
const MIGRATIONS = [
  `CREATE TABLE jobs (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    text text NOT NULL,
    result text,
    attempts integer NOT NULL DEFAULT 0,
    taken_at timestamptz,
    done_at timestamptz
  )`,
  `CREATE INDEX jobs_waiting ON jobs (id) WHERE done_at IS NULL`,
];

/** Brings the schema up to date. Of two containers that start together, one waits for the other. */
export async function migrate() {
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock(7001)');
    await client.query('CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY)');
    const { rows } = await client.query('SELECT count(*)::int AS done FROM migrations');
    for (let number = rows[0].done; number < MIGRATIONS.length; number += 1) {
      await client.query(MIGRATIONS[number]);
      await client.query('INSERT INTO migrations VALUES ($1)', [number + 1]);
      console.log(`migration ${number + 1} of ${MIGRATIONS.length}`);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

export async function addJob(text) {
  const { rows } = await database.query('INSERT INTO jobs (text) VALUES ($1) RETURNING id::int', [text]);
  return rows[0].id;
}

export async function latestJobs() {
  const { rows } = await database.query('SELECT id::int, text, result FROM jobs ORDER BY id DESC LIMIT 20');
  return rows;
}

/**
 * Takes the oldest job that waits, or that was taken a minute ago and never ended: its worker was stopped.
 * A second worker skips the row instead of waiting for it. After three attempts a job is left alone.
 */
export async function takeJob() {
  const { rows } = await database.query(
    `UPDATE jobs SET taken_at = now(), attempts = attempts + 1
     WHERE id = (
       SELECT id FROM jobs
       WHERE done_at IS NULL AND attempts < 3 AND (taken_at IS NULL OR taken_at < now() - interval '1 minute')
       ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     RETURNING id::int, text`,
  );
  return rows[0] ?? null;
}

export async function endJob(id, result) {
  await database.query('UPDATE jobs SET result = $2, done_at = now() WHERE id = $1', [id, result]);
}
