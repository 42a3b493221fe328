// The folder of this file is the root of its relative paths.
export default {
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
  // Generating the client needs no database: an image is built without one.
  datasource: { url: process.env.DATABASE_URL ?? '' },
};
