// Fills an empty database, and only an empty one: it may run at every start.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  await client.query('BEGIN');
  // Of two containers that start together, one waits here and then finds the rows of the other.
  await client.query('LOCK TABLE notes IN EXCLUSIVE MODE');
  const { rows } = await client.query('SELECT count(*)::int AS notes FROM notes');
  if (rows[0].notes > 0) {
    console.log(`seed: left out, ${rows[0].notes} notes are there`);
  } else {
    await client.query('INSERT INTO notes (text) VALUES ($1)', ['The first note comes from the seed.']);
    console.log('seed: 1 note written');
  }
  await client.query('COMMIT');
} catch (error) {
  await client.query('ROLLBACK');
  throw error;
} finally {
  await client.end();
}
