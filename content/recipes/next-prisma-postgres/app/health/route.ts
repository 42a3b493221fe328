import { database } from '../../lib/database';

export const dynamic = 'force-dynamic';

/** 200 if the process answers and its database too; 503 otherwise, without the reason, which is in the log. */
export async function GET(): Promise<Response> {
  try {
    await database().$queryRaw`SELECT 1`;
    return Response.json({ status: 'ok' });
  } catch (error) {
    console.error('health: the database does not answer', error);
    return Response.json({ status: 'unavailable' }, { status: 503 });
  }
}
