#!/bin/sh
# Migrates, seeds an empty database, then becomes the server. Any failure ends
# the container with its reason in the log: a server on an old schema would
# answer, look healthy and write wrong data.
set -eu

: "${DATABASE_URL:?DATABASE_URL is not set}"

echo 'start: migrations'
node database/node_modules/prisma/build/index.js migrate deploy \
  --config database/prisma.config.mjs

if [ "${SEED_EMPTY_DATABASE:-true}" = 'true' ]; then
  echo 'start: seed'
  node database/seed.mjs
fi

echo 'start: server'
# exec: the server is process 1 and receives the signal to stop.
exec node server.js
