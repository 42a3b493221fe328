import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client';

const shared = globalThis as unknown as { database?: PrismaClient };

/** One client a process: the first request makes it, so that a build needs no database. */
export function database(): PrismaClient {
  shared.database ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }),
  });
  return shared.database;
}
